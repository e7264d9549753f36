import { expect, test } from 'vitest';
import { compilePattern, maxPatternInstructions, maxPatternLength } from '../../src/content/pattern.ts';
import { scanPattern } from '../../src/content/pattern-scan.ts';

/** [pattern, about how many instructions, about how much work]: estimates, each of which can be counted by hand. */
test.each<[string, number, number]>([
  ['', 0, 0],
  ['abc', 3, 6],
  ['a.|', 3, 6],
  ['}', 1, 2],
  ['😀', 2, 4],
  // what stands behind a backslash is one
  ['\\d', 1, 3],
  ['\\n', 1, 3],
  ['\\', 1, 2],
  ['\\12', 1, 4],
  ['\\1234', 2, 7],
  ['\\x41', 1, 5],
  ['\\x4', 2, 5],
  ['\\x{1f600}', 1, 10],
  ['\\x{1f600', 1, 9],
  // a literal is as long as it is, and a repetition is of its last character
  ['\\Qa+b\\E', 7, 14],
  ['\\Qa+b', 5, 10],
  ['\\Qa\\Eb', 6, 12],
  ['a\\Qb\\E', 6, 12],
  ['\\Qab\\E{3}', 11, 20],
  // a class of Unicode brings its table
  ['\\pL', 1, 104],
  ['\\PLL', 2, 106],
  ['\\p', 1, 103],
  ['\\p{Greek}', 1, 110],
  ['\\p{Greek}}', 2, 112],
  ['\\p{Greek', 1, 109],
  ['\\PL{2}', 4, 110],
  // repetitions
  ['a*', 2, 4],
  ['a+?', 3, 6],
  ['a{3}', 6, 10],
  ['ba{3}', 7, 12],
  ['a{12}', 24, 29],
  ['a{2,5}', 10, 16],
  ['a{2,15}', 30, 37],
  ['a{2,}', 4, 9],
  ['a{5,2}', 10, 16],
  ['a{0}', 2, 6],
  ['a{x}', 4, 8],
  ['a{,3}', 5, 10],
  ['a*{2}', 6, 11],
  ['a+{2}', 6, 11],
  ['a?{2}', 6, 11],
  ['a{10}{10}', 210, 219],
  // groups take two more
  ['(a)', 3, 6],
  ['(?:ab)', 5, 11],
  ['(?P<n>a)b', 8, 17],
  ['(ab)*', 5, 10],
  ['c(ab){3}', 16, 24],
  ['c((a)b)', 7, 14],
  ['(ab', 4, 7],
  ['x((a)b', 7, 13],
  ['(a(b(c', 9, 15],
  ['a)b', 2, 5],
  ['a(*b)', 5, 10],
  // flags take nothing
  ['(?i)a', 1, 6],
  ['(?i-s)a{2}', 4, 14],
  // bracketed classes are one
  ['[abc]', 1, 9],
  ['[a-c]', 1, 8],
  ['[^]a]', 1, 8],
  ['[]a]b', 2, 9],
  ['[a-]b', 2, 9],
  ['[-a]', 1, 7],
  ['[a-b-c]', 1, 12],
  ['[a--]', 1, 8],
  ['[\\]a]', 1, 8],
  ['[a]{3}', 6, 13],
  ['[a', 1, 4],
  ['[', 1, 2],
  ['[[:alpha:]x]', 1, 114],
  ['[[:x', 1, 8],
  ['[\\pLa]', 1, 108],
  ['[\\p{Greek}-z]', 1, 116],
  ['[a-\\pL-z]', 1, 113],
  ['[\\pLa-\\x{1000}]', 1, 118 + 3999 / 80],
  ['[aā]', 1, 7],
  ['[\uffff]a', 2, 7],
  // ranges are folded one character after the other, as far as any has a case
  ['[\\x00-\\x7f]', 1, 14],
  ['[\\x7f-\\x{80}]', 1, 16 + 1 / 80],
  ['[\\x41-\\x{200}]', 1, 17 + 447 / 80],
  ['[Ā-က]', 1, 8 + 3840 / 80],
  ['[\\x{100}-\\x{1000}]', 1, 21 + 3840 / 80],
  ['[a-\\x{10ffff}]', 1, 17 + (0x1e943 - 97) / 80],
  ['[\\x{1e943}-\\x{1e944}]', 1, 24],
  ['[\\x{1f600}-\\x{1f64f}]', 1, 24],
  ['[😀-😎]', 1, 10],
  ['[😀-]', 1, 8],
  ['[a-z]', 1, 8],
])('%j is about %d instructions', (source, instructions, work) => {
  const scan = scanPattern(source);
  expect([scan.nonLinear, scan.instructions]).toEqual([null, instructions]);
  expect(scan.work).toBeCloseTo(work, 6);
});

test('repetitions of repetitions stay a number', () => {
  expect(scanPattern('a{9999999}'.padEnd(200, '{9999999}')).instructions).toBeLessThan(Number.MAX_SAFE_INTEGER);
});

test('as long as a pattern may be, and no longer', () => {
  const long = `(?:${'a'.repeat(100)}){1}`.padEnd(maxPatternLength, '|');
  expect(compilePattern(long.slice(0, maxPatternLength))).not.toMatchObject({ fault: { unit: 'characters' } });
  expect(compilePattern(`${long}|`)).toMatchObject({
    fault: { kind: 'pattern-too-large', limit: maxPatternLength, unit: 'characters' },
    work: 1,
  });
});

test('as large as a program may be, and no larger', () => {
  // Every character is an instruction; the program has two more of its own.
  const most = 'a'.repeat(maxPatternInstructions - 2);
  expect(compilePattern(most)).toMatchObject({ ok: true });
  expect(compilePattern(`${most}a`)).toMatchObject({
    ok: false,
    fault: { kind: 'pattern-too-large', limit: maxPatternInstructions, unit: 'instructions' },
  });
});

test('what is estimated at four times that work, or twice that many instructions, is tried; what is past it is not', () => {
  const work = `${'\\pL'.repeat(153)}${'a'.repeat(44)}`;
  expect(scanPattern(work).work).toBe(4 * maxPatternInstructions);
  expect(compilePattern(work)).toMatchObject({ ok: true });
  expect(compilePattern(`${work}a`)).toMatchObject({ ok: false, fault: { kind: 'pattern-too-large' } });

  const nested = `${'(?:'.repeat(249)}a${'){1}'.repeat(249)}bbb`;
  const instructions = `${'a{1000}'.repeat(3)}a{500}${nested}`;
  expect(scanPattern(instructions).instructions).toBe(2 * maxPatternInstructions);
  expect(compilePattern(instructions)).toMatchObject({ ok: true });
  expect(compilePattern(`${instructions}a`)).toMatchObject({ ok: false, fault: { kind: 'pattern-too-large' } });
});
