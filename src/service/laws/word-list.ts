import { RE2JS } from 're2js';

/** The first line that is none of a word list, as a sentence; undefined if all are. */
export function wordListProblem(text: string): string | undefined {
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const problem = lineProblem(line.trim());
    if (problem) return `Line ${index + 1} of the word list ${problem}.`;
  }
  return undefined;
}

function lineProblem(line: string): string | undefined {
  if (line === '' || line.startsWith('#')) return undefined;
  const [, weight, most, rest] = /^(\d{1,6})(?::(\d{1,6}))?\s+(\S.*)$/.exec(line) ?? [];
  if (rest === undefined) return 'does not begin with a weight and go on with a text';
  if (most !== undefined && Number(most) < Number(weight)) return 'has a maximum below its weight';
  const [, word, operand = ''] = /^(required|exclude|regex|hash)(?:\s+(.*))?$/.exec(rest) ?? [];
  if (word === 'regex') return patternProblem(operand);
  const wanted = withoutComment(word ? operand : rest);
  if (word === 'hash' && !/^[0-9a-fA-F]{32}\s+\S/.test(wanted)) {
    return 'needs an MD5 digest of 32 hexadecimal digits and a name';
  }
  return textProblem(wanted);
}

/** Quotes come in pairs, and a text that begins with one ends with the next. */
function textProblem(text: string): string | undefined {
  if (/^("\s*")?$/.test(text)) return 'has no text to look for';
  if (text.split('"').length % 2 === 0) return 'has a double quote that does not end';
  if (/^"[^"]*"./.test(text)) return 'goes on after the text in double quotes';
  return undefined;
}

/** What follows ` #` is comment, except between double quotes. */
function withoutComment(text: string): string {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    if (text[at] === '#' && !quoted && (at === 0 || /\s/.test(text[at - 1] ?? ''))) return text.slice(0, at).trim();
  }
  return text.trim();
}

/** Patterns run in linear time, so what RE2 does not know (lookarounds, back references) is refused. */
function patternProblem(pattern: string): string | undefined {
  if (pattern === '') return 'has no pattern';
  try {
    RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    return undefined;
  } catch {
    return 'has a pattern that is not RE2 syntax';
  }
}
