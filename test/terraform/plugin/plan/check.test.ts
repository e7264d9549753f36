import { expect, it } from 'vitest';
import { error } from '../../../../src/terraform/plugin/diagnostic.ts';
import { assertApplied } from '../../../../src/terraform/plugin/plan/check-applied.ts';
import { checkPlanned } from '../../../../src/terraform/plugin/plan/check-planned.ts';
import { planResource } from '../../../../src/terraform/plugin/plan/plan-resource.ts';
import type { PlanAmendment, Resource } from '../../../../src/terraform/plugin/provider.ts';
import type { Attributes, Nesting } from '../../../../src/terraform/plugin/schema/schema.ts';
import { attribute } from '../../../../src/terraform/plugin/values/path.ts';
import { type ObjectValue, UNKNOWN, type Value } from '../../../../src/terraform/plugin/values/value.ts';

// What Terraform would refuse in a plan or after apply, as the author of a provider is told.

const rules = (nesting: Nesting): Attributes => ({
  rules: {
    nesting,
    presence: 'optional',
    attributes: {
      name: { type: 'string', presence: 'required' },
      id: { type: 'string', presence: 'computed' },
      note: { type: 'string', presence: 'optionalComputed' },
      key: { type: 'string', presence: 'optional', writeOnly: true },
    },
  },
});
const rule = (name: string, more: ObjectValue = {}): ObjectValue => ({
  name,
  id: null,
  note: null,
  key: null,
  ...more,
});

const refused = (nesting: Nesting, config: Value, prior: Value, planned: Value): readonly (string | undefined)[] =>
  checkPlanned(rules(nesting), { rules: config }, { rules: prior }, { rules: planned }).map(({ detail }) =>
    detail?.replace(' This is a bug in the provider.', ''),
  );

it('a plan may have what is configured, what there was, and what the provider computes', () => {
  const prior = [rule('before', { id: '1' })];
  expect(refused('list', [rule('a')], prior, [rule('a', { id: UNKNOWN, note: 'made' })])).toEqual([]);
  expect(refused('list', [rule('a')], prior, [rule('before', { id: '2' })])).toEqual([]);
  expect(refused('list', UNKNOWN, prior, UNKNOWN)).toEqual([]);
  expect(refused('map', { x: rule('a') }, null, { x: rule('a', { id: '1' }) })).toEqual([]);
});

it('and nothing else', () => {
  expect(refused('list', [rule('a')], [rule('b')], [rule('c')])).toEqual([
    'For `rules[0].name` the plan has "c": that is neither what is configured nor what there was.',
  ]);
  expect(refused('list', [rule('a', { note: 'n' })], null, [rule('a', { note: UNKNOWN })])).toEqual([
    'For `rules[0].note` the plan has (known after apply): that is neither what is configured nor what there was.',
  ]);
  expect(refused('map', { x: rule('a') }, null, { x: rule('b') })).toEqual([
    'For `rules["x"].name` the plan has "b": that is neither what is configured nor what there was.',
  ]);
  expect(refused('single', rule('a'), null, rule('b'))).toHaveLength(1);
});

it('nothing in place of null, even if it was there before', () => {
  expect(refused('list', null, [rule('a')], [rule('a')])).toEqual([
    expect.stringContaining('nothing is configured, and it is not computed.'),
  ]);
});

it('no element more or less, no other keys', () => {
  expect(refused('list', [rule('a'), rule('b')], null, [rule('a')])).toEqual([
    'For `rules` the plan has something else: 2 elements are configured, not 1.',
  ]);
  expect(refused('set', [rule('a')], null, [])).toHaveLength(1);
  for (const planned of [{}, { y: rule('a') }, { x: rule('a'), y: rule('b') }]) {
    expect(refused('map', { x: rule('a') }, null, planned)).toEqual([
      'For `rules` the plan has something else: it has other keys than what is configured.',
    ]);
  }
});

it('nothing unknown or null in place of what is configured', () => {
  expect(refused('list', [rule('a')], null, UNKNOWN)).toEqual([
    'For `rules` the plan has (known after apply): what is configured is known.',
  ]);
  expect(refused('list', [rule('a')], null, null)).toEqual(['For `rules` the plan has null: something is configured.']);
});

it('nothing that is write-only, and it is not shown', () => {
  expect(refused('single', rule('a', { key: 'hush' }), null, rule('a', { key: 'hush' }))).toEqual([
    'For `rules.key` the plan has (sensitive): what is write-only is always null.',
  ]);
});

it('what is applied has nothing unknown, not even where the plan had', () => {
  const of: Attributes = { id: { type: 'string', presence: 'computed' } };
  expect(assertApplied(of, { id: UNKNOWN }, { id: UNKNOWN })).toHaveLength(1);
  expect(assertApplied(of, { id: UNKNOWN }, { id: null })).toEqual([]);
});

it('what is sensitive inside of an element is not shown', () => {
  const of: Attributes = {
    users: {
      nesting: 'list',
      presence: 'required',
      attributes: { password: { type: 'string', presence: 'required', sensitive: true } },
    },
  };
  const [found] = assertApplied(of, { users: [{ password: 'hush' }] }, { users: [{ password: 'quiet' }] });
  expect(found?.detail).toContain('`users[0].password` is sensitive');
  expect(found?.detail).not.toMatch(/hush|quiet/);
});

const hooked = (amendment: PlanAmendment): Resource<unknown> => ({
  schema: { attributes: { name: { type: 'string', presence: 'required' } } },
  read: async (state) => ({ state }),
  create: async (state) => ({ state }),
  update: async (_, state) => ({ state }),
  delete: async () => ({}),
  plan: async () => amendment,
});
const context = { client: {}, signal: new AbortController().signal, log: () => {}, private: new Uint8Array() };

it('a creation replaces nothing', async () => {
  const amendment = { planned: { name: 'a' }, requiresReplace: [[attribute('name')]] };
  const config = { name: 'a' };
  expect((await planResource(hooked(amendment), { config, prior: null }, context)).requiresReplace).toEqual([]);
  expect((await planResource(hooked(amendment), { config, prior: { name: 'b' } }, context)).requiresReplace).toEqual([
    [attribute('name')],
  ]);
  const onlyPaths = { requiresReplace: [[attribute('name')]] };
  expect((await planResource(hooked(onlyPaths), { config, prior: null }, context)).requiresReplace).toEqual([]);
});

it('after a refusal of the hook’s own, there is no second complaint', async () => {
  const amendment = { planned: { name: 'other' }, diagnostics: [error('Not on a Sunday')] };
  const { diagnostics } = await planResource(hooked(amendment), { config: { name: 'a' }, prior: null }, context);
  expect(diagnostics.map(({ summary }) => summary)).toEqual(['Not on a Sunday']);
});

it('elements that defaults make equal are the author’s to tell apart', async () => {
  const resource: Resource<unknown> = {
    ...hooked({}),
    schema: {
      attributes: {
        ports: {
          nesting: 'set',
          presence: 'optional',
          attributes: { kind: { type: 'string', presence: 'optional', default: 'tcp' } },
        },
      },
    },
  };
  const config = { ports: [{ kind: null }, { kind: 'tcp' }] };
  const { diagnostics } = await planResource(resource, { config, prior: null }, context);
  expect(diagnostics.map(({ summary }) => summary)).toEqual(['Equal elements in a set']);
});
