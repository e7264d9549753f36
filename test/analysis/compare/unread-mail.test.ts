import { describe, expect, test } from 'vitest';
import type { Entity, Objects } from '../../../src/model/entity.ts';
import type { LookedUp } from '../../../src/model/looked-up.ts';
import { defaultStrategies, type PolicySet } from '../../../src/model/policy-set.ts';
import { address, bypass, content, definition, folder, members, policy, setOf, wordList } from '../deciders/example.ts';
import { ann, bob, farDefinition, farFolder, farList, setWith, told } from './told.ts';

const definitions = [definition('strict'), definition('printed', { print: true })];
const facts = setOf().facts;

/** What is told as unproven of a change between two policy sets that look up the same. */
const unread = (
  lookedUp: readonly LookedUp[],
  before: Partial<Objects>,
  after: Partial<Objects>,
  [was, is]: readonly [Partial<PolicySet>, Partial<PolicySet>] = [{}, {}],
) =>
  told(setWith(lookedUp, { definitions, ...before }, was), setWith(lookedUp, { definitions, ...after }, is)).unproven;

describe('nobody can tell of mail that a word list may be triggered by which is only looked up', () => {
  const list = [farList('far'), farList('other')];
  const ofAnn = content('far', ann);
  const same = { contentPolicies: [ofAnn] };
  const mailOfAnn = ['from ann, to external'];

  test('where only one of the two sides looks for it', () => {
    expect(unread(list, {}, same)).toEqual(mailOfAnn);
    expect(unread(list, same, {})).toEqual(mailOfAnn);
    expect(unread(list, same, { contentPolicies: [content('far', { ...ann, enabled: false })] })).toEqual(mailOfAnn);
    expect(unread(list, same, same)).toEqual([]);
  });

  test('where it is looked for otherwise: in other mail, by another list, at another place', () => {
    const other = (after: Entity<'contentPolicies'>, both: readonly Entity<'contentPolicies'>[] = []) =>
      unread(list, { contentPolicies: [ofAnn, ...both] }, { contentPolicies: [after, ...both] });
    expect(other(content('far', bob))).toEqual(['from ann, to external', 'from bob, to external']);
    expect(other(content('far', { ...ann, definition: 'other' }))).toEqual(mailOfAnn);
    expect(other(content('far', { ...ann, override: true }))).toEqual(mailOfAnn);
    // Of another policy, which is as it was, it is known.
    expect(other(content('far', { ...ann, override: true }), [content('other', bob)])).toEqual(mailOfAnn);
    expect(
      unread(list, same, same, [{}, { strategies: { ...defaultStrategies, precedence: 'specificity-first' } }]),
    ).toEqual(mailOfAnn);
  });

  test('where something else becomes of it: any definition may be what it is delivered with', () => {
    const with_ = (...all: readonly Entity<'definitions'>[]) => unread(list, same, { ...same, definitions: all });
    const [strict, printed] = definitions as [Entity<'definitions'>, Entity<'definitions'>];
    expect(with_(strict)).toEqual(mailOfAnn);
    expect(with_(strict, definition('printed'))).toEqual(mailOfAnn);
    expect(with_(strict, { ...printed, handle: 'called otherwise' })).toEqual(mailOfAnn);
    // Neither their order makes a difference, nor what they are called, nor where they are.
    expect(with_(printed, strict)).toEqual([]);
    expect(with_(definition('strict', { description: 'Strict', folder: null }), printed)).toEqual([]);
  });

  test('that goes out, and, in accounts of the lite edition, that comes in or stays', () => {
    const everybody = { contentPolicies: [content('far')] };
    expect(unread(list, {}, everybody)).toEqual(['from internal, to external']);
    const lite = { facts: { ...facts, edition: 'lite' as const } };
    expect(unread(list, {}, everybody, [lite, lite])).toEqual(['from internal, to external', 'to internal']);
  });

  test('but of no other mail', () => {
    expect(unread(list, {}, { contentPolicies: [content('far', { enabled: false })] })).toEqual([]);
    const off = { contentPolicies: [content('far', { ...ann, enabled: false })] };
    expect(unread(list, off, off)).toEqual([]);
    const secret = { contentDefinitions: [wordList('secret', { secureMessaging: 'strict' })] };
    expect(unread(list, secret, { ...secret, contentPolicies: [content('secret', ann)] })).toEqual([]);
  });
});

describe('nobody can tell of mail that is picked what may be offered', () => {
  const far = [farDefinition('far')];
  const picked = ['pick far'];

  test('where somebody may be another one than before', () => {
    const other = (more: Partial<PolicySet['facts']>) =>
      unread(far, {}, {}, [{ facts }, { facts: { ...facts, ...more } }]);
    expect(other({ internalDomains: ['acme.example', 'more.example'] })).toEqual(picked);
    expect(other({ edition: 'lite' })).toEqual(picked);
    expect(other({ attributes: ['level'] })).toEqual(picked);
    // Which account it is, and how much of it is paid for, says nothing of who is who.
    expect(other({ id: 'this one', recipientLimit: 7 })).toEqual([]);
    const zoe = { address: 'zoe@acme.example', attributes: {} };
    const user = { users: [zoe], groups: new Map() };
    expect(unread(far, {}, {}, [{}, { directory: user }])).toEqual(picked);
    const group = { users: [], groups: new Map([['h', []]]) };
    expect(unread(far, {}, {}, [{}, { directory: group }])).toEqual(picked);
  });

  test('where somebody joins a group', () => {
    const groups = [members('ann@acme.example'), { ...members('bob@acme.example'), handle: 'h' }];
    expect(unread(far, { groups }, { groups })).toEqual([]);
    expect(unread(far, { groups }, { groups: [...groups].reverse() })).toEqual([]);
    expect(unread(far, { groups }, { groups: [groups[0]!] })).toEqual(picked);
    expect(unread(far, { groups }, { groups: [groups[0]!, { ...members('cay@acme.example'), handle: 'h' }] })).toEqual(
      picked,
    );
    const [first] = groups as [Entity<'groups'>];
    const renamed = { ...first, name: 'renamed', fields: { ...first.fields, name: 'renamed' } };
    expect(unread(far, { groups }, { groups: [renamed, groups[1]!] })).toEqual([]);
  });

  test('where something comes before picks that changes', () => {
    const secret = { contentDefinitions: [wordList('secret', { secureMessaging: 'strict' })] };
    const examined = { ...secret, contentPolicies: [content('secret', ann)] };
    expect(unread(far, secret, examined)).toEqual(picked);
    expect(unread(far, examined, secret)).toEqual(picked);
    expect(unread(far, examined, examined)).toEqual([]);
    const all = { strategies: { ...defaultStrategies, 'bypass-scope': 'all' as const } };
    const bypasses = { bypassPolicies: [bypass('off', ann)] };
    expect(unread(far, {}, bypasses, [all, all])).toEqual(picked);
    expect(unread(far, bypasses, {}, [all, all])).toEqual(picked);
    expect(unread(far, bypasses, bypasses, [all, all])).toEqual([]);
    expect(unread(far, {}, {}, [{}, all])).toEqual(picked);
  });

  test('but not where it comes after them', () => {
    expect(unread(far, {}, { bypassPolicies: [bypass('off', ann)] })).toEqual([]);
    expect(unread(far, {}, { policies: [policy('strict', { definition: 'strict' })] })).toEqual([]);
    const all = { strategies: { ...defaultStrategies, 'bypass-scope': 'all' as const } };
    expect(unread(far, {}, { policies: [policy('strict', { definition: 'strict' })] }, [all, all])).toEqual([]);
    expect(unread([], {}, {}, [{}, all])).toEqual([]);
  });
});

describe('nobody can tell of a pick of what is published by a folder that is only looked up', () => {
  const away = [farFolder('away'), farFolder('elsewhere')];
  const inside = (
    handle: string,
    within: string | null,
    publishedTo: Entity<'folders'>['fields']['publishedTo'] = null,
  ) => {
    const one = folder(handle, publishedTo);
    return { ...one, fields: { ...one.fields, in: within } };
  };
  const step = (before: Partial<Objects>, after: Partial<Objects>) => unread(away, before, after);
  const kept = (folder: string | null, ...folders: readonly Entity<'folders'>[]) => ({
    definitions: [definition('strict', { folder })],
    folders,
  });

  test('where it is set otherwise', () => {
    const printed = { definitions: [definition('strict', { folder: 'away', print: true })] };
    expect(step(kept('away'), printed)).toEqual(['pick strict']);
    expect(step(kept('away'), kept('away'))).toEqual([]);
    expect(
      step(kept('away'), { definitions: [definition('strict', { folder: 'away', description: 'Strict' })] }),
    ).toEqual([]);
    expect(step(kept('away'), { definitions: [] })).toEqual(['pick strict']);
    expect(step({ definitions: [] }, kept('away'))).toEqual(['pick strict']);
  });

  test('where another folder says who is offered it', () => {
    expect(step(kept('away'), kept('elsewhere'))).toEqual(['pick strict']);
    expect(step(kept('away'), kept('inner', inside('inner', 'elsewhere')))).toEqual(['pick strict']);
    expect(step(kept('away'), kept('inner', inside('inner', 'away')))).toEqual([]);
    const inner = [inside('inner', 'outer'), inside('outer', 'away')];
    expect(step(kept('away'), kept('inner', ...inner))).toEqual([]);
    expect(step(kept('away'), kept(null))).toEqual(['pick strict']);
  });

  test('where one is described that says it itself by now', () => {
    const toAnn = inside('inner', 'away', [address('ann@acme.example')]);
    const inner = inside('inner', 'away');
    expect(step(kept('inner', inner), kept('inner', toAnn))).toEqual(['pick strict']);
    expect(step(kept('inner', toAnn), kept('inner', inner))).toEqual(['pick strict']);
    expect(step(kept('inner', toAnn), kept('inner', toAnn))).toEqual([]);
  });

  test('but of nothing else that changes', () => {
    const otherMoves = (to: string) => ({
      definitions: [definition('open', { folder: to }), definition('strict', { folder: 'away' })],
    });
    expect(step(otherMoves('away'), otherMoves('elsewhere'))).toEqual(['pick open']);
    const both = { definitions: [definition('strict', { folder: 'away' }), definition('open')] };
    const printed = { definitions: [both.definitions[0]!, definition('open', { print: true })] };
    expect(step(both, printed)).toEqual([]);
  });
});

describe('nobody can tell of a pick of what is only looked up', () => {
  const unreadOf = (before: LookedUp[], after: LookedUp[], more: Partial<Objects> = {}) =>
    told(setWith(before, { definitions, ...more }), setWith(after, { definitions, ...more })).unproven;

  test('and is in a folder that is published otherwise', () => {
    const within = (where: string) => [
      farDefinition('far', { type: 'in', folder: where }),
      farFolder('away'),
      farFolder('elsewhere'),
    ];
    expect(unreadOf(within('away'), within('away'))).toEqual([]);
    expect(unreadOf(within('away'), within('elsewhere'))).toEqual(['pick far']);
    expect(unreadOf(within('away'), within('open'))).toEqual(['pick far']);
    // Of what is offered otherwise it is known who is offered it.
    const closed = { folders: [folder('open', null), folder('closed', [])] };
    expect(unreadOf(within('open'), within('closed'), closed)).toEqual([]);
  });

  test('whatever else is called the same, or is looked up', () => {
    const others = [
      farList('far', { type: 'in', folder: 'lists' }),
      farFolder('far', { type: 'in', folder: 'top' }),
      farFolder('away'),
      farFolder('elsewhere'),
      farDefinition('other', { type: 'in', folder: 'away' }),
    ];
    const within = (where: string) => [...others, farDefinition('far', { type: 'in', folder: where })];
    expect(unreadOf(within('away'), within('away'))).toEqual([]);
    expect(unreadOf(within('away'), within('elsewhere'))).toEqual(['pick far']);
  });

  test('or that one side describes', () => {
    const before = setWith([farDefinition('far')], { definitions });
    const after = setWith([], { definitions: [...definitions, definition('far', { reply: false })] });
    expect(told(before, after).unproven).toEqual(['pick far']);
    expect(told(after, before).unproven).toEqual(['pick far']);
  });
});

describe('nobody can tell how long that is kept which nobody knows for how long', () => {
  const far = [farDefinition('far', { type: 'in', folder: 'open' })];
  const delivered = {
    policies: [policy('p', { ...ann, definition: 'far' }), policy('q', { ...bob, definition: 'strict' })],
  };
  const shorter = { facts: { ...facts, maxRetention: 60 } };

  test('where the account keeps it for another time', () => {
    const mail = unread(far, delivered, delivered, [{}, shorter]);
    expect(mail).toContain('from ann, to external');
    expect(mail.filter((one) => !one.includes('pick far'))).toEqual(['from ann, to external']);
    expect(unread(far, delivered, delivered, [shorter, shorter])).toEqual([]);
    expect(unread(far, delivered, {}, [{}, shorter])).toContain('from ann, to external');
    expect(unread(far, {}, delivered, [{}, shorter])).toContain('from ann, to external');
  });

  test('but of what the account does not look up it is known', () => {
    const known = {
      policies: [policy('p', { ...ann, definition: 'strict' })],
      bypassPolicies: [bypass('on', { action: 'takeNoAction' })],
    };
    expect(told(setOf({ definitions, ...known }), setOf({ definitions, ...known }, shorter)).unproven).toEqual([]);
    expect(unread(far, known, known, [{}, shorter]).filter((one) => !one.includes('pick far'))).toEqual([]);
  });
});
