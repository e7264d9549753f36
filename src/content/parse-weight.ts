import type { WordListFault } from './word-list.ts';

export type WeightResult =
  | { readonly ok: true; readonly weight: number; readonly maxScore: number | null }
  | { readonly ok: false; readonly fault: WordListFault; readonly offset: number; readonly length: number };

/** Largest weight and maxscore. Activation scores end at 99, so that nothing is lost and no sum is inexact. */
export const maxWeight = 999_999;

const digits = /^[0-9]+$/;
/** What begins like a number was meant as one; anything else says that the weight was left out. */
const numberLike = /^[+\-.,:]?[0-9:]/;

/** `weight` or `weight:maxscore`, whole numbers; the places are indexes into the word. */
export function parseWeight(word: string): WeightResult {
  const colon = word.indexOf(':');
  const weightWord = colon < 0 ? word : word.slice(0, colon);
  const maxWord = colon < 0 ? null : word.slice(colon + 1);
  const refuse = (fault: WordListFault, offset = 0, length = word.length): WeightResult => {
    return { ok: false, fault, offset, length };
  };

  if (!numberLike.test(word)) return refuse({ kind: 'missing-weight' });
  if (weightWord[0] === '-' && digits.test(weightWord.slice(1))) {
    return refuse({ kind: 'weight-negative' }, 0, weightWord.length);
  }
  if (!digits.test(weightWord)) return refuse({ kind: 'weight-not-a-number' }, 0, weightWord.length || word.length);
  const weight = Number(weightWord);
  if (weight > maxWeight) return refuse({ kind: 'weight-too-large', limit: maxWeight }, 0, weightWord.length);
  if (maxWord === null) return { ok: true, weight, maxScore: null };

  if (!digits.test(maxWord)) {
    // Where nothing follows the colon, the colon is the place.
    return refuse({ kind: 'maxscore-not-a-number' }, maxWord === '' ? colon : colon + 1, maxWord.length || 1);
  }
  const maxScore = Number(maxWord);
  if (maxScore > maxWeight) {
    return refuse({ kind: 'maxscore-too-large', limit: maxWeight }, colon + 1, maxWord.length);
  }
  if (maxScore < weight) return refuse({ kind: 'maxscore-below-weight', weight, maxScore });
  return { ok: true, weight, maxScore };
}
