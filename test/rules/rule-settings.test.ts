import { expect, test } from 'vitest';
import { rules } from '../../src/rules/rules.ts';
import { base, definition, diagnose, expectErrors, expectMessages } from '../config/support.ts';

const replyAll = base.replace(
  'definitions:\n',
  `definitions:\n  z: ${definition({ reply: 'false', replyAll: 'true' })}\n`,
);
const rule = 'reply-all-without-reply';

test('a severity can be set, and a rule switched off', () => {
  const severity = (value: string) => diagnose(`${replyAll}rules: { ${rule}: ${value} }\n`).map((it) => it.severity);
  expect(severity('info')).toEqual(['info']);
  expect(severity('warning')).toEqual(['warning']);
  expect(severity('off')).toEqual([]);
  expect(severity('false')).toEqual([]);
});

test('rules that are still to come can be set', () => {
  expectErrors(`${base}rules: { everyone-to-everyone: error, unused-folder: false, never-matches: off }\n`).toEqual([]);
});

test('laws can not', () => {
  for (const { name, law } of rules) {
    expectErrors(`${base}rules:\n  ${name}: off\n`).toEqual(law ? ['12:3 rule-settings'] : []);
  }
  expectErrors(`${base}rules:\n  schema: off\n`).toEqual(['12:3 rule-settings']);
  const broken = base.replace('\n    { folder: partners, ', '\n    { ');
  expectErrors(`${broken}rules: { definition-in-root-folder: off }\n`).toEqual([
    '7:3 definition-in-root-folder',
    '11:10 rule-settings',
  ]);
});

test('names of no rule', () => {
  expectMessages(`${base}rules: { unused-foldr: off, x-mine: off }\n`).toEqual([
    'There is no rule of this name. `unused-foldr` is none; did you mean `unused-folder`? → unused-folder:',
  ]);
});

test('every rule says what it finds, in a sentence', () => {
  for (const { text } of rules) expect(text).toMatch(/^["A-Z].+\.$/);
});
