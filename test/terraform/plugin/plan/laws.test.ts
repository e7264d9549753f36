import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertApplied } from '../../../../src/terraform/plugin/plan/check-applied.ts';
import { checkPlanned } from '../../../../src/terraform/plugin/plan/check-planned.ts';
import { planValues } from '../../../../src/terraform/plugin/plan/plan-values.ts';
import { requiresReplace } from '../../../../src/terraform/plugin/plan/requires-replace.ts';
import { complete } from '../../../../src/terraform/plugin/schema/complete.ts';
import { schemaProblems } from '../../../../src/terraform/plugin/schema/problems.ts';
import type { Attributes } from '../../../../src/terraform/plugin/schema/schema.ts';
import { typeOf } from '../../../../src/terraform/plugin/schema/type.ts';
import { validateConfig } from '../../../../src/terraform/plugin/schema/validate.ts';
import { misfit } from '../../../../src/terraform/plugin/values/conform.ts';
import { equal, fingerprint } from '../../../../src/terraform/plugin/values/equal.ts';
import { isWhollyKnown } from '../../../../src/terraform/plugin/values/known.ts';
import { follow, pathText } from '../../../../src/terraform/plugin/values/path.ts';
import type { Type } from '../../../../src/terraform/plugin/values/type.ts';
import { at, isList, isRecord, type ObjectValue, type Value } from '../../../../src/terraform/plugin/values/value.ts';
import { attributes, configOf, distinct, resolved, stateOf } from './drawn.ts';

const drawn = (unknowns: boolean) =>
  attributes(2).chain((of) =>
    fc.record({ of: fc.constant(of), config: configOf(of, unknowns), prior: fc.option(stateOf(of)) }),
  );

/** Null if values that the provider made up fell together in a set, which a real one would be at fault for. */
function applied(of: Attributes, planned: ObjectValue): ObjectValue | null {
  const made = resolved(planned, typeOf(of), { count: 0 }) as ObjectValue;
  return hasTwins(made, typeOf(of)) ? null : made;
}

function hasTwins(value: Value, type: Type): boolean {
  if (typeof type === 'string') return false;
  if (isList(value) && 'of' in type) {
    return distinct(value, type).length < value.length || value.some((item) => hasTwins(item, type.of));
  }
  return isRecord(value) && Object.keys(value).some((key) => hasTwins(at(value, key), innerType(type, key)));
}

const innerType = (type: Exclude<Type, string>, key: string): Type =>
  'of' in type ? type.of : type.kind === 'object' ? type.attributes[key]! : 'bool';

const runs = { numRuns: 600 };

describe('whatever the schema, the configuration and the state', () => {
  it('what is drawn here is a proper schema and a proper configuration', () => {
    fc.assert(
      fc.property(drawn(true), ({ of, config }) => {
        expect(schemaProblems({ attributes: of })).toEqual([]);
        expect(validateConfig({ attributes: of }, config)).toEqual([]);
        expect(misfit(config, typeOf(of))).toBeUndefined();
      }),
    );
  });

  it('a plan is of the schema’s type, and what Terraform allows', () => {
    fc.assert(
      fc.property(drawn(true), ({ of, config, prior }) => {
        const planned = planValues(of, config, prior);
        expect(misfit(planned, typeOf(of))).toBeUndefined();
        expect(complete(of, planned)).toEqual(planned);
        expect(checkPlanned(of, config, prior, planned)).toEqual([]);
      }),
      runs,
    );
  });

  it('an applied plan leaves nothing to plan', () => {
    fc.assert(
      fc.property(drawn(false), ({ of, config, prior }) => {
        const state = applied(of, planValues(of, config, prior));
        fc.pre(state !== null);
        const again = planValues(of, config, state);
        expect(fingerprint(again, typeOf(of))).toBe(fingerprint(state, typeOf(of)));
        expect(requiresReplace(of, config, state, again)).toEqual([]);
      }),
      runs,
    );
  });

  it('so does one that was a replacement', () => {
    fc.assert(
      fc.property(drawn(false), ({ of, config }) => {
        const state = applied(of, planValues(of, config, null));
        fc.pre(state !== null);
        expect(isWhollyKnown(planValues(of, config, state))).toBe(true);
      }),
      runs,
    );
  });

  it('what is applied as planned is accepted, and any other known value is not', () => {
    fc.assert(
      fc.property(drawn(false), fc.nat(), ({ of, config, prior }, where) => {
        const planned = planValues(of, config, prior);
        const state = applied(of, planned);
        fc.pre(state !== null);
        expect(assertApplied(of, planned, state)).toEqual([]);
        const leaves = knownLeaves(planned, []);
        fc.pre(leaves.length > 0);
        const other = changed(state, leaves[where % leaves.length]!);
        fc.pre(!equal(other, state, typeOf(of)));
        expect(assertApplied(of, planned, other as ObjectValue)).not.toEqual([]);
      }),
      runs,
    );
  });

  it('the order in sets is of no account', () => {
    fc.assert(
      fc.property(drawn(true), ({ of, config, prior }) => {
        const type = typeOf(of);
        const planned = planValues(of, config, prior);
        const turned = planValues(
          of,
          reversedSets(config, type) as ObjectValue,
          prior === null ? null : (reversedSets(prior, type) as ObjectValue),
        );
        // Which of two elements, of which either would do, takes after which prior one is the one thing left open.
        expect(equal(turned, prior ?? {}, type)).toBe(equal(planned, prior ?? {}, type));
        if (isWhollyKnown(planned)) expect(isWhollyKnown(turned)).toBe(true);
      }),
      runs,
    );
  });

  it('what requires a replacement differs, there, from what there was', () => {
    fc.assert(
      fc.property(drawn(true), ({ of, config, prior }) => {
        fc.pre(prior !== null);
        const type = typeOf(of);
        const planned = planValues(of, config, prior);
        const paths = requiresReplace(of, config, prior, planned);
        expect(new Set(paths.map(pathText)).size).toBe(paths.length);
        for (const path of paths) {
          const [before, after] = [follow(prior, type, path), follow(planned, type, path)];
          expect(before ?? after).toBeDefined();
          expect(equal(before?.value ?? null, after?.value ?? null, (before ?? after)!.type)).toBe(false);
        }
      }),
      runs,
    );
  });
});

type Keys = readonly (string | number)[];

/** Places of known strings, numbers and bools; not inside lists of a kind that may be sets. */
function knownLeaves(value: Value, keys: Keys): readonly Keys[] {
  if (isList(value)) return [];
  if (isRecord(value)) return Object.entries(value).flatMap(([key, item]) => knownLeaves(item, [...keys, key]));
  return typeof value === 'object' ? [] : [keys];
}

function changed(value: Value, [first, ...rest]: Keys): Value {
  if (first === undefined) return typeof value === 'string' ? `${value}!` : typeof value === 'boolean' ? !value : 99;
  return { ...(value as ObjectValue), [first]: changed((value as ObjectValue)[first]!, rest) };
}

function reversedSets(value: Value, type: Type): Value {
  if (typeof type === 'string') return value;
  if (isList(value) && 'of' in type) {
    const items = value.map((item) => reversedSets(item, type.of));
    return type.kind === 'set' ? items.reverse() : items;
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, reversedSets(item, innerType(type, key))]),
  );
}
