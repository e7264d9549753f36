import type { MessageParts } from '../../content/message-parts.ts';
import { parseWordList } from '../../content/parse-word-list.ts';
import { tokens } from '../../content/tokens.ts';

/**
 * Which of many word lists might find something in a message, told by one quick look at its words.
 *
 * The premise: a phrase is found only where all its words are whole words of the text. So one word is chosen of each phrase, its
 * longest. A list in whose phrases no chosen word is a word of the message finds nothing.
 *
 * Words are known by a hash of 12 bits, and lists by their number modulo 32: two that are taken for each other cost a score
 * that finds nothing, and nothing else. Lists with patterns, digests, or phrases that have no word in ASCII are always
 * suspects; so are all lists where a text is not all ASCII, since then other letters may be the same in another case.
 */
export interface WordFilter {
  /** A bit for each list, by its number modulo 32: one that is not set finds nothing in the message. */
  readonly suspects: (message: MessageParts) => number;
}

const buckets = 2 ** 12;

export function newWordFilter(wordLists: readonly string[]): WordFilter {
  const listsOf = new Int32Array(buckets);
  let always = 0;
  for (const [number, wordList] of wordLists.entries()) {
    const bit = 1 << (number & 31);
    for (const { matcher } of parseWordList(wordList).lines) {
      const word = matcher.type === 'phrase' ? longestWord(matcher.text) : undefined;
      if (word === undefined) always |= bit;
      else listsOf[hashOf(word)]! |= bit;
    }
  }

  /** The lists of the words in a text. */
  const suspectsIn = (text: string): number => {
    let found = 0;
    let hash = 0;
    let isWord = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 127) return -1;
      const folded = foldedLetter[code]!;
      if (folded !== 0) {
        hash = nextHash(hash, folded);
        isWord = true;
      } else if (isWord) {
        found |= listsOf[hash]!;
        hash = 0;
        isWord = false;
      }
    }
    return isWord ? found | listsOf[hash]! : found;
  };

  return {
    suspects: ({ subject, body, headers, attachments }) => {
      let found = always;
      if (subject !== undefined) found |= suspectsIn(subject);
      if (body !== undefined) found |= suspectsIn(body);
      for (const header of headers ?? []) found |= suspectsIn(header);
      for (const { text } of attachments ?? []) if (text !== undefined) found |= suspectsIn(text);
      return found;
    },
  };
}

/** Letters and digits in lower case, by code; 0: no part of a word. */
const foldedLetter = new Uint8Array(128);
for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789') {
  foldedLetter[letter.charCodeAt(0)] = letter.charCodeAt(0);
  foldedLetter[letter.toUpperCase().charCodeAt(0)] = letter.charCodeAt(0);
}

function longestWord(phrase: string): string | undefined {
  const words = tokens(phrase).filter((token) => /^[a-z0-9]+$/.test(token));
  return words.sort((a, b) => b.length - a.length)[0];
}

const nextHash = (hash: number, letter: number): number => (hash * 31 + letter) & (buckets - 1);

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = nextHash(hash, word.charCodeAt(at));
  return hash;
}
