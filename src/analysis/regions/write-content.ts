import type { ExaminedPart, MessageParts } from '../../content/message-parts.ts';
import { parseWordList } from '../../content/parse-word-list.ts';
import type { WordLine } from '../../content/word-list.ts';
import type { Entity } from '../../model/entity.ts';

/** What a content examination definition examines for. */
export type Examined = Pick<Entity<'contentDefinitions'>['fields'], 'wordList' | 'examine' | 'activationScore'>;

/**
 * Texts that may trigger all of some definitions, the plainest first. Whether one does, and triggers no other, the scoring itself
 * has to tell.
 */
export function* textsFor(hits: readonly Examined[]): Generator<MessageParts> {
  if (hits.length === 0) {
    yield {};
    return;
  }
  const lists = hits.map((hit) => ({ ...hit, lines: parseWordList(hit.wordList).lines }));
  for (const choose of [fewest, all]) {
    for (const place of places) {
      const parts: Partial<Record<ExaminedPart, string[]>> = {};
      for (const { lines, examine, activationScore } of lists) {
        const part = place(examine);
        if (part === undefined) continue;
        parts[part] = [...(parts[part] ?? []), ...choose(lines, activationScore).flatMap(wordsOf)];
      }
      yield written(parts);
    }
  }
}

const places: readonly ((examine: readonly ExaminedPart[]) => ExaminedPart | undefined)[] = [
  (examine) => examine[0],
  (examine) => examine.at(-1),
];

/** The required lines, and of the others those that score most, until it is enough. */
function fewest(lines: readonly WordLine[], activationScore: number): readonly WordLine[] {
  const chosen = lines.filter(({ role }) => role === 'required');
  let score = chosen.reduce((sum, { weight }) => sum + weight, 0);
  const others = lines.filter(({ role, matcher }) => role === 'score' && matcher.type === 'phrase');
  for (const line of [...others].sort((a, b) => b.weight - a.weight)) {
    if (score >= activationScore) break;
    chosen.push(line);
    score += line.weight;
  }
  return chosen;
}

const all = (lines: readonly WordLine[]): readonly WordLine[] => lines.filter(({ role }) => role !== 'exclude');

function wordsOf({ matcher }: WordLine): readonly string[] {
  return matcher.type === 'phrase' ? [matcher.text] : [];
}

function written(parts: Partial<Record<ExaminedPart, readonly string[]>>): MessageParts {
  const { subject, body, headers, attachments } = parts;
  return {
    ...(subject ? { subject: subject.join(' ') } : {}),
    ...(body ? { body: body.join('\n') } : {}),
    ...(headers ? { headers: headers.map((words) => `X-Note: ${words}`) } : {}),
    ...(attachments ? { attachments: attachments.map((text) => ({ name: 'note.txt', text })) } : {}),
  };
}
