import fc from 'fast-check';
import { withDefaults } from '../../../../src/terraform/plugin/schema/defaults.ts';
import type { Attribute, Attributes, Nesting } from '../../../../src/terraform/plugin/schema/schema.ts';
import { isNested } from '../../../../src/terraform/plugin/schema/schema.ts';
import { typeOf } from '../../../../src/terraform/plugin/schema/type.ts';
import { fingerprint } from '../../../../src/terraform/plugin/values/equal.ts';
import { listOf, setOf, type Type } from '../../../../src/terraform/plugin/values/type.ts';
import {
  at,
  isList,
  isRecord,
  isUnknown,
  type ObjectValue,
  UNKNOWN,
  type Value,
} from '../../../../src/terraform/plugin/values/value.ts';

const name = fc.constantFrom('a', 'b', 'c', 'd');
const types: readonly Type[] = ['string', 'number', 'bool', listOf('string'), setOf('number')];

const computing = fc.constantFrom({}, { useStateForUnknown: true });

/** Schemas with every way to be given, to be nested and to be computed, up to three levels deep. */
export function attributes(depth: number, inSet = false): fc.Arbitrary<Attributes> {
  return fc.dictionary(name, attribute(depth, inSet), { minKeys: 1, maxKeys: 4, noNullPrototype: true });
}

function attribute(depth: number, inSet: boolean): fc.Arbitrary<Attribute> {
  const flags = inSet ? fc.constant({}) : fc.constantFrom({}, {}, { requiresReplace: true });
  const typed: fc.Arbitrary<Attribute> = fc.oneof(
    fc
      .tuple(fc.constantFrom(...types), flags)
      .map(([type, more]) => ({ type, presence: 'required' as const, ...more })),
    fc
      .tuple(fc.constantFrom(...types), flags)
      .map(([type, more]) => ({ type, presence: 'optional' as const, ...more })),
    fc.constant({ type: 'string', presence: 'optional', default: 'standard' } as const),
    flags.map((more) => ({ type: 'number', presence: 'optional', default: 7, ...more }) as const),
    fc.tuple(fc.constantFrom(...types), computing).map(([type, more]) => ({ type, presence: 'computed', ...more })),
    fc
      .tuple(fc.constantFrom(...types), computing, flags)
      .map(([type, more, also]) => ({ type, presence: 'optionalComputed', ...more, ...also })),
    ...(inSet ? [] : [fc.constant({ type: 'string', presence: 'optional', writeOnly: true } as const)]),
  ) as fc.Arbitrary<Attribute>;
  if (depth === 0) return typed;
  const nested = fc.constantFrom<Nesting>('single', 'list', 'set', 'map').chain((nesting) =>
    fc
      .record(
        {
          nesting: fc.constant(nesting),
          presence: fc.constantFrom('required', 'optional', 'optional', 'computed', 'optionalComputed'),
          attributes: attributes(depth - 1, inSet || nesting === 'set'),
        },
        { noNullPrototype: true },
      )
      .map((drawn) => drawn as Attribute),
  );
  return fc.oneof({ weight: 2, arbitrary: typed }, { weight: 1, arbitrary: nested });
}

/** What an author may write for these attributes, with parts unknown if asked for. */
export const configOf = (of: Attributes, unknowns: boolean): fc.Arbitrary<ObjectValue> =>
  objectOf(of, (attribute) => {
    if (attribute.presence === 'computed') return fc.constant(null);
    const given = contentOf(attribute, (inner) => configOf(inner, unknowns));
    const drawn = unknowns ? fc.oneof({ weight: 5, arbitrary: given }, fc.constant(UNKNOWN)) : given;
    return attribute.presence === 'required' ? drawn : fc.option(drawn);
  });

/** Any state that a resource of these attributes may have. */
export const stateOf = (of: Attributes): fc.Arbitrary<ObjectValue> =>
  objectOf(of, (attribute) => {
    if (attribute.writeOnly) return fc.constant(null);
    const given = contentOf(attribute, stateOf);
    return attribute.presence === 'required' ? given : fc.option(given);
  });

function objectOf(of: Attributes, draw: (attribute: Attribute) => fc.Arbitrary<Value>): fc.Arbitrary<ObjectValue> {
  const names = Object.keys(of);
  return fc
    .tuple(...names.map((each) => draw(of[each]!)))
    .map((values) => Object.fromEntries(names.map((each, i) => [each, values[i] ?? null])));
}

function contentOf(of: Attribute, object: (inner: Attributes) => fc.Arbitrary<ObjectValue>): fc.Arbitrary<Value> {
  if (!isNested(of)) return plain(of.type);
  const element = object(of.attributes);
  if (of.nesting === 'single') return element;
  if (of.nesting === 'map') return fc.dictionary(name, element, { maxKeys: 3, noNullPrototype: true });
  const list = fc.array(element, { maxLength: 3 });
  // Equal but for defaults is equal, too.
  return of.nesting !== 'set'
    ? list
    : list.map((drawn) => {
        const type = typeOf(of.attributes);
        const keyed = drawn.map((item) => [fingerprint(withDefaults(of.attributes, item), type), item] as const);
        return [...new Map(keyed).values()];
      });
}

/** Few different values, so that they often meet. */
function plain(type: Type): fc.Arbitrary<Value> {
  if (type === 'string') return fc.constantFrom('x', 'y', 'standard');
  if (type === 'number') return fc.constantFrom(1, 7, 2n ** 60n);
  if (type === 'bool') return fc.boolean();
  if (typeof type === 'object' && 'of' in type) {
    return fc.array(plain(type.of), { maxLength: 2 }).map((drawn) => distinct(drawn, type));
  }
  throw new Error('no such type is drawn');
}

/** What a set is once Terraform has it. */
export function distinct(items: readonly Value[], type: Type): readonly Value[] {
  if (typeof type !== 'object' || type.kind !== 'set') return items;
  return [...new Map(items.map((item) => [fingerprint(item, type.of), item])).values()];
}

/** What a provider makes of a plan that has everything configured known: each unknown becomes something of its own. */
export function resolved(planned: Value, type: Type, next: { count: number }): Value {
  if (isUnknown(planned)) return made(type, next);
  if (typeof type === 'string') return planned;
  if (isList(planned) && 'of' in type) return planned.map((item) => resolved(item, type.of, next));
  if (!isRecord(planned)) return planned;
  return Object.fromEntries(
    Object.keys(planned).map((key) => {
      const inner = type.kind === 'object' ? type.attributes[key]! : 'of' in type ? type.of : 'dynamic';
      return [key, resolved(at(planned, key), inner, next)];
    }),
  );
}

function made(type: Type, next: { count: number }): Value {
  next.count += 1;
  if (type === 'string') return `made ${next.count}`;
  if (type === 'number') return 1000 + next.count;
  if (type === 'bool') return next.count % 2 === 0;
  if (type === 'dynamic') return null;
  switch (type.kind) {
    case 'list':
    case 'set':
      return [made(type.of, next)];
    case 'map':
      return { made: made(type.of, next) };
    case 'tuple':
      return type.items.map((item) => made(item, next));
    case 'object':
      return Object.fromEntries(Object.entries(type.attributes).map(([key, inner]) => [key, made(inner, next)]));
  }
}
