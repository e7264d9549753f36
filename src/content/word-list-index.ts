import type { Part } from './message-parts.ts';
import { indexPhrases } from './phrase-index.ts';
import type { WordLine } from './word-list.ts';

/** A word list made ready to be looked for in many messages. */
export type WordListIndex = {
  readonly lines: readonly WordLine[];
  /** The lines found in a part, in the order of the list. */
  readonly foundIn: (part: Part) => readonly WordLine[];
};

/** Linear in the phrases of the list, and done when the first part is examined. */
export function indexWordList(lines: readonly WordLine[]): WordListIndex {
  const phrases = lines.flatMap(({ matcher }, index) =>
    matcher.type === 'phrase' ? [{ index, text: matcher.text }] : [],
  );
  const others = lines.flatMap(({ matcher }, index) => (matcher.type === 'phrase' ? [] : [{ index, matcher }]));
  let phraseIndex: ReturnType<typeof indexPhrases> | null = null;

  const foundIn = (part: Part): readonly WordLine[] => {
    const { text } = part;
    const found: number[] = [];
    if (text !== undefined) {
      phraseIndex ??= indexPhrases(phrases.map((phrase) => phrase.text));
      for (const phrase of phraseIndex.foundIn(text)) found.push(phrases[phrase]!.index);
    }
    let digest: string | null | undefined; // asked for once, and only if there is a hash to compare it with
    for (const { index, matcher } of others) {
      if (matcher.type === 'hash') {
        digest = digest === undefined ? part.md5() : digest;
        if (matcher.md5 === digest) found.push(index);
      } else if (text !== undefined && matcher.compiled.isFoundIn(text)) {
        found.push(index);
      }
    }
    return found.sort((a, b) => a - b).map((index) => lines[index]!);
  };
  return { lines, foundIn };
}
