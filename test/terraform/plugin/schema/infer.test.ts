import { describe, expect, expectTypeOf, it } from 'vitest';
import { defineResource } from '../../../../src/terraform/plugin/define-resource.ts';
import type { ConfigOf, PlannedOf, SettledConfigOf, StateOf } from '../../../../src/terraform/plugin/schema/infer.ts';
import { defineSchema } from '../../../../src/terraform/plugin/schema/schema.ts';
import { listOf, mapOf, objectOf, setOf, type Type, tupleOf } from '../../../../src/terraform/plugin/values/type.ts';
import type { NumberValue, Unknown } from '../../../../src/terraform/plugin/values/value.ts';

const schema = defineSchema({
  attributes: {
    name: { type: 'string', presence: 'required' },
    size: { type: 'number', presence: 'optional' },
    color: { type: 'string', presence: 'optional', default: 'red' },
    id: { type: 'string', presence: 'computed' },
    zone: { type: 'bool', presence: 'optionalComputed' },
    secret: { type: 'string', presence: 'optional', writeOnly: true },
    any: { type: 'dynamic', presence: 'optional' },
    tags: { type: setOf('string'), presence: 'required' },
    notes: { type: mapOf('string'), presence: 'required', nullElements: true },
    pair: { type: tupleOf('string', listOf('bool')), presence: 'required' },
    point: { type: objectOf({ x: 'number' }), presence: 'required' },
    disks: {
      nesting: 'list',
      presence: 'required',
      attributes: { size: { type: 'number', presence: 'required' }, key: { type: 'string', presence: 'computed' } },
    },
    place: {
      nesting: 'single',
      presence: 'optional',
      attributes: { country: { type: 'string', presence: 'required' } },
    },
  },
});

type S = typeof schema;

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

describe('types of values follow from the schema', () => {
  it('in state nothing is unknown', () => {
    expectTypeOf<StateOf<S>['name']>().toEqualTypeOf<string>();
    expectTypeOf<StateOf<S>['size']>().toEqualTypeOf<NumberValue | null>();
    expectTypeOf<StateOf<S>['color']>().toEqualTypeOf<string>();
    expectTypeOf<StateOf<S>['id']>().toEqualTypeOf<string | null>();
    expectTypeOf<StateOf<S>['secret']>().toEqualTypeOf<null>();
    expectTypeOf<NonNullable<StateOf<S>['any']>['type']>().toEqualTypeOf<Type>();
    expectTypeOf<StateOf<S>['tags']>().toEqualTypeOf<readonly string[]>();
    expectTypeOf<StateOf<S>['notes']>().toEqualTypeOf<{ readonly [key: string]: string | null }>();
    expectTypeOf<StateOf<S>['pair']>().toEqualTypeOf<readonly [string | null, readonly boolean[] | null]>();
    expectTypeOf<StateOf<S>['point']>().toEqualTypeOf<{ readonly x: NumberValue | null }>();
    type Disks = readonly { readonly size: NumberValue; readonly key: string | null }[];
    expectTypeOf<Same<StateOf<S>['disks'], Disks>>().toEqualTypeOf<true>();
    expectTypeOf<StateOf<S>['place']>().toEqualTypeOf<{ readonly country: string } | null>();
  });

  it('in what is planned only the computed is', () => {
    expectTypeOf<PlannedOf<S>['name']>().toEqualTypeOf<string>();
    expectTypeOf<PlannedOf<S>['id']>().toEqualTypeOf<string | null | Unknown>();
    expectTypeOf<PlannedOf<S>['zone']>().toEqualTypeOf<boolean | null | Unknown>();
    expectTypeOf<PlannedOf<S>['secret']>().toEqualTypeOf<null>();
    expectTypeOf<PlannedOf<S>['disks']>().toEqualTypeOf<
      readonly { readonly size: NumberValue; readonly key: string | null | Unknown }[]
    >();
  });

  it('in a configuration anything is, until apply', () => {
    expectTypeOf<ConfigOf<S>['name']>().toEqualTypeOf<string | Unknown>();
    expectTypeOf<ConfigOf<S>['color']>().toEqualTypeOf<string | null | Unknown>();
    expectTypeOf<ConfigOf<S>['id']>().toEqualTypeOf<null>();
    expectTypeOf<ConfigOf<S>['tags']>().toEqualTypeOf<readonly (string | Unknown)[] | Unknown>();
    expectTypeOf<SettledConfigOf<S>['secret']>().toEqualTypeOf<string | null>();
    expectTypeOf<SettledConfigOf<S>['tags']>().toEqualTypeOf<readonly string[]>();
  });

  it('a resource’s functions get them, and answer by them', () => {
    const resource = defineResource({
      schema,
      read: async (state) => ({ state: { id: state.id, name: state.name ?? 'imported' } }),
      create: async (planned, { config }: { config: SettledConfigOf<S> }) => {
        expectTypeOf<Same<typeof planned.id, string | null | Unknown>>().toEqualTypeOf<true>();
        return { state: { name: `${planned.name}${config.secret ?? ''}` } };
      },
      // @ts-expect-error a size is no text
      update: async (prior) => ({ state: { size: `${prior.name}` } }),
      delete: async () => ({}),
    });
    expect(resource.schema).toBe(schema);
  });
});
