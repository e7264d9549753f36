import type { ExaminedPart } from './message-parts.ts';
import { indexPhrases } from './phrase-index.ts';
import type { WordLine } from './word-list.ts';

/**
 * The highest score that a message can reach where these parts are examined; Infinity where there is no limit, since
 * attachments and header lines have no number.
 *
 * Each line counts as found in every part in which such a line can be: a phrase or a pattern in all, a hash in
 * attachments. What is taken into account of the rest:
 * - a `required` line that can be found nowhere makes it 0: there is no part to look in;
 * - a phrase that holds an `exclude` phrase is never worth anything; if it is `required`, nothing is.
 *
 * Never too low, so that what is called unreachable is. It can be too high: whether a pattern can match at all, next to
 * another or without an `exclude` phrase, is not asked.
 */
export function highestScore(lines: readonly WordLine[], examined: Iterable<ExaminedPart>): number {
  const parts = new Set(examined);
  const many = parts.has('headers') || parts.has('attachments');
  const texts = many ? Number.POSITIVE_INFINITY : Number(parts.has('subject')) + Number(parts.has('body'));
  const attachments = parts.has('attachments') ? Number.POSITIVE_INFINITY : 0;
  const excluded = indexPhrases(
    lines.flatMap(({ role, matcher }) => (role === 'exclude' && matcher.type === 'phrase' ? [matcher.text] : [])),
  );
  let highest = 0;
  for (const { role, matcher, weight, maxScore } of lines) {
    if (role === 'exclude') continue;
    const selfDefeating = matcher.type === 'phrase' && excluded.foundIn(matcher.text).size > 0;
    const places = selfDefeating ? 0 : matcher.type === 'hash' ? attachments : texts;
    if (places === 0) {
      if (role === 'required') return 0;
    } else if (weight > 0) {
      highest += Math.min(weight * places, maxScore ?? Number.POSITIVE_INFINITY);
    }
  }
  return highest;
}
