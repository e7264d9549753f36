import { expect, test } from 'vitest';
import { base, contentDefinition, definition, diagnose, policy } from '../config/support.ts';

const say = (yaml: string) =>
  diagnose(yaml).map(({ line, column, message, hint }) => `${line}:${column} ${message}${hint ? ` → ${hint}` : ''}`);

test('references: did you mean, by key, by name, by kind', () => {
  const of = (definition: string) => say(`${base}policies:\n  p: ${policy({ definition })}\n`);
  expect(of('wek')).toEqual([
    '12:34 A reference leads nowhere. `definition` (Select Secure Messaging) of the secure messaging policy `p` names `wek`; there is no secure messaging definition with this key. Did you mean `week`? → definition: week',
  ]);
  expect(of('finance')).toEqual([
    '12:34 A reference leads nowhere. `definition` (Select Secure Messaging) of the secure messaging policy `p` names `finance`; that is a profile group, and a secure messaging definition is wanted here.',
  ]);
  expect(of('builtin:all')[0]).toContain('that is built into lite accounts, and this is a full account');
});

test('values: what is written, what is wrong with it, what is meant', () => {
  expect(say(`${base}policies:\n  p: ${policy({ end: '31.12.2026' })}\n`)).toEqual([
    '12:75 A duration or a date can not be read. `end` (Date Range: to) of the secure messaging policy `p` is the text `31.12.2026`, which is not a date like 2026-12-01 or 2026-12-01T09:30:00Z. Durations are a whole number and a unit (90s 30m 12h 7d 2w), dates are 2026-12-01 or 2026-12-01T09:30:00Z. → end: 2026-12-31',
  ]);
});

test('word lists: line and column inside the list', () => {
  const yaml = `${base}contentDefinitions:\n  c:\n    folder: words\n    description: C\n    activationScore: 10\n    examine: [body]\n    wordList: |\n      # fine\n      10 secret\n\n      5 regex (a)\\1\n`;
  expect(say(yaml)).toEqual([
    '21:18 A line of a word list can not be read. In line 4 of the list of the content examination definition `c`, its pattern has a reference back to a group, which nobody can run in linear time; the service takes RE2 patterns only.',
  ]);
  expect(say(`${base}contentDefinitions:\n  c: ${contentDefinition({ wordList: '"10 a\\nb"' })}\n`)[0]).toMatch(
    /^12:\d+ /,
  );
});

test('the other object is shown too', () => {
  const [finding] = diagnose(
    base.replace('definitions:\n', `definitions:\n  z: ${definition({ description: 'Week' })}\n`),
  );
  expect(finding?.message).toBe(
    'Two objects would be the same live object. The secure messaging definition `z` is named `Week`, and the secure messaging definition `week` is named so too; rename one, or tell it apart by `id`.',
  );
  expect(finding?.related).toMatchObject([{ line: 9, path: ['definitions', 'week', 'description'] }]);
});
