/**
 * Sets of policies as rows of bits, in two levels.
 *
 * Terms: a *row* is a set of policies. It lies in an `Int32Array`, where many rows of one layout follow each other; each is
 * named by the offset at which it begins. A *segment* is a part of every row that holds one list of policies, the first
 * of the list in its first bit. A *place* is a policy's bit: its word in the row times 32, plus its bit in that word.
 *
 * A segment is its *summary* and then its words: a bit of the summary is set where the word with that number is not zero.
 *
 * The idea: the first policy in several sets at once is the first bit that their rows have in common. The summaries are
 * intersected first, so that 1,024 policies that no set or only one set holds are passed over in one step.
 *
 * These are the innermost loops of the indexed evaluator: therefore typed arrays, offsets and bit operations.
 */
export interface Segment {
  /** Where in a row the summary begins. It ends where the words begin. */
  readonly summaryAt: number;
  readonly wordsAt: number;
  /** The word after the last one. */
  readonly end: number;
}

/** No policy. Greater than every place, so that the first of two is their minimum. */
export const nowhere = 0x7fffffff;

/** What all rows of one kind have in common. */
export interface Layout {
  readonly segments: readonly Segment[];
  /** The length of a row in words. */
  readonly stride: number;
  /** For each word of a row: the word and the bit of the summary that stand for it. */
  readonly summaryWord: Int32Array;
  readonly summaryBit: Int32Array;
}

/** Segments for lists of these lengths, one after the other, behind so many words for the use of who makes the rows. */
export function layOut(lengths: readonly number[], head = 0): Layout {
  const segments: Segment[] = [];
  let stride = head;
  for (const length of lengths) {
    const words = Math.ceil(length / 32);
    const wordsAt = stride + Math.ceil(words / 32);
    segments.push({ summaryAt: stride, wordsAt, end: wordsAt + words });
    stride = wordsAt + words;
  }
  const summaryWord = new Int32Array(stride);
  const summaryBit = new Int32Array(stride);
  for (const { summaryAt, wordsAt, end } of segments) {
    for (let word = wordsAt; word < end; word++) {
      summaryWord[word] = summaryAt + ((word - wordsAt) >> 5);
      summaryBit[word] = 1 << ((word - wordsAt) & 31);
    }
  }
  return { segments, stride, summaryWord, summaryBit };
}

/** The place of the policy with this index in the list of a segment. */
export const placeOf = ({ wordsAt }: Segment, index: number): number => wordsAt * 32 + index;

/** Puts a policy into the set that begins at `row`. */
export function add(words: Int32Array, row: number, { summaryWord, summaryBit }: Layout, place: number): void {
  const word = place >> 5;
  words[row + word]! |= 1 << (place & 31);
  words[row + summaryWord[word]!]! |= summaryBit[word]!;
}

/** The first place from `from` on that is in all three sets, or `nowhere`. `from` lies in the segment or just behind it. */
export function firstCommon(
  a: Int32Array,
  rowA: number,
  b: Int32Array,
  rowB: number,
  c: Int32Array,
  rowC: number,
  segment: Segment,
  from: number,
): number {
  const { summaryAt, wordsAt } = segment;
  const firstWord = from >> 5;
  if (firstWord >= segment.end) return nowhere;
  let block = firstWord - wordsAt;
  // A shift counts modulo 32: what lies before `from` is cut off the first summary word, and later off the first word.
  let cut = -1 << (block & 31);
  block >>= 5;
  for (let at = summaryAt + block; at < wordsAt; at++, block++, cut = -1) {
    let live = a[rowA + at]! & b[rowB + at]! & c[rowC + at]! & cut;
    while (live !== 0) {
      const word = wordsAt + (block << 5) + lowestBit(live);
      live &= live - 1;
      let common = a[rowA + word]! & b[rowB + word]! & c[rowC + word]!;
      if (word === firstWord) common &= -1 << (from & 31);
      if (common !== 0) return (word << 5) + lowestBit(common);
    }
  }
  return nowhere;
}

/** The number of the lowest bit that is set, of a number that is not zero. */
export const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);
