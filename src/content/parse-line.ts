import { collapse, parsePhrase } from './parse-phrase.ts';
import { parseWeight } from './parse-weight.ts';
import { compilePattern, type PatternResult } from './pattern.ts';
import { type Keyword, keywords, type Matcher, type WordLine, type WordListFault } from './word-list.ts';

/** What the lines of one list share. */
export type LineContext = {
  readonly patterns: Map<string, PatternResult>;
  /** Estimated work of compiling the patterns so far. */
  work: number;
};

export type LineResult =
  | { readonly ok: true; readonly line: WordLine }
  /** `start` and `end` are indexes into the line. */
  | { readonly ok: false; readonly fault: WordListFault; readonly start: number; readonly end: number };

/** Most work that the patterns of one list may be, in instructions: thousands of ordinary ones, a second at most. */
export const maxListWork = 200_000;

const digest = /^[0-9a-f]{32}$/i;

/** One line, or null where it is empty or a comment. */
export function parseLine(raw: string, number: number, context: LineContext): LineResult | null {
  const line = raw.trimEnd();
  const start = line.length - line.trimStart().length;
  if (line === '' || line[start] === '#') return null;

  const weightEnd = wordEnd(line, start);
  const weight = parseWeight(line.slice(start, weightEnd));
  if (!weight.ok) return refuse(weight.fault, start + weight.offset, start + weight.offset + weight.length);
  const scored = { line: number, weight: weight.weight, maxScore: weight.maxScore };
  const score = (matcher: Matcher): LineResult => ({ ok: true, line: { ...scored, role: 'score', matcher } });

  const from = skipBlanks(line, weightEnd);
  if (nothingAt(line, from)) return refuse({ kind: 'missing-text' }, start, weightEnd);
  const first = wordEnd(line, from);
  const keyword = keywordIn(line, from, first);
  if (keyword === null) {
    const phrase = parsePhrase(line, from);
    if (!phrase.ok) return refuse(phrase.fault, phrase.start, phrase.end);
    if (phrase.text === '') return refuse({ kind: 'missing-text' }, phrase.start, phrase.end);
    return score({ type: 'phrase', text: phrase.text });
  }
  if (line.slice(from, first) !== keyword) return refuse({ kind: 'keyword-in-capitals', keyword }, from, first);

  const rest = skipBlanks(line, first);
  if (keyword === 'regex') {
    if (rest === line.length) return refuse({ kind: 'missing-text' }, from, first);
    return parsePattern(line, rest, context, score);
  }
  if (nothingAt(line, rest)) return refuse({ kind: 'missing-text' }, from, first);
  if (keyword === 'hash') return parseHash(line, rest, score);
  const second = keywordIn(line, rest, wordEnd(line, rest));
  if (second) return refuse({ kind: 'combined-keywords', first: keyword, second }, from, wordEnd(line, rest));
  const phrase = parsePhrase(line, rest);
  if (!phrase.ok) return refuse(phrase.fault, phrase.start, phrase.end);
  if (phrase.text === '') return refuse({ kind: 'missing-text' }, phrase.start, phrase.end);
  return { ok: true, line: { ...scored, role: keyword, matcher: { type: 'phrase', text: phrase.text } } };
}

type Score = (matcher: Matcher) => LineResult;

function parsePattern(line: string, from: number, context: LineContext, score: Score): LineResult {
  const source = line.slice(from);
  let result = context.patterns.get(source);
  if (!result) {
    // Past the limit nothing is compiled any more, or a long list of large patterns would take minutes to refuse.
    if (context.work > maxListWork) return refuse({ kind: 'too-many-patterns', limit: maxListWork }, from, line.length);
    result = compilePattern(source);
    context.work += result.work;
    context.patterns.set(source, result);
  }
  if (!result.ok) return refuse(result.fault, from + result.offset, from + result.offset + result.length);
  return score({ type: 'pattern', source, compiled: result.pattern });
}

function parseHash(line: string, from: number, score: Score): LineResult {
  const end = wordEnd(line, from);
  const md5 = line.slice(from, end);
  if (!digest.test(md5)) return refuse({ kind: 'bad-digest' }, from, end);
  const nameFrom = skipBlanks(line, end);
  if (nothingAt(line, nameFrom)) return refuse({ kind: 'missing-name' }, from, end);
  const name = parsePhrase(line, nameFrom);
  if (!name.ok) return refuse(name.fault, name.start, name.end);
  if (name.text === '') return refuse({ kind: 'missing-name' }, name.start, name.end);
  return score({ type: 'hash', md5: md5.toLowerCase(), name: collapse(name.text) });
}

function refuse(fault: WordListFault, start: number, end: number): LineResult {
  return { ok: false, fault, start, end };
}

function keywordIn(line: string, start: number, end: number): Keyword | null {
  const word = line.slice(start, end).toLowerCase();
  return keywords.find((keyword) => keyword === word) ?? null;
}

/** Whether the line says nothing more: it ends here or a comment begins (a blank stands before it). */
function nothingAt(line: string, index: number): boolean {
  return index === line.length || line[index] === '#';
}

function wordEnd(line: string, from: number): number {
  const blank = /\s/g;
  blank.lastIndex = from;
  return blank.exec(line)?.index ?? line.length;
}

function skipBlanks(line: string, from: number): number {
  const word = /\S/g;
  word.lastIndex = from;
  return word.exec(line)?.index ?? line.length;
}
