import { expect, test } from 'vitest';
import { definition, diagnose } from '../config/support.ts';
import { base, contentDefinition, oneRule, policy } from './one-rule.ts';

const narrative = (text: string) => `${base}policies:\n  p: ${policy({ narrative: JSON.stringify(text) })}\n`;
const escaped = (text: string) => `${base}policies:\n  p: ${policy({ narrative: `"${text}"` })}\n`;
const words = (text: string) =>
  `${base}contentDefinitions:\n  c: ${contentDefinition({ wordList: text, secureMessaging: 'builtin:default' })}\ncontentPolicies:\n  c: { narrative: C, definition: c, from: internal, to: external }\n`;
const banner = (text: string) =>
  base.replace('definitions:\n', `definitions:\n  z: ${definition({ description: 'Z', banner: text })}\n`);

oneRule('control-characters', 'error', {
  finds: [
    ['an escape sequence', escaped('a\\e[31mred'), '\\e[31mred"'],
    ['NUL', escaped('a\\0b'), '\\0b"'],
    ['a line end in a narrative', escaped('a\\nb'), '\\nb"'],
    ['a tab in a narrative', escaped('a\\tb'), '\\tb"'],
    [
      'a line end at the end of a block',
      `${base}policies:\n  p:\n    narrative: |\n      Line\n    definition: week\n    from: internal\n    to: external\n`,
      '',
    ],
    ['a right-to-left override', narrative('a\u202eb'), '\u202eb"'],
    ['a right-to-left override that is escaped', escaped('a\\u202eb'), '\\u202eb"'],
    ['an isolate', narrative('a\u2066b'), '\u2066b"'],
    ['a control character of the second set', escaped('a\\x9bb'), '\\x9bb"'],
    ['DELETE', escaped('a\\x7fb'), '\\x7fb"'],
    ['a key', `${base}policies:\n  "p\\u202e": ${policy()}\n`, '"p\\u202e"'],
    [
      'a reason',
      `${base}policies:\n  p: ${policy({ acknowledge: '[{ rule: banner-unsafe, reason: "a\\ab" }]' })}\n`,
      '\\ab"',
    ],
    ['an alias', `${base}policies:\n  p: ${policy({ aliases: '["a\\nb"]' })}\n`, '\\nb"'],
    [
      'the name of a test',
      `${base}tests:\n  - { name: "a\\0", message: { from: a@acme.example, to: b@b.example }, expect: { b@b.example: { secure: true } } }\n`,
      '\\0"',
    ],
    ['a word list', words('"10 a\\u202eb"'), '\\u202eb"'],
    ['a banner', banner('{ text: "a\\eb" }'), '\\eb"'],
    [
      'the value of an attribute',
      `${base}directory:\n  users: [{ address: a@acme.example, attributes: { department: "a\\eb" } }]\n`,
      '\\eb"',
    ],
    [
      'an object that has a mistake in its form',
      `${escaped('a\\0b').replace('narrative', 'wrong: 1, narrative')}`,
      '\\0b"',
    ],
  ],
  passes: [
    ['line ends and tabs in a word list', words('"10 a\\r\\n10\\tb\\n"')],
    ['line ends in a banner', banner('{ text: "a\\nb\\r\\nc\\td" }')],
    ['line ends in the HTML of one', banner('{ html: "<p>\\n</p>" }')],
    [
      'line ends in a reason',
      `${base}policies:\n  p: ${policy({ acknowledge: '[{ rule: rests-on-unknown, reason: "a\\nb\\n" }]' })}\n`,
    ],
    ['letters of all sorts', narrative('Überprüfung für Москва, 東京, العربية, שלום')],
    ['signs without a width that letters need', narrative('\u0645\u06cc\u200c\u062e 👩\u200d💻 a\u00adb\u200f')],
    [
      'a message of a test, which stands for what outsiders send',
      `${base}tests:\n  - { name: T, message: { from: a@acme.example, to: b@b.example, subject: "a\\u202eb" }, expect: { b@b.example: { secure: true } } }\n`,
    ],
    ["the author's own", `${base}policies:\n  p: ${policy({ 'x-red': '"\\e[31m"' })}\n`],
  ],
});

test('the text without them can be pasted', () => {
  const hints = (text: string) => diagnose(escaped(text)).map(({ hint }) => hint);
  expect(hints('Finance\\u202e to\\nbank')).toEqual(['narrative: Finance to bank']);
  expect(hints('a:\\0 b')).toEqual(['narrative: "a: b"']);
  expect(hints('\\0')).toEqual([undefined]);
});

test('the message holds none', () => {
  const all = [escaped('a\\e[31m\\u202e'), `${base}policies:\n  "p\\u202e": ${policy({ narrative: '"\\0"' })}\n`];
  for (const { message } of all.flatMap((yaml) => diagnose(yaml)))
    expect(message).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
});
