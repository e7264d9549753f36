import { describe, expect, test, vi } from 'vitest';
import { type Change, changeOf } from '../../../src/analysis/deciders/changed.ts';
import type { Decider } from '../../../src/analysis/deciders/decider.ts';
import type { Face } from '../../../src/analysis/deciders/face.ts';
import type { OutcomeId } from '../../../src/analysis/deciders/outcomes.ts';
import { draftsOf, draftsWhere } from '../../../src/analysis/drafts/changed-mail.ts';
import { isLessSecure } from '../../../src/analysis/effect.ts';
import type { Objects } from '../../../src/model/entity.ts';
import {
  acme,
  bypass,
  definitionIn,
  external,
  folderFor,
  internal,
  one,
  partner,
  policy,
  setOf,
  takesNoAction,
} from '../alone/written.ts';
import { universeOf } from '../universes/universe.ts';
import { ofSeveral } from './bypass-examples.ts';
import { pairsOf, ways } from './changing.ts';
import { covers } from './covers.ts';
import { examples } from './examples.ts';
import { lookAt, type Pair, pairOf } from './pair.ts';

vi.setConfig({ testTimeout: 600_000 });

const seeds = process.env.SEEDS?.split(' ').map(Number);
const count = seeds?.length ?? Number(process.env.UNIVERSES ?? 120);

/** What is found is so, and nothing is missed. */
function check(pair: Pair, of?: number | string): { readonly drafts: number; readonly changed: number } {
  const drafts = [...draftsOf(pair.comparison)];
  const { wrong, changed } = lookAt(pair, drafts);
  expect([of, wrong]).toEqual([of, []]);
  expect(drafts.every(({ isUnproven }) => !isUnproven)).toBe(true);
  return { drafts: drafts.length, changed };
}

describe('where outcomes differ is found, and in few drafts', () => {
  test.each([...examples, ...ofSeveral].map((one) => [one.name, one] as const))('where %s', (_, example) => {
    const all = [...pairsOf(example)].map((pair) => check(pair));
    const sum = (of: 'drafts' | 'changed') => all.reduce((total, one) => total + one[of], 0);
    expect(sum('changed')).toBeGreaterThan(0);
    expect(sum('drafts')).toBe(example.drafts);
  });
});

describe('where outcomes differ is found', () => {
  test('where strategies change', () => {
    const sets = examples.map(({ name, after }) => ({ name, all: ways.map((strategies) => setOf(after, strategies)) }));
    for (const { name, all } of sets) {
      for (const [at, was] of all.entries()) check(pairOf(was, all[(at + 1) % all.length]!)!, name);
    }
  });

  test('in small universes', () => {
    let found = 0;
    for (let at = 0; at < count; at++) {
      const seed = seeds?.[at] ?? at;
      const { before, after } = universeOf(seed);
      const pair = pairOf(before, after);
      if (pair !== null) found += check(pair, seed).drafts;
    }
    expect(found).toBeGreaterThan(count / 2);
  });

  test('nowhere, where others cover what is added', () => {
    for (const example of covers) {
      for (const pair of pairsOf(example)) expect([...draftsOf(pair.comparison)]).toEqual([]);
      // There is no telling without looking.
      for (const pair of pairsOf(example, 0)) {
        const drafts = [...draftsOf(pair.comparison)];
        expect(drafts.length).toBeGreaterThan(0);
        expect([example.name, drafts.every(({ isUnproven }) => isUnproven)]).toEqual([example.name, true]);
        expect(lookAt(pair, drafts).wrong).toEqual([]);
      }
    }
  });

  test('where it is of interest', () => {
    let found = 0;
    for (const example of examples) {
      for (const pair of pairsOf(example)) {
        const matters = (before: OutcomeId, after: OutcomeId) =>
          isLessSecure(pair.outcomes.noticed(before), pair.outcomes.noticed(after));
        const drafts = [...draftsOf({ ...pair.comparison, matters })];
        const { wrong, changed } = lookAt(pair, drafts, matters);
        expect([example.name, wrong]).toEqual([example.name, []]);
        found += changed;
      }
    }
    expect(found).toBeGreaterThan(0);
  });

  test('where it is told what changed; the others did not', () => {
    for (const example of examples) {
      for (const { comparison } of pairsOf(example)) {
        const [before, after] = [comparison.before.program, comparison.after.program];
        const changes = new Map<Decider, Change>([
          ...before.deciders.map((one) => [one, changeOf(one, after, true)] as const),
          ...after.deciders.map((one) => [one, changeOf(one, before, true)] as const),
        ]);
        const changed = new Map([...changes].filter(([, change]) => change !== 'no'));
        expect([...draftsWhere(comparison, changed)]).toEqual([...draftsOf(comparison)]);
        expect([...draftsWhere(comparison, new Map())]).toEqual([]);
      }
    }
  });
});

describe('a draft says what decided, what decides and what lets it', () => {
  const common = { definitions: [definitionIn('short', 'open')], folders: [folderFor('open', [])] };
  const told = (before: Partial<Objects>, after: Partial<Objects>) => {
    const { comparison } = pairOf(setOf({ ...common, ...before }), setOf({ ...common, ...after }))!;
    return [...draftsOf(comparison)].map(({ because }) =>
      because.map(({ of, decider }) => `${decider.handle} ${of === 0 ? 'before' : 'after'}`).join(', '),
    );
  };

  test('the widest first', () => {
    const short = { definition: 'short', action: null };
    const policies = [policy('narrow', acme, partner, short), policy('wide', internal, partner, short)];
    const first = policy('first', internal, external, { override: true });
    expect(told({ policies }, { policies: [first, ...policies] })).toEqual([
      'first after',
      'first after, wide before',
      'first after, narrow before',
    ]);
  });

  test('with what is carved out', () => {
    const [wide, hole] = [bypass('wide', internal, external), bypass('hole', acme, partner, takesNoAction)];
    const policies = [policy('p', internal, external)];
    expect(told({ policies, bypassPolicies: [wide] }, { policies, bypassPolicies: [wide, hole] })).toEqual([
      'hole after, p after, wide before',
    ]);
  });

  test('and no more exceptions than it takes', () => {
    const [wide, hole] = [bypass('wide', internal, external), bypass('hole', acme, partner, takesNoAction)];
    const first = bypass('first', one('ann@acme.example'), external, takesNoAction);
    const policies = [policy('p', internal, external)];
    const [before, after] = [
      [wide, first],
      [wide, first, hole],
    ].map((bypassPolicies) => setOf({ policies, bypassPolicies }));
    const { comparison } = pairOf(before!, after!)!;
    const bypasses = comparison.after.program.deciders.filter(({ stage }) => stage === 'bypass');
    const owner = (face: Face) => bypasses.find(({ faces }) => faces.includes(face))?.handle ?? [];
    const exceptions = [...draftsOf(comparison)].map(({ blockers }) => blockers.flatMap(owner));
    expect(exceptions).toEqual([['first']]);
  });
});
