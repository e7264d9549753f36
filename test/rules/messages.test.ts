import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Finding } from '../../src/model/finding.ts';
import { kindNames } from '../../src/model/kinds/kinds.ts';
import { groupBy } from '../../src/report/group-by.ts';
import { exactRules } from '../../src/rules/findings/exact-rules.ts';
import { base, contentDefinition, definition, diagnose, policy } from '../config/support.ts';
import { canBePasted } from '../support/apply-hint.ts';
import { arbitraryConfiguration } from '../support/arbitrary-configuration.ts';
import { brokenNames, brokenText, checkText, checkTextExactly } from './broken.ts';

const exactNames = exactRules.map(({ name }) => name);

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

/** docs/messages.md, as far as a program can tell. */
describe('every message that the broken examples and generated configurations produce', () => {
  const texts = [
    ...brokenNames.map(brokenText),
    ...fc.sample(arbitraryConfiguration, { numRuns: 60, seed: 3 }).map((one) => stringify(one)),
  ];
  const findings: readonly Finding[] = [
    ...texts.flatMap((text) => checkText(text).findings),
    ...exactNames.flatMap((name) => checkTextExactly(brokenText(name)).findings),
  ];
  const all = [...groupBy(findings, ({ rule }) => rule)];
  const offending = (isWrong: (finding: Finding) => boolean) =>
    findings.filter(isWrong).map(({ rule, message, hint }) => ({ rule, message, hint }));

  test.each(all)('%s: the first sentence is always the same', (_, ofRule) => {
    const first = new Set(ofRule.map(({ message }) => /^.*?[.?](?= )/.exec(message)?.[0] ?? message));
    expect([...first]).toEqual([expect.stringMatching(/^[\p{Lu}"].{10,90}\.$/u)]);
  });

  test('there are more sentences than that one, on one line, and not too many words', () => {
    expect(offending(({ message }) => !/^.+?\. .{20,}[.?]$/.test(message))).toEqual([]);
    expect(offending(({ message }) => /\s\s|\n/.test(message) || message.trim() !== message)).toEqual([]);
    expect(offending(({ message }) => message.length > 400)).toEqual([]);
  });

  test('an object is named with its key', () => {
    const isKind = (name: unknown) => (kindNames as readonly unknown[]).includes(name);
    expect(
      offending(({ path, message }) => isKind(path[0]) && path.length > 1 && !message.includes(`\`${path[1]}\``)),
    ).toEqual([]);
  });

  test('no name of the program itself stands in it', () => {
    const internal = /\b(?:undefined|null|NaN|Infinity|handle|draft|live:\S*|Configured|Scope|Finding)\b|\[object/;
    // What an author writes stands between backticks; a word in camel case elsewhere comes from the program.
    const plain = (message: string) => message.replace(/`[^`]*`/g, '');
    expect(offending(({ message }) => internal.test(plain(message)) || /[a-z][A-Z]/.test(plain(message)))).toEqual([]);
    expect(offending(({ message }) => /undefined|\[object/.test(message))).toEqual([]);
  });

  test('a guide is cited by its title', () => {
    const titles = [
      'Configuring a Secure Messaging Definition',
      'Secure Messaging - Lite Definitions',
      'Secure Messaging - Definitions & Policies',
      'Apply Secure Messaging Based on the Recipient of a Message',
      'Secure Messaging FAQ',
    ];
    const cited = findings.flatMap(({ message }) =>
      [...message.matchAll(/\(guide: ([^)]*)\)/g)].map(([, title]) => title),
    );
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((title) => !titles.includes(title ?? ''))).toEqual([]);
    expect(offending(({ message }) => /guides? /.test(message))).toEqual([]);
  });

  test('a hint can be pasted: the key with its value, a list item, or a key alone', () => {
    const isRight = ({ hint = '', path, part }: Finding): boolean => {
      if (!canBePasted(hint)) return true;
      const written: unknown = parse(hint);
      const keys = typeof written === 'object' && written !== null ? Object.keys(written) : [];
      if (hint.trim() !== hint) return false;
      if (part === 'key') return keys.length === 1 && hint.endsWith(':');
      return typeof path.at(-1) === 'number' || (keys.length === 1 && (path.length === 0 || keys[0] === path.at(-1)));
    };
    expect(offending((finding) => finding.hint !== undefined && !isRight(finding))).toEqual([]);
  });

  test('another place is told in a few words', () => {
    const related = findings.flatMap((finding) => finding.related ?? []).map(({ message }) => message);
    expect(related.filter((message) => !/^[a-z`].{5,80}[^.]$/.test(message))).toEqual([]);
  });
});
