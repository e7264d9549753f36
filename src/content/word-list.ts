import type { Pattern, PatternFault } from './pattern.ts';

/** A text to look for, literally. Runs of white space are one space; case is as the author wrote it. */
export type PhraseMatcher = { readonly type: 'phrase'; readonly text: string };

/** An RE2 pattern, case-insensitive. */
export type PatternMatcher = { readonly type: 'pattern'; readonly source: string; readonly compiled: Pattern };

/** The MD5 of an attachment's bytes, 32 hexadecimal digits in lower case. The name is a label and matches nothing. */
export type HashMatcher = { readonly type: 'hash'; readonly md5: string; readonly name: string };

export type Matcher = PhraseMatcher | PatternMatcher | HashMatcher;

type Scored = {
  /** Line in the list, from 1. */
  readonly line: number;
  /** Points for each part in which the line is found; an `exclude` line's is written but has no effect. */
  readonly weight: number;
  /** Most points that the line gives to one message; null: no limit. */
  readonly maxScore: number | null;
};

/** One line of a word list that says something. Only phrases can be required or exclude. */
export type WordLine =
  | (Scored & { readonly role: 'score'; readonly matcher: Matcher })
  | (Scored & { readonly role: 'required' | 'exclude'; readonly matcher: PhraseMatcher });

/** What is wrong with a line, without words for people. */
export type WordListFault =
  | { readonly kind: 'missing-weight' }
  | { readonly kind: 'weight-not-a-number' }
  | { readonly kind: 'weight-negative' }
  | { readonly kind: 'weight-too-large'; readonly limit: number }
  | { readonly kind: 'maxscore-not-a-number' }
  | { readonly kind: 'maxscore-too-large'; readonly limit: number }
  | { readonly kind: 'maxscore-below-weight'; readonly weight: number; readonly maxScore: number }
  /** A weight, or a keyword, and nothing that it is for. */
  | { readonly kind: 'missing-text' }
  | { readonly kind: 'unclosed-quote' }
  /** Something other than a comment follows a quoted text. */
  | { readonly kind: 'text-after-quote' }
  /** `Required`, `REGEX`: a keyword is written in lower case, a text that begins so is quoted. */
  | { readonly kind: 'keyword-in-capitals'; readonly keyword: Keyword }
  /** `required regex …`: the forms are alternatives; a text that begins so is quoted. */
  | { readonly kind: 'combined-keywords'; readonly first: Keyword; readonly second: Keyword }
  | { readonly kind: 'bad-digest' }
  | { readonly kind: 'missing-name' }
  /** The patterns of the list, up to and with this one, are together more than a list may hold. */
  | { readonly kind: 'too-many-patterns'; readonly limit: number }
  | PatternFault;

/** A fault and its place. Columns and lengths count UTF-16 units, as editors do; no place is empty. */
export type WordListProblem = WordListFault & {
  /** Line in the list, from 1. */
  readonly line: number;
  /** Column in that line, from 1. */
  readonly column: number;
  readonly length: number;
  /** The text at that place. */
  readonly text: string;
};

export const keywords = ['required', 'exclude', 'regex', 'hash'] as const;
export type Keyword = (typeof keywords)[number];
