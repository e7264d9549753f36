import { expect, test } from 'vitest';
import type { Attributes } from '../../../../src/terraform/plugin/schema/schema.ts';
import { maskedLog, masking, secretsIn } from '../../../../src/terraform/plugin/server/secrets.ts';
import { mapOf } from '../../../../src/terraform/plugin/values/type.ts';
import { dynamic, UNKNOWN } from '../../../../src/terraform/plugin/values/value.ts';

const nested = { key: { type: 'string', presence: 'required', sensitive: true } } as const;
const attributes: Attributes = {
  name: { type: 'string', presence: 'required' },
  token: { type: 'string', presence: 'optional', sensitive: true },
  once: { type: mapOf('dynamic'), presence: 'optional', writeOnly: true },
  single: { nesting: 'single', presence: 'optional', attributes: nested },
  list: { nesting: 'list', presence: 'optional', attributes: nested },
  map: { nesting: 'map', presence: 'optional', attributes: nested },
};

test('every text and number inside what is sensitive or write-only, at any depth', () => {
  const object = {
    name: 'open',
    token: 'a-token',
    once: { x: dynamic('number', 123456), y: dynamic({ kind: 'list', of: 'string' }, ['deep']), z: UNKNOWN },
    single: { key: 'in-one' },
    list: [{ key: 'in-list' }, { key: UNKNOWN }],
    map: { a: { key: 'in-map' } },
  };
  expect(secretsIn(attributes, object)).toEqual(['a-token', '123456', 'deep', 'in-one', 'in-list', 'in-map']);
  expect(secretsIn(attributes, { name: 'open', token: null, list: null, single: UNKNOWN })).toEqual([]);
});

test('the longer secret goes first, and signs are no patterns', () => {
  const mask = masking(['pass', 'pass.word$', '']);
  expect(mask('pass.word$ pass passXword$')).toBe('(sensitive) (sensitive) (sensitive)Xword$');
});

test('what is short counts only where it stands alone', () => {
  expect(masking(['7', 'ab'])('7 apples, 17 cabs: "ab"')).toBe('(sensitive) apples, 17 cabs: "(sensitive)"');
});

test('a log masks its message and all its fields', () => {
  const lines: unknown[] = [];
  const log = maskedLog(
    (...line) => lines.push(line),
    () => ['hunter2'],
  );
  log('info', 'with hunter2', { deep: [{ text: 'hunter2!' }], thrown: new Error('hunter2'), size: 3 });
  log('info', 'plain');
  expect(JSON.stringify(lines)).not.toContain('hunter2');
  expect(lines).toMatchObject([
    ['info', 'with (sensitive)', { deep: [{ text: '(sensitive)!' }], size: 3 }],
    ['info', 'plain', undefined],
  ]);
});
