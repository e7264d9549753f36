import { attachmentsIn, type Piece, pieceOf, textsIn } from '../../content/line-piece.ts';
import type { Attachment, ExaminedPart, MessageParts } from '../../content/message-parts.ts';
import { parseWordList } from '../../content/parse-word-list.ts';
import type { WordLine } from '../../content/word-list.ts';
import type { Entity } from '../../model/entity.ts';

/** What a content examination definition examines for. */
export type Examined = Pick<Entity<'contentDefinitions'>['fields'], 'wordList' | 'examine' | 'activationScore'>;

/**
 * Texts that may trigger all of some definitions, the plainest first. Whether one does, and triggers no other, the scoring itself
 * has to tell: another line of a list may be needed where one of them is in a list that must not be triggered.
 */
export function* textsFor(hits: readonly Examined[]): Generator<MessageParts> {
  const lists = hits.map((hit) => ({ examine: hit.examine, choices: choicesOf(hit) }));
  if (lists.length === 0) {
    yield {};
    return;
  }
  for (const combination of combinations(lists.map(({ choices }) => choices.length))) {
    for (const place of places) {
      const chosen = lists.map(({ examine, choices }, at) => ({
        part: place(examine),
        hasAttachments: examine.includes('attachments'),
        pieces: choices[combination[at]!]!.flatMap(pieceOf),
      }));
      yield written(chosen);
    }
  }
}

const places: readonly ((examine: readonly ExaminedPart[]) => ExaminedPart | undefined)[] = [
  (examine) => examine[0],
  (examine) => examine.at(-1),
];

/** So many lines of a list are tried as the first one. */
const mostChoices = 12;

/** Lines that may be enough, each time beginning with another; in the end all. */
function choicesOf({ wordList, activationScore }: Examined): readonly (readonly WordLine[])[] {
  const { lines } = parseWordList(wordList);
  const required = lines.filter(({ role }) => role === 'required');
  const others = [...lines].filter(({ role }) => role === 'score').sort((a, b) => b.weight - a.weight);
  const enough = (from: number): readonly WordLine[] => {
    const chosen = [...required];
    let score = required.reduce((sum, { weight }) => sum + weight, 0);
    for (const line of [...others.slice(from), ...others.slice(0, from)]) {
      if (score >= activationScore) break;
      chosen.push(line);
      score += line.weight;
    }
    return chosen;
  };
  const starts = Array.from({ length: Math.max(1, Math.min(mostChoices, others.length)) }, (_, at) => at);
  return [...starts.map(enough), lines.filter(({ role }) => role !== 'exclude')];
}

/** The first choice of every list; then the others, all lists at once; then those of one list at a time. */
function* combinations(lengths: readonly number[]): Generator<readonly number[]> {
  const longest = Math.max(...lengths);
  for (let at = 0; at < longest; at++) yield lengths.map((length) => Math.min(at, length - 1));
  if (lengths.length === 1) return;
  for (const [list, length] of lengths.entries()) {
    for (let at = 1; at < length; at++) yield lengths.map((_, other) => (other === list ? at : 0));
  }
}

interface Chosen {
  readonly part: ExaminedPart | undefined;
  readonly hasAttachments: boolean;
  readonly pieces: readonly Piece[];
}

function written(chosen: readonly Chosen[]): MessageParts {
  const texts = (part: ExaminedPart) => chosen.flatMap((one) => (one.part === part ? textsIn(one.pieces) : []));
  const [subject, body, headers, inside] = [texts('subject'), texts('body'), texts('headers'), texts('attachments')];
  const files = chosen.flatMap(({ hasAttachments, pieces }) => (hasAttachments ? attachmentsIn(pieces) : []));
  const attachments = [...files, ...inside.map((text): Attachment => ({ name: 'note.txt', text }))];
  return {
    ...(subject.length > 0 ? { subject: subject.join(' ') } : {}),
    ...(body.length > 0 ? { body: body.join('\n') } : {}),
    ...(headers.length > 0 ? { headers: headers.map((words) => `X-Note: ${words}`) } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}
