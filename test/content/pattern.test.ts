import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePattern, maxPatternInstructions } from '../../src/content/pattern.ts';
import { scanPattern } from '../../src/content/pattern-scan.ts';
import { runs } from '../support/runs.ts';
import { patternText } from './arbitraries.ts';

function finds(source: string, text: string): boolean {
  const result = compilePattern(source);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.pattern.isFoundIn(text);
}

test.each([
  ['secret', 'Top SECRET', true],
  ['(?-i)secret', 'Top SECRET', false],
  ['\\b\\d{4}([ -]?\\d{4}){3}\\b', 'card 4111-1111 11111111.', true],
  ['\\b\\d{4}([ -]?\\d{4}){3}\\b', 'no. 41111111111111112', false],
  ['^secure', 'not\nsecure', false],
  ['(?m)^secure', 'not\nsecure', true],
  ['straße', 'STRAẞE', true],
  ['a.b', 'a😀b', true],
  ['(a)\\12', 'a\n', true], // an octal, as in RE2
])('%s in %j: %s', (source, text, expected) => {
  expect(finds(source, text)).toBe(expected);
});

test.each([
  ['(a)\\1', 'backreference', '\\1'],
  ['(a)\\9', 'backreference', '\\9'],
  ['(?P<n>a)(?P=n)', 'backreference', '(?P=n)'],
  ['(?<n>a)\\k<n>', 'backreference', '\\k<n>'],
  ['(a)\\g{1}', 'backreference', '\\g{1}'],
  ['(a)\\g{-12}b', 'backreference', '\\g{-12}'],
  ['(a)\\g{12', 'backreference', '\\g{12'],
  ['(a)\\g1b', 'backreference', '\\g1'],
  ['(?P<name>a)(?P=name)b', 'backreference', '(?P=name)'],
  ['(?P<n>a)(?P=n', 'backreference', '(?P=n'],
  ['(?<name>a)\\k<name>b', 'backreference', '\\k<name>'],
  ['(?<n>a)\\k<n', 'backreference', '\\k<n'],
  ['(?<name>a)\\k{name}b', 'backreference', '\\k{name}'],
  ['(?<n>a)\\k{n', 'backreference', '\\k{n'],
  ["(?<name>a)\\k'name'b", 'backreference', "\\k'name'"],
  ["(?<n>a)\\k'n", 'backreference', "\\k'n"],
  ['foo(?=bar)', 'lookahead', '(?='],
  ['foo(?!bar)', 'lookahead', '(?!'],
  ['(?<=foo)bar', 'lookbehind', '(?<='],
  ['(?<!foo)bar', 'lookbehind', '(?<!'],
  ['(?>a*)b', 'atomic-group', '(?>'],
  ['a(?R)?b', 'recursion', '(?R)'],
  ['a(?R', 'recursion', '(?R'],
  ['(a)(?1)b', 'recursion', '(?1)'],
  ['(a)(?-12)b', 'recursion', '(?-12)'],
  ['(a)(?+1)b', 'recursion', '(?+1)'],
  ['(?<name>a)(?&name)b', 'recursion', '(?&name)'],
  ['(?P<name>a)(?P>name)b', 'recursion', '(?P>name)'],
  ['(?=a)(b)\\1', 'lookahead', '(?='], // the first of them
  ['(a)(?(1)b|c)', 'conditional', '(?('],
])('%s does not run in linear time: %s', (source, construct, bad) => {
  const result = compilePattern(source);
  expect(result).toMatchObject({ ok: false, fault: { kind: 'not-linear-time', construct } });
  expect(!result.ok && source.slice(result.offset, result.offset + result.length)).toBe(bad);
});

const deep = `${'('.repeat(1500)}a${')'.repeat(1500)}`;

test.each([
  ['a(b', 'missing-parenthesis', 'a(b'],
  ['a)b', 'unexpected-parenthesis', 'a)b'],
  ['[a-', 'missing-bracket', '[a-'],
  ['[[:letter:]]', 'invalid-range', '[:letter:]'],
  ['\\p{Klingon}', 'invalid-range', '\\p{Klingon}'],
  ['a**', 'nested-repetition', '**'],
  ['a*+', 'nested-repetition', '*+'],
  ['*a', 'missing-repeat-argument', '*'],
  ['a{2,1}', 'invalid-repeat-count', '{2,1}'],
  ['a{1001}', 'invalid-repeat-count', '{1001}'],
  ['\\hb', 'invalid-escape', '\\h'],
  ['[\\1]', 'invalid-escape', '\\1'], // no reference: it stands in a class
  ['\\Q(?=\\E(', 'missing-parenthesis', '\\Q(?=\\E('],
  ['[(?=](', 'missing-parenthesis', '[(?=]('],
  ['a\\', 'trailing-backslash', 'a\\'],
  ['(?x)a', 'invalid-group-syntax', '(?x'],
  [deep, 'nests-too-deeply', deep],
  ['(?P<1 2>a)', 'invalid-group-name', '(?P<1 2>'],
  ['(?P<n>a)(?P<n>b)', 'duplicate-group-name', '(?P<n>a)(?P<n>b)'], // the name stands there twice
])('%s is no pattern: %s', (source, reason, bad) => {
  const result = compilePattern(source);
  expect(result).toMatchObject({ ok: false, fault: { kind: 'bad-pattern', reason } });
  expect(!result.ok && source.slice(result.offset, result.offset + result.length)).toBe(bad);
});

test.each([
  ['((a{1000}){1000}){1000}'],
  ['a{1000}'.repeat(500)],
  [`(${'abcdefgh'.repeat(400)}){1000}`],
  ['[B-\\x{1e943}]'.repeat(300)],
  ['\\pL'.repeat(1300)],
  ['('.repeat(100_000)],
  ['x'.repeat(1_000_000)],
])('a bomb is refused, unlit', { timeout: 5_000 }, (source) => {
  expect(compilePattern(source)).toMatchObject({ ok: false, fault: { kind: 'pattern-too-large' } });
});

test.skipIf(process.env.MUTATION)(
  'nothing that patterns are made of throws or hangs, compiling or matching',
  { timeout: 60_000 },
  () => {
    const text = `${'ab'.repeat(500)} K\u212a ß \ud800 😀 ${'a'.repeat(500)}`;
    fc.assert(
      fc.property(patternText, (source) => {
        const result = compilePattern(source);
        if (result.ok) result.pattern.isFoundIn(text);
        else expect(source.length).toBeGreaterThanOrEqual(result.offset + result.length);
      }),
      runs(2000),
    );
  },
);

test.skipIf(process.env.MUTATION)('what backtracking engines hang on is answered', { timeout: 20_000 }, () => {
  const text = 'a'.repeat(100_000);
  for (const source of [
    '(a+)+$b',
    '(a|a)*b',
    '(a|aa)+$b',
    '(.*a){20}b',
    '(x+x+)+y',
    '(?:a?){500}a{500}b',
    '((a*)*)*b',
  ]) {
    expect(finds(source, text)).toBe(false);
  }
});

test('the estimate is not below the program by much: nothing far past the limit is compiled', () => {
  fc.assert(
    fc.property(patternText, (source) => {
      const result = compilePattern(source);
      if (result.ok) expect(scanPattern(source).instructions).toBeLessThanOrEqual(2 * maxPatternInstructions);
    }),
  );
});

test('what RE2 and the built-in engine both know, they find alike', () => {
  const shared = fc
    .array(
      fc.constantFrom(
        'a',
        'b',
        '[ab]',
        '[^a]',
        '.',
        'a*',
        'b+',
        '(a|b)',
        '(?:ab)?',
        'a{2}',
        '\\d',
        '\\w',
        '^',
        '$',
        '\\b',
      ),
      {
        maxLength: 6,
      },
    )
    .map((pieces) => pieces.join(''));
  const text = fc
    .array(fc.constantFrom('a', 'B', 'ab', '1', ' ', '\n'), { maxLength: 8 })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(shared, text, (source, where) => {
      expect(finds(source, where)).toBe(new RegExp(source, 'i').test(where));
    }),
    runs(1000),
  );
});
