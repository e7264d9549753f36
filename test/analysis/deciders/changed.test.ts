import { describe, expect, test } from 'vitest';
import { type Change, changeOf } from '../../../src/analysis/deciders/changed.ts';
import { programOf } from '../../../src/analysis/deciders/program.ts';
import type { Objects } from '../../../src/model/entity.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import {
  address,
  bypass,
  content,
  definition,
  everyone,
  folder,
  group,
  internal,
  members,
  policy,
  seen,
  setOf,
  wordList,
} from './example.ts';

/** How each decider changes from one policy set to the other, and back, which must be the same: by its key. */
function changes(before: PolicySet, after: PolicySet, sameStrategies = true): ReadonlyMap<string, Change> {
  // As if they had been read apart from each other.
  const sets = [before, structuredClone(after)];
  const { universe, outcomes } = seen(...sets);
  const [was, is] = [programOf(universe, 0, outcomes), programOf(universe, 1, outcomes)];
  const there = new Map(was.deciders.map((one) => [one.key, changeOf(one, is, sameStrategies)]));
  const back = new Map(is.deciders.map((one) => [one.key, changeOf(one, was, sameStrategies)]));
  for (const [key, change] of back) expect([key, there.get(key) ?? 'wholly']).toEqual([key, change]);
  return new Map([...back, ...there]);
}

const all = (changed: ReadonlyMap<string, Change>) => new Set(changed.values());

const range = (base: number, prefix: number) => ({ base, prefix });

describe('what has not been touched', () => {
  const objects: Partial<Objects> = {
    folders: [folder('open', null), folder('some', [group, address('bob@acme.example')])],
    definitions: [definition('week'), definition('month', { folder: 'some', replyAll: false })],
    contentDefinitions: [wordList('secret'), wordList('anything', { activationScore: 0 })],
    contentPolicies: [content('secret'), content('anything')],
    policies: [
      policy('p', { from: { ...group, basedOn: 'both' }, sourceIps: [range(0, 8), range(512, 24)], start: 1, end: 9 }),
      policy('nothing', { definition: null, createTime: null, id: '7' }),
    ],
    bypassPolicies: [bypass('off'), bypass('on', { action: 'takeNoAction' })],
  };

  test('has not changed', () => {
    const found = changes(setOf(objects), setOf(objects));
    expect(found.size).toBeGreaterThan(12);
    expect(all(found)).toEqual(new Set(['no']));
  });

  test('has changed where strategies have', () => {
    expect(all(changes(setOf(objects), setOf(objects), false))).toEqual(new Set(['wholly']));
  });
});

describe('a policy', () => {
  const before = policy('p', {
    from: { ...group, basedOn: 'both' },
    start: 100,
    end: 200,
    sourceIps: [range(512, 24)],
  });
  const change = (after: Partial<Parameters<typeof policy>[1]>, from = before) => {
    const { name, createTime, id, fields } = from;
    const own = { name, ...(createTime === undefined ? {} : { createTime }), ...(id === undefined ? {} : { id }) };
    const edited = policy('p', { ...own, ...fields, ...after });
    return changes(setOf({ policies: [from] }), setOf({ policies: [edited] })).get('policies p all');
  };

  test.each<[what: string, after: Parameters<typeof change>[0]]>([
    ['has another narrative', { name: 'q' }],
    ['was made', { createTime: 5 }],
    ['has an id', { id: '12' }],
    ['overrides', { override: true }],
    ['goes both ways', { bidirectional: true }],
    ['begins later', { start: 101 }],
    ['ends earlier', { end: 199 }],
    ['looks at the header', { from: { ...group, basedOn: 'header' } }],
    ['is from somebody else', { from: { ...internal, basedOn: 'both' } }],
    ['is from the same, as an address', { from: { ...address('ann@acme.example'), basedOn: 'both' } }],
    ['is to others', { to: everyone }],
    ['is from anywhere', { sourceIps: [] }],
    ['is from somewhere else', { sourceIps: [range(768, 24)] }],
    ['is from less', { sourceIps: [range(512, 25)] }],
    ['is from more', { sourceIps: [range(512, 24), range(768, 24)] }],
    ['does something else', { definition: null }],
    ['is disabled', { enabled: false }],
  ])('that %s has changed', (_, after) => {
    expect(change(after)).toBe('wholly');
  });

  test('that is said in other words has not', () => {
    expect(change({ createTime: null, id: 'p' })).toBe('no');
    expect(change({ narrative: 'Since 2020.' } as object)).toBe('no');
  });

  test('is met by others where whom its scopes hold has changed', () => {
    const inGroup = { ...group, basedOn: 'envelope' as const };
    const policies = [
      policy('envelope', { from: inGroup }),
      policy('header', { from: { ...group, basedOn: 'header' } }),
      policy('recipient', { to: group }),
      policy('nobody there', { from: { ...address('ann@acme.example'), basedOn: 'envelope' } }),
    ];
    const groups = [members('ann@acme.example', 'kim@partner.example')];
    const more = [members('ann@acme.example', 'bob@acme.example', 'kim@partner.example', 'eve@partner.example')];
    const found = changes(setOf({ policies, groups }), setOf({ policies, groups: more }));
    expect(Object.fromEntries(found)).toMatchObject({
      'policies envelope all': 'partly',
      'policies header all': 'partly',
      'policies recipient all': 'partly',
      'policies nobody there all': 'no',
    });
  });
});

describe('a content policy', () => {
  const contentDefinitions = [wordList('secret'), wordList('same', { wordList: '10 secret' })];
  const before = setOf({ definitions: [definition('week')], contentDefinitions, contentPolicies: [content('secret')] });
  const change = (objects: Partial<Objects>) =>
    changes(before, { ...before, objects: { ...before.objects, ...objects } }).get('contentPolicies secret outbound');

  test('has changed with what its definition looks for, and with what that does', () => {
    expect(change({ contentDefinitions: [wordList('secret', { wordList: '10 money' })] })).toBe('wholly');
    expect(change({ contentDefinitions: [wordList('secret', { activationScore: 0 })] })).toBe('wholly');
    expect(change({ contentDefinitions: [wordList('secret', { activationScore: 5 })] })).toBe('wholly');
    expect(change({ contentDefinitions: [wordList('secret', { secureMessaging: 'builtin:default' })] })).toBe('wholly');
  });

  test('has not where it names another that looks for the same', () => {
    expect(change({ contentPolicies: [content('secret', { definition: 'same' })] })).toBe('no');
  });
});

describe('a pick', () => {
  const offered = (...scopes: Parameters<typeof folder>[1] & object) => ({
    folders: [folder('open', scopes)],
    definitions: [definition('week')],
  });
  const internalPick = 'pick week internal outlook mac personal-portal portal mobile other';
  const change = (before: Partial<Objects>, after: Partial<Objects>, ...keys: readonly string[]) => {
    const found = changes(setOf(before), setOf(after));
    return keys.map((key) => found.get(key));
  };

  test('has changed where it is offered to others, or does something else', () => {
    const outbound = 'pick week outbound';
    expect(change(offered(group), offered(address('ann@acme.example')), outbound)).toEqual(['wholly']);
    const also = (name: string) => offered(group, address(`${name}@acme.example`));
    expect(change(offered(group), also('bob'), outbound)).toEqual(['wholly']);
    expect(change(also('bob'), also('cay'), outbound)).toEqual(['wholly']);
    // Rights are those of external recipients.
    const printed = { definitions: [definition('week', { print: true })] };
    expect(change({ definitions: [definition('week')] }, printed, outbound, internalPick)).toEqual(['wholly', 'no']);
  });

  test('in a reply has changed where a reply to all is no longer allowed', () => {
    // What external recipients may do changes too, but not what is noticed of a reply between two of our own.
    const [both, one] = [true, false].map((replyAll) => ({ definitions: [definition('week', { replyAll })] }));
    expect(change(both!, one!, 'pick week inbound', 'pick week transit')).toEqual(['wholly', 'wholly']);
    const none = { definitions: [definition('week', { reply: false })] };
    expect(change(one!, none, 'pick week inbound', internalPick)).toEqual(['wholly', 'no']);
  });

  test('comes from others where whom it is offered to has changed', () => {
    const before = offered(group, address('cay@acme.example'));
    const after = { ...before, groups: [members('ann@acme.example', 'bob@acme.example')] };
    expect(change(before, after, 'pick week outbound', 'pick week inbound')).toEqual(['partly', 'no']);
  });
});
