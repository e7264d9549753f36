import { describe, expect, test } from 'vitest';
import { programOf } from '../../../src/analysis/deciders/program.ts';
import { editions, type PolicySet, type Strategies } from '../../../src/model/policy-set.ts';
import { account, variant } from './account.ts';
import { asked, seen, wordList } from './example.ts';

const program = (set: PolicySet) => {
  const { universe, outcomes } = seen(set);
  return programOf(universe, 0, outcomes);
};
describe('the deciders of a policy set', () => {
  test('come in the order in which they win; what can never decide is none', () => {
    const keys = program(variant('lite', {})).deciders.map(({ key }) => key);
    expect(keys.filter((key) => !key.startsWith('pick '))).toEqual([
      'contentPolicies anything outbound',
      'contentPolicies secret outbound',
      'contentPolicies secret inward',
      'bypassPolicies on all',
      'bypassPolicies off all',
      'policies nothing all',
      'policies month all',
    ]);
  });

  test('have their stages in the order of the strategies', () => {
    const stages = (strategies: Partial<Strategies>) => [
      ...new Set(program(variant('full', strategies)).deciders.map(({ stage }) => stage)),
    ];
    expect(stages({})).toEqual(['content', 'pick', 'bypass', 'policy']);
    expect(stages({ 'bypass-scope': 'all' })).toEqual(['bypass', 'content', 'pick', 'policy']);
    expect(stages({ 'trigger-order': 'pick-content-policy' })).toEqual(['pick', 'content', 'bypass', 'policy']);
  });

  test('are found by keys, of which each is the key of one', () => {
    for (const edition of editions) {
      const { deciders, byKey } = program(variant(edition, { 'trigger-order': 'pick-content-policy' }));
      expect(byKey.size).toBe(deciders.length);
      for (const one of deciders) expect(byKey.get(one.key)).toBe(one);
    }
  });

  test('say what they are of, and what they deliver with', () => {
    const { byKey } = program(variant('lite', {}));
    const { policies, bypassPolicies, contentPolicies } = account.objects;
    expect(byKey.get('contentPolicies secret inward')).toMatchObject({
      stage: 'content',
      what: 'contentPolicies',
      handle: 'secret',
      policy: contentPolicies[0],
      definition: 'builtin:all',
    });
    expect(byKey.get('bypassPolicies on all')).toMatchObject({
      stage: 'bypass',
      what: 'bypassPolicies',
      handle: 'on',
      policy: bypassPolicies[1],
      outcome: null,
      definition: null,
    });
    expect(byKey.get('policies month all')).toMatchObject({
      stage: 'policy',
      what: 'policies',
      handle: 'month',
      policy: policies[0],
      definition: 'month',
    });
    expect(byKey.get('policies nothing all')?.definition).toBeNull();
  });

  test('of content ask for what is found, unless everything is', () => {
    const { byKey } = program(variant('lite', {}));
    const found = { definition: 'secret', of: 0, question: 0, hit: true };
    const faces = (key: string) => byKey.get(key)!.faces.map(asked);
    const outbound = { from: ['everyone', 'internal'], to: ['everyone', 'external'] };
    expect(faces('contentPolicies secret outbound')).toEqual([{ ...outbound, content: [found] }]);
    expect(faces('contentPolicies secret inward')).toEqual([
      { from: ['everyone'], to: ['everyone', 'internal'], content: [found] },
    ]);
    expect(faces('contentPolicies anything outbound')).toEqual([
      { from: ['address ann@acme.example', 'internal'], to: ['address eve@far.example', 'external'] },
    ]);
  });

  test('of content say of which policy set the words are, where these differ', () => {
    const set = variant('full', {});
    const triggers = (after: PolicySet) => {
      const { universe, outcomes } = seen(set, after);
      const { byKey } = programOf(universe, 1, outcomes);
      return byKey.get('contentPolicies secret outbound')!.faces.flatMap(({ words }) => words.content);
    };
    expect(triggers(set)).toMatchObject([{ definition: 'secret', of: 0 }]);
    const contentDefinitions = [wordList('secret', { wordList: '10 money' })];
    const edited = { ...set, objects: { ...set.objects, contentDefinitions } };
    expect(triggers(edited)).toMatchObject([{ definition: 'secret', of: 1 }]);
  });
});
