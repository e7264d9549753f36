import { type ExaminedPart, examinedParts, type MessageParts, type PartName } from './message-parts.ts';
import type { WordLine } from './word-list.ts';
import type { WordListIndex } from './word-list-index.ts';

export type Examination = {
  readonly examined: Iterable<ExaminedPart>;
  /** The sum from which on the list is triggered, 1–99. */
  readonly activationScore: number;
  /** The MD5, hexadecimal, of a text's UTF-8 bytes. Asked only for attachments that come without their own. */
  readonly md5: (utf8Text: string) => string;
};

/** A line found in a part. */
export type Hit = {
  readonly line: WordLine;
  readonly part: PartName;
  /** What it adds to the sum: its weight, or what its maxscore leaves of it; 0 for an `exclude` line. */
  readonly points: number;
};

/** Why the score is what it is: the first of these that holds. */
export type ScoreReason =
  /** An `exclude` line was found: 0. */
  | { readonly type: 'excluded'; readonly hits: readonly Hit[] }
  /** These `required` lines were found nowhere: 0. */
  | { readonly type: 'required-missing'; readonly lines: readonly WordLine[] }
  /** The sum of the hits' points. */
  | { readonly type: 'sum' };

export type ContentScore = {
  readonly score: number;
  readonly triggered: boolean;
  /** By part, in the order subject, body, headers, attachments; in a part in the order of the list. */
  readonly hits: readonly Hit[];
  readonly because: ScoreReason;
};

/**
 * What a message scores against a word list, in time linear in the message for each pattern, and for all phrases together.
 *
 * A line scores its weight once for each part in which it is found, `required` lines too, up to its maxscore. The score
 * is 0 where an `exclude` line is found, or a `required` line is found nowhere.
 */
export function scoreMessage(list: WordListIndex, message: MessageParts, examination: Examination): ContentScore {
  const hits: Hit[] = [];
  const points = new Map<WordLine, number>();
  for (const part of examinedParts(message, new Set(examination.examined), examination.md5)) {
    for (const line of list.foundIn(part)) {
      const before = points.get(line) ?? 0;
      const most = line.maxScore ?? Number.POSITIVE_INFINITY;
      const after = line.role === 'exclude' ? 0 : Math.min(before + line.weight, most);
      points.set(line, after);
      hits.push({ line, part: part.name, points: after - before });
    }
  }
  const because = reason(list.lines, hits, points);
  const score = because.type === 'sum' ? hits.reduce((sum, hit) => sum + hit.points, 0) : 0;
  return { score, triggered: score >= examination.activationScore, hits, because };
}

function reason(lines: readonly WordLine[], hits: readonly Hit[], found: ReadonlyMap<WordLine, number>): ScoreReason {
  const excluding = hits.filter(({ line }) => line.role === 'exclude');
  if (excluding.length > 0) return { type: 'excluded', hits: excluding };
  const missing = lines.filter((line) => line.role === 'required' && !found.has(line));
  return missing.length > 0 ? { type: 'required-missing', lines: missing } : { type: 'sum' };
}
