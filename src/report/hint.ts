import { printable } from './printable.ts';

/** What to do about a finding: a text that can be pasted as it is, or an advice in words. */
export interface Hint {
  readonly kind: 'paste' | 'advice';
  readonly lines: readonly string[];
}

/** What is written like a sentence is one; everything else is what to write, and stays as it is. */
export function readHint(hint: string): Hint {
  const text = hint.trimEnd();
  const isSentence = /^\p{Lu}.* .*[.!]$/su.test(text);
  return { kind: isSentence ? 'advice' : 'paste', lines: text.split(/\r\n|[\r\n]/).map(printable) };
}
