import fc from 'fast-check';
import { canonicalNumber, parseNumber } from '../../../../src/terraform/plugin/values/number.ts';
import type { Type } from '../../../../src/terraform/plugin/values/type.ts';
import {
  dynamic,
  type NumberValue,
  type Refinements,
  UNKNOWN,
  unknown,
  type Value,
} from '../../../../src/terraform/plugin/values/value.ts';

/** Attribute and key names, among them those that are dangerous in JavaScript. */
const name = fc.oneof(
  fc.constantFrom('a', 'b', 'id', 'name', '__proto__', 'constructor', 'toString', ''),
  fc.string({ unit: 'grapheme', maxLength: 4 }).map((text) => text.normalize('NFC')),
);

export const text = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((drawn) => drawn.normalize('NFC')),
  fc.constantFrom('', '\u{1F600}', 'é', 'ﬁ', '\0', 'x'.repeat(300)),
);

const decimal = fc
  .tuple(fc.boolean(), fc.stringMatching(/^\d{1,30}$/), fc.stringMatching(/^\d{0,40}$/))
  .map(([minus, whole, fraction]) => parseNumber(`${minus ? '-' : ''}${whole}${fraction && `.${fraction}`}`)!);

/** In the plainest form, around every edge that an encoding has. */
export const number: fc.Arbitrary<NumberValue> = fc
  .oneof(
    fc.integer(),
    fc.maxSafeInteger(),
    fc.bigInt({ min: -(2n ** 65n), max: 2n ** 65n }),
    fc.constantFrom(
      0,
      -0,
      127,
      128,
      255,
      256,
      -32,
      -33,
      -128,
      -129,
      2 ** 32 - 1,
      2 ** 32,
      2n ** 53n,
      2n ** 63n,
      2n ** 64n,
    ),
    fc.constantFrom(
      -(2n ** 53n),
      -(2n ** 63n),
      -(2n ** 63n) - 1n,
      10n ** 60n,
      0.1,
      0.5,
      5e-324,
      1e-7,
      Infinity,
      -Infinity,
    ),
    fc.double({ noNaN: true }),
    decimal,
  )
  .map(canonicalNumber);

const plain = { noNullPrototype: true } as const;

/** Types as a schema or a dynamic value can have them: `dynamic` only on its own, not inside a list or another type. */
export const type: fc.Arbitrary<Type> = fc.letrec<{ type: Type; primitive: Type }>((tie) => ({
  primitive: fc.constantFrom<Type>('string', 'number', 'bool'),
  type: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    tie('primitive'),
    fc.record({ kind: fc.constantFrom('list', 'set', 'map'), of: tie('type') }, plain) as fc.Arbitrary<Type>,
    fc.record(
      { kind: fc.constant('tuple'), items: fc.array(tie('type'), { maxLength: 3 }) },
      plain,
    ) as fc.Arbitrary<Type>,
    fc.record(
      {
        kind: fc.constant('object'),
        attributes: fc.dictionary(name, fc.oneof(tie('type'), fc.constant<Type>('dynamic')), {
          maxKeys: 4,
          noNullPrototype: true,
        }),
      },
      plain,
    ) as fc.Arbitrary<Type>,
  ),
})).type;

interface Allowing {
  readonly unknowns: boolean;
  /** State in JSON has none. */
  readonly infinite: boolean;
}

/** Values of a type; null anywhere. */
export function valuesOf(of: Type, allowing: Allowing): fc.Arbitrary<Value> {
  const some = known(of, allowing);
  const unknownToo = allowing.unknowns ? [{ weight: 1, arbitrary: refined(of) }] : [];
  return fc.oneof({ weight: 6, arbitrary: some }, { weight: 1, arbitrary: fc.constant(null) }, ...unknownToo);
}

function known(of: Type, allowing: Allowing): fc.Arbitrary<Value> {
  switch (of) {
    case 'string':
      return text;
    case 'bool':
      return fc.boolean();
    case 'number':
      return allowing.infinite ? number : number.filter((drawn) => drawn !== Infinity && drawn !== -Infinity);
    case 'dynamic':
      return type.chain((own) => valuesOf(own, { ...allowing, unknowns: false }).map((value) => dynamic(own, value)));
  }
  switch (of.kind) {
    case 'list':
    case 'set':
      return fc.array(valuesOf(of.of, allowing), { maxLength: 4 });
    case 'tuple':
      return fc.tuple(...of.items.map((item) => valuesOf(item, allowing)));
    case 'map':
      return fc.dictionary(name, valuesOf(of.of, allowing), { maxKeys: 4, noNullPrototype: true });
    case 'object': {
      const names = Object.keys(of.attributes);
      return fc
        .tuple(...names.map((each) => valuesOf(of.attributes[each]!, allowing)))
        .map((values) => Object.fromEntries(names.map((each, i) => [each, values[i]!])));
    }
  }
}

function refined(of: Type): fc.Arbitrary<Value> {
  const notNull = fc.constantFrom<Refinements>({}, { nullness: false });
  const bound = fc.record({ value: number, inclusive: fc.boolean() }, plain);
  const facts: fc.Arbitrary<Refinements> =
    of === 'string'
      ? fc.record({ prefix: text.filter((drawn) => drawn !== '' && drawn.length < 60) }, { requiredKeys: [], ...plain })
      : of === 'number'
        ? fc.record({ min: bound, max: bound }, { requiredKeys: [], ...plain })
        : typeof of === 'object' && 'of' in of
          ? fc.record(
              { minLength: fc.integer({ min: 1, max: 9 }), maxLength: fc.nat(99) },
              { requiredKeys: [], ...plain },
            )
          : fc.constant({});
  if (of === 'dynamic') return fc.constant(UNKNOWN);
  return fc
    .tuple(notNull, facts)
    .map(([a, b]) => ({ ...a, ...b }))
    .map((all) => (Object.keys(all).length === 0 ? UNKNOWN : unknown(all)));
}

/** A type and some values of it. */
export const typed = (allowing: Allowing): fc.Arbitrary<{ readonly of: Type; readonly value: Value }> =>
  type.chain((of) => valuesOf(of, allowing).map((value) => ({ of, value })));
