import { describe, expect, it } from 'vitest';
import { complete } from '../../../../src/terraform/plugin/schema/complete.ts';
import { withDefaults } from '../../../../src/terraform/plugin/schema/defaults.ts';
import { schemaProblems } from '../../../../src/terraform/plugin/schema/problems.ts';
import { protocolSchema } from '../../../../src/terraform/plugin/schema/protocol.ts';
import { type Attributes, defineSchema } from '../../../../src/terraform/plugin/schema/schema.ts';
import { typeOf } from '../../../../src/terraform/plugin/schema/type.ts';
import { listOf, setOf } from '../../../../src/terraform/plugin/values/type.ts';
import { typeToJson } from '../../../../src/terraform/plugin/values/type-json.ts';
import { UNKNOWN } from '../../../../src/terraform/plugin/values/value.ts';

const server = defineSchema({
  version: 2,
  description: 'A server.',
  attributes: {
    name: { type: 'string', presence: 'required' },
    size: { type: 'number', presence: 'optional', default: 1 },
    id: { type: 'string', presence: 'computed' },
    zone: { type: 'string', presence: 'optionalComputed', deprecated: 'use region' },
    password: { type: 'string', presence: 'optional', writeOnly: true, sensitive: true },
    disks: {
      nesting: 'list',
      presence: 'optional',
      attributes: {
        gigabytes: { type: 'number', presence: 'required' },
        kind: { type: 'string', presence: 'optional', default: 'ssd' },
        key: { type: 'string', presence: 'optional', writeOnly: true },
      },
    },
  },
});

describe('a schema', () => {
  it('is the type of its values', () => {
    expect(typeToJson(typeOf(server.attributes))).toBe(
      '["object",{"disks":["list",["object",{"gigabytes":"number","key":"string","kind":"string"}]],' +
        '"id":"string","name":"string","password":"string","size":"number","zone":"string"}]',
    );
  });

  it('is told to Terraform attribute by attribute', () => {
    const { version, block } = protocolSchema(server);
    expect(version).toBe(2);
    expect(block).toMatchObject({ description: 'A server.', deprecated: false });
    const told = block.attributes.map(({ name, required, optional, computed }) => ({
      name,
      says: [required && 'required', optional && 'optional', computed && 'computed'].filter(Boolean).join(' '),
    }));
    expect(told).toEqual([
      { name: 'disks', says: 'optional' },
      { name: 'id', says: 'computed' },
      { name: 'name', says: 'required' },
      { name: 'password', says: 'optional' },
      { name: 'size', says: 'optional computed' },
      { name: 'zone', says: 'optional computed' },
    ]);
    const [disks, , , password, size, zone] = block.attributes;
    expect(disks?.nestedType).toMatchObject({ nesting: 'list', attributes: [{ name: 'gigabytes' }, {}, {}] });
    expect(disks).not.toHaveProperty('type');
    expect(password).toMatchObject({ writeOnly: true, sensitive: true });
    expect(size).toMatchObject({ type: '"number"', writeOnly: false });
    expect(zone).toMatchObject({ deprecated: true, description: 'Deprecated: use region' });
  });
});

describe('a value', () => {
  it('is completed with null, and rid of what is write-only', () => {
    expect(complete(server.attributes, { name: 'a', password: 'p', disks: [{ gigabytes: 5, key: 'k' }] })).toEqual({
      name: 'a',
      size: null,
      id: null,
      zone: null,
      password: null,
      disks: [{ gigabytes: 5, kind: null, key: null }],
    });
  });

  it('gets its defaults at every level, but not where it is unknown', () => {
    const config = { name: 'a', size: UNKNOWN, disks: [{ gigabytes: 5, kind: null }, UNKNOWN] };
    expect(withDefaults(server.attributes, config)).toMatchObject({
      size: UNKNOWN,
      disks: [{ gigabytes: 5, kind: 'ssd' }, UNKNOWN],
    });
    expect(withDefaults(server.attributes, { name: 'a' })).toMatchObject({ size: 1, disks: null });
  });
});

describe('mistakes in a schema are named', () => {
  const problemsOf = (attributes: Attributes) => schemaProblems({ attributes });

  it('the schema above has none', () => expect(schemaProblems(server)).toEqual([]));

  it.each<[string, Attributes]>([
    ['count: a name that Terraform keeps for itself', { count: { type: 'number', presence: 'optional' } }],
    ['Name: a name has small letters', { Name: { type: 'string', presence: 'required' } }],
    ['a: only an optional attribute has a default', { a: { type: 'string', presence: 'required', default: 'x' } }],
    ['a: the default is not of type "number"', { a: { type: 'number', presence: 'optional', default: 'x' } }],
    ['a: null is what it is without', { a: { type: 'number', presence: 'optional', default: null } }],
    ['a: what is write-only cannot', { a: { type: 'string', presence: 'computed', writeOnly: true } }],
    [
      'a: a change of what is write-only cannot be seen',
      { a: { type: 'string', presence: 'optional', writeOnly: true, requiresReplace: true } },
    ],
    [
      'a: useStateForUnknown is for what the provider computes',
      { a: { type: 'string', presence: 'optional', useStateForUnknown: true } },
    ],
    [
      'a: what the author cannot change cannot require',
      { a: { type: 'string', presence: 'computed', requiresReplace: true } },
    ],
    ['a: dynamic cannot be part', { a: { type: listOf('dynamic'), presence: 'optional' } }],
    [
      's.k: inside a set an element changed is another element',
      {
        s: {
          nesting: 'set',
          presence: 'optional',
          attributes: { k: { type: 'string', presence: 'required', requiresReplace: true } },
        },
      },
    ],
    [
      's.one.k: inside a set, elements would be equal',
      {
        s: {
          nesting: 'set',
          presence: 'optional',
          attributes: {
            one: {
              nesting: 'single',
              presence: 'required',
              attributes: { k: { type: setOf('string'), presence: 'optional', writeOnly: true } },
            },
          },
        },
      },
    ],
  ])('%s', (problem, attributes) => {
    const problems = problemsOf(attributes);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });
});
