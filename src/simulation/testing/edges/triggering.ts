import { attachmentsIn, type Piece, pieceOf, textsIn } from '../../../content/line-piece.ts';
import type { Attachment, ExaminedPart, MessageParts } from '../../../content/message-parts.ts';
import { parseWordList } from '../../../content/parse-word-list.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Handle } from '../../../model/scope.ts';
import type { ContentDefinition } from '../../../routing/content.ts';
import type { World } from '../../../routing/world.ts';

/** How many lines, and how many parts with the same text, are tried. */
const lineCounts = [1, 2, 3, 5, 10, 40];
const partCounts = [1, 2, 4, 10, 40, 99];

/** For each content examination definition the shortest message found that triggers it; those without one are left out. */
export function triggeringTexts({ set, contentDefinitions }: World): ReadonlyMap<Handle, MessageParts> {
  return new Map(
    set.objects.contentDefinitions.flatMap((definition) => {
      const ready = contentDefinitions.get(definition.handle);
      const parts = ready && triggeringText(definition, ready);
      return parts ? [[definition.handle, parts] as const] : [];
    }),
  );
}

function triggeringText({ fields }: Entity<'contentDefinitions'>, ready: ContentDefinition): MessageParts | undefined {
  const { examine, wordList } = fields;
  const lines = parseWordList(wordList).lines;
  const required = lines.filter(({ role }) => role === 'required').flatMap(pieceOf);
  const scored = [...lines]
    .filter(({ role, weight }) => role === 'score' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, Math.max(...lineCounts))
    .flatMap(pieceOf)
    // A text that holds what excludes it, or is not found, is of no use.
    .filter((piece) => isFound(ready, compose([piece], examine, 1)));
  for (const parts of partCounts) {
    for (const count of lineCounts) {
      const message = compose([...required, ...scored.slice(0, count)], examine, parts);
      if (message && ready.score(message).triggered) return message;
      if (count >= scored.length) break;
    }
  }
  return undefined;
}

function isFound(ready: ContentDefinition, message: MessageParts | undefined): boolean {
  const score = message && ready.score(message);
  return score !== undefined && score.hits.length > 0 && score.because.type !== 'excluded';
}

/** The pieces in so many examined parts of a message: subject, body, then attachments or header lines. */
function compose(pieces: readonly Piece[], examine: readonly ExaminedPart[], count: number): MessageParts | undefined {
  const text = textsIn(pieces).join(' ');
  const files = attachmentsIn(pieces);
  if (files.length > 0 && !examine.includes('attachments')) return undefined;
  const places = (['subject', 'body'] as const).filter((part) => examine.includes(part)).slice(0, count);
  const left = text === '' ? 0 : count - places.length;
  const more = Array.from({ length: left }, (_, at) => at);
  const [subject, body] = [places.includes('subject') && text !== '', places.includes('body') && text !== ''];
  const attachments = examine.includes('attachments')
    ? [...files, ...more.map((at): Attachment => ({ name: `part-${at + 1}.txt`, text }))]
    : [];
  const headers = examine.includes('headers') && !examine.includes('attachments') ? more.map(() => text) : [];
  return {
    ...(subject ? { subject: text } : {}),
    ...(body ? { body: text } : {}),
    ...(headers.length > 0 ? { headers } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}

/** A message that says what both say. */
export function bothTexts(a: MessageParts, b: MessageParts): MessageParts {
  const joined = (one: string | undefined, other: string | undefined) =>
    one === undefined ? other : other === undefined || other === one ? one : `${one} ${other}`;
  const [subject, body] = [joined(a.subject, b.subject), joined(a.body, b.body)];
  const headers = [...(a.headers ?? []), ...(b.headers ?? [])];
  const attachments = [...(a.attachments ?? []), ...(b.attachments ?? [])];
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(body === undefined ? {} : { body }),
    ...(headers.length > 0 ? { headers } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}
