import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misfit } from '../../../../src/terraform/plugin/values/conform.ts';
import { encode } from '../../../../src/terraform/plugin/values/msgpack.ts';
import { attribute, element, follow, index, key, pathText } from '../../../../src/terraform/plugin/values/path.ts';
import { listOf, mapOf, objectOf, setOf, type Type, tupleOf } from '../../../../src/terraform/plugin/values/type.ts';
import { dynamic, UNKNOWN, type Value } from '../../../../src/terraform/plugin/values/value.ts';
import { type as drawnType, typed, valuesOf } from './drawn.ts';

const type = objectOf({
  rules: listOf(objectOf({ name: 'string' })),
  tags: mapOf('string'),
  ports: setOf('number'),
  any: 'dynamic',
  pair: tupleOf('string', 'bool'),
});
const value = {
  rules: [{ name: 'first' }, UNKNOWN],
  tags: { 'a.b': 'x' },
  ports: [80, 443],
  any: dynamic(listOf('string'), ['deep']),
  pair: ['p', true],
};

describe('a path', () => {
  it('is written as in a configuration', () => {
    expect(pathText([attribute('rules'), index(0), attribute('name')])).toBe('rules[0].name');
    expect(pathText([attribute('tags'), key('a.b')])).toBe('tags["a.b"]');
    expect(pathText([attribute('set'), element({ a: 1, b: [null, UNKNOWN] })])).toBe(
      'set[{ a = 1, b = [null, (known after apply)] }]',
    );
    expect(pathText([])).toBe('');
  });

  it('leads to a value and its type', () => {
    expect(follow(value, type, [attribute('rules'), index(0), attribute('name')])).toEqual({
      value: 'first',
      type: 'string',
    });
    expect(follow(value, type, [attribute('tags'), key('a.b')])?.value).toBe('x');
    expect(follow(value, type, [attribute('ports'), element(443n)])?.value).toBe(443);
    expect(follow(value, type, [attribute('pair'), index(1)])).toEqual({ value: true, type: 'bool' });
    expect(follow(value, type, [attribute('any'), index(0)])).toEqual({ value: 'deep', type: 'string' });
  });

  it('inside what is unknown leads to unknown', () => {
    const found = follow(value, type, [attribute('rules'), index(1), attribute('name')]);
    expect(found).toEqual({ value: UNKNOWN, type: 'string' });
  });

  it.each([
    ['an attribute that is not there', [attribute('toString')]],
    ['an index beyond the end', [attribute('rules'), index(2)]],
    ['a key that is not there', [attribute('tags'), key('constructor')]],
    ['an element that is not there', [attribute('ports'), element(22)]],
    ['a step of another kind', [attribute('ports'), index(0)]],
    ['a step into a string', [attribute('tags'), key('a.b'), index(0)]],
  ])('leads nowhere by %s', (_, path) => expect(follow(value, type, path)).toBeUndefined());
});

describe('a value of another type', () => {
  it.each<[string, unknown, Type, string, string]>([
    ['deep inside', { a: [{ n: 'x' }] }, objectOf({ a: listOf(objectOf({ n: 'number' })) }), 'a[0].n', 'not of type'],
    ['undefined', { a: undefined }, objectOf({ a: 'string' }), 'a', 'undefined'],
    ['an attribute missing', {}, objectOf({ a: 'string' }), 'a', 'undefined'],
    ['an attribute too many', { b: 1 }, objectOf({}), '', 'has no attribute b'],
    ['NaN', { x: Number.NaN }, mapOf('number'), '["x"]', 'not of type'],
    ['in a set', ['a', 1], setOf('string'), '[1]', 'not of type'],
    ['in a tuple', ['a', 1], tupleOf('string', 'string'), '[1]', 'not of type'],
    ['bare where it may be anything', 'x', 'dynamic', '', 'not of type "dynamic"'],
    ['a Date', new Date(0), 'string', '', 'not of type'],
  ])('is told by its place: %s', (_, wrong, of, path, problem) => {
    const found = misfit(wrong as Value, of)!;
    expect(pathText(found.path)).toBe(path);
    expect(found.problem).toContain(problem);
  });

  it('is just what cannot be encoded', () => {
    const pairs = drawnType.chain((of) =>
      fc.record({ of: fc.constant(of), other: typed(all).map((drawn) => drawn.value), own: valuesOf(of, all) }),
    );
    fc.assert(
      fc.property(pairs, ({ of, other, own }) => {
        expect(misfit(own, of)).toBeUndefined();
        expect(misfit(other, of) !== undefined).toBe(throws(() => encode(other, of)));
      }),
      { numRuns: 500 },
    );
  });
});

const all = { unknowns: true, infinite: true };

function throws(call: () => unknown): boolean {
  try {
    call();
    return false;
  } catch {
    return true;
  }
}
