import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxListWork, parseLine } from '../../src/content/parse-line.ts';
import { parseWordList } from '../../src/content/parse-word-list.ts';
import type { WordLine } from '../../src/content/word-list.ts';
import { runs } from '../support/runs.ts';
import { listText } from './arbitraries.ts';

const digest = 'D41D8CD98F00B204E9800998ECF8427E';

/** A line in few words: what it is looked for, how, and for how much. */
function said({ weight, maxScore, role, matcher }: WordLine): string {
  const text = { phrase: 'text', pattern: 'source', hash: 'name' } as const;
  const what = (matcher as Record<string, unknown>)[text[matcher.type]];
  return `${weight}${maxScore === null ? '' : `:${maxScore}`} ${role} ${matcher.type} <${what}>`;
}

test.each([
  ['10 confidential', '10 score phrase <confidential>'],
  ['10 company confidential', '10 score phrase <company confidential>'],
  ['10 "company confidential"', '10 score phrase <company confidential>'],
  ['  10\tcompany   confidential  ', '10 score phrase <company confidential>'],
  ['0 nothing', '0 score phrase <nothing>'],
  ['007 bond', '7 score phrase <bond>'],
  ['5:10 secret', '5:10 score phrase <secret>'],
  ['5:5 secret', '5:5 score phrase <secret>'],
  ['999999 secret', '999999 score phrase <secret>'],
  ['5:999999 secret', '5:999999 score phrase <secret>'],
  ['5 required internal use', '5 required phrase <internal use>'],
  ['5 exclude "press release"', '5 exclude phrase <press release>'],
  ['5 "required"', '5 score phrase <required>'],
  ['5 "required reading"', '5 score phrase <required reading>'],
  ['5 required "regex"', '5 required phrase <regex>'],
  ['5 not required', '5 score phrase <not required>'],
  ['5 requirement', '5 score phrase <requirement>'],
  ['5 " secret \t plan "', '5 score phrase <secret plan>'],
  ['5 [secure]', '5 score phrase <[secure]>'],
  // comments
  ['5 secret # why', '5 score phrase <secret>'],
  ['5 "secret" # why', '5 score phrase <secret>'],
  ['5 "secret # 9" # why', '5 score phrase <secret # 9>'],
  ['5 say "hi # there" now # why', '5 score phrase <say "hi # there" now>'],
  ['5 C# code', '5 score phrase <C# code>'],
  ['5 "#secure"', '5 score phrase <#secure>'],
  // patterns are all of the line
  ['5:10 regex \\bM&A\\b', '5:10 score pattern <\\bM&A\\b>'],
  ['5 regex a # b "c ', '5 score pattern <a # b "c>'],
  ['5 regex #\\d+', '5 score pattern <#\\d+>'],
  [`20 hash ${digest} Price list.xlsx # old`, '20 score hash <Price list.xlsx>'],
  [`20 hash ${digest} "Price # list.xlsx"`, '20 score hash <Price # list.xlsx>'],
])('%s', (text, expected) => {
  const { lines, problems } = parseWordList(text);
  expect(problems).toEqual([]);
  expect(lines.map(said)).toEqual([expected]);
});

test('a digest is compared in lower case', () => {
  expect(parseWordList(`1 hash ${digest} x`).lines[0]?.matcher).toMatchObject({ md5: digest.toLowerCase() });
});

test('empty lines and comments say nothing, and count', () => {
  const { lines, problems } = parseWordList('# a list\r\n\r\n  # of\r\n5 one\n\n5 two\r5 three\n');
  expect(problems).toEqual([]);
  expect(lines.map((line) => line.line)).toEqual([4, 6, 7]);
});

/** [list, the fault, column and the text there] */
const faults: readonly (readonly [string, Record<string, unknown>, number, string])[] = [
  ['confidential', { kind: 'missing-weight' }, 1, 'confidential'],
  ['"confidential"', { kind: 'missing-weight' }, 1, '"confidential"'],
  ['required confidential', { kind: 'missing-weight' }, 1, 'required'],
  ['plan9 secret', { kind: 'missing-weight' }, 1, 'plan9'],
  ['401k plan', { kind: 'weight-not-a-number' }, 1, '401k'],
  ['5.5 secret', { kind: 'weight-not-a-number' }, 1, '5.5'],
  ['+5 secret', { kind: 'weight-not-a-number' }, 1, '+5'],
  [':5 secret', { kind: 'weight-not-a-number' }, 1, ':5'],
  ['٥ secret', { kind: 'missing-weight' }, 1, '٥'],
  ['-5 secret', { kind: 'weight-negative' }, 1, '-5'],
  ['1000000 secret', { kind: 'weight-too-large', limit: 999_999 }, 1, '1000000'],
  ['5: secret', { kind: 'maxscore-not-a-number' }, 2, ':'],
  ['5:ten secret', { kind: 'maxscore-not-a-number' }, 3, 'ten'],
  ['5:10:15 secret', { kind: 'maxscore-not-a-number' }, 3, '10:15'],
  ['5:1000000 secret', { kind: 'maxscore-too-large', limit: 999_999 }, 3, '1000000'],
  ['  5:3 secret', { kind: 'maxscore-below-weight', weight: 5, maxScore: 3 }, 3, '5:3'],
  ['5', { kind: 'missing-text' }, 1, '5'],
  ['5 # secret', { kind: 'missing-text' }, 1, '5'],
  ['5 #secret', { kind: 'missing-text' }, 1, '5'],
  ['5 ""', { kind: 'missing-text' }, 3, '""'],
  ['5 required', { kind: 'missing-text' }, 3, 'required'],
  ['5 exclude # all', { kind: 'missing-text' }, 3, 'exclude'],
  ['5 regex  ', { kind: 'missing-text' }, 3, 'regex'],
  ['5 "secret', { kind: 'unclosed-quote' }, 3, '"secret'],
  ['  5 "secret  ', { kind: 'unclosed-quote' }, 5, '"secret'],
  ['5 12" pipe', { kind: 'unclosed-quote' }, 5, '" pipe'],
  ['5 "secret" plan', { kind: 'text-after-quote' }, 12, 'plan'],
  ['5 "secret"#plan', { kind: 'text-after-quote' }, 11, '#plan'],
  ['5 Required reading', { kind: 'keyword-in-capitals', keyword: 'required' }, 3, 'Required'],
  ['5 REGEX \\d', { kind: 'keyword-in-capitals', keyword: 'regex' }, 3, 'REGEX'],
  ['5 required regex x', { kind: 'combined-keywords', first: 'required', second: 'regex' }, 3, 'required regex'],
  ['5 required ""', { kind: 'missing-text' }, 12, '""'],
  ['5 exclude "press', { kind: 'unclosed-quote' }, 11, '"press'],
  ['5 hash browns', { kind: 'bad-digest' }, 8, 'browns'],
  [`5 hash ${digest}0 x`, { kind: 'bad-digest' }, 8, `${digest}0`],
  [`5 hash x${digest} x`, { kind: 'bad-digest' }, 8, `x${digest}`],
  [`5 hash ${digest} ""`, { kind: 'missing-name' }, 41, '""'],
  [`5 hash ${digest} "x`, { kind: 'unclosed-quote' }, 41, '"x'],
  [`5 hash ${digest}`, { kind: 'missing-name' }, 8, digest],
  ['5 regex a(b', { kind: 'bad-pattern', reason: 'missing-parenthesis' }, 9, 'a(b'],
  ['5 regex [z-a]+', { kind: 'bad-pattern', reason: 'invalid-range' }, 10, 'z-a'],
  ['5 regex (a)\\1', { kind: 'not-linear-time', construct: 'backreference' }, 12, '\\1'],
];

test.each(faults)('%s is refused', (text, fault, column, bad) => {
  const { lines, problems } = parseWordList(`5 good\n${text}\n5 better`);
  expect(lines.map((line) => line.line)).toEqual([1, 3]);
  expect(problems).toEqual([{ ...fault, line: 2, column, length: bad.length, text: bad }]);
});

test('never throws, and problems are places in the text', () => {
  fc.assert(
    fc.property(listText, (text) => {
      const rows = text.split(/\r\n|\r|\n/);
      for (const problem of parseWordList(text).problems) {
        const row = rows[problem.line - 1]!;
        const start = problem.column - 1;
        expect(problem.length).toBeGreaterThan(0);
        expect(row.slice(start, start + problem.length)).toBe(problem.text);
      }
    }),
    runs(2000),
  );
});

test('every line that says something is a line or a problem, once', () => {
  fc.assert(
    fc.property(listText, (text) => {
      const { lines, problems } = parseWordList(text);
      const saying = text.split(/\r\n|\r|\n/).flatMap((row, index) => (/^\s*(#|$)/.test(row) ? [] : [index + 1]));
      const known = [...lines, ...problems].map(({ line }) => line).sort((a, b) => a - b);
      expect(known).toEqual(saying);
    }),
  );
});

test.skipIf(process.env.MUTATION).each([
  ['phrases', Array.from({ length: 40_000 }, (_, n) => `5 some phrase number ${n} # ok`).join('\r\n')],
  ['one long phrase', `5 a${' '.repeat(1_000_000)}b`],
  ['quotes', `5 ${'" '.repeat(500_000)}`],
  ['number signs', `5 a${' #'.repeat(500_000)}`],
  ['weights only', '5 \n'.repeat(300_000)],
  ['one digit', '5'.repeat(1_000_000)],
  [
    'a thousand patterns',
    Array.from({ length: 1000 }, (_, n) => `5 regex \\b(?:IBAN )?[A-Z]{2}\\d{2,${n}}\\b`).join('\n'),
  ],
  ['one pattern, often', '5 regex \\pL{30}\n'.repeat(60_000)],
  ['large patterns', Array.from({ length: 9000 }, (_, n) => `5 regex ${'\\pL'.repeat(30)}${n}`).join('\n')],
  ['wide ranges', Array.from({ length: 9000 }, (_, n) => `5 regex [B-\\x{1e943}]{${n % 1000}}${n}`).join('\n')],
  ['bombs', Array.from({ length: 9000 }, (_, n) => `5 regex ((a{1000}){1000}){1000}${n}`).join('\n')],
])('a megabyte of %s takes no time', { timeout: 10_000 }, (_, text) => {
  parseWordList(text);
});

test('a pattern counts once, however often it is written', () => {
  const { lines, problems } = parseWordList(`5 regex ${'\\pL'.repeat(100)}\n`.repeat(100));
  expect([lines.length, problems]).toEqual([100, []]);
});

test('as much as a list may hold is allowed, and no more', () => {
  const parse = (work: number) => parseLine('5 regex a', 1, { patterns: new Map(), work });
  expect(parse(maxListWork)).toMatchObject({ ok: true });
  expect(parse(maxListWork + 1)).toMatchObject({ ok: false, fault: { kind: 'too-many-patterns' } });
});

test('past what a list may hold of patterns, they are refused and not compiled', () => {
  const text = Array.from({ length: 100 }, (_, n) => `5 regex ${'\\pL'.repeat(100)}${n}`).join('\n');
  const { lines, problems } = parseWordList(text);
  expect(lines.length).toBeGreaterThan(10);
  expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['too-many-patterns']));
});
