import { describe, expect, test } from 'vitest';
import { decidingTies } from '../../../src/analysis/alone/ties.ts';
import {
  bypass,
  everyone,
  examines,
  examining,
  internal,
  other,
  partner,
  plain,
  policy,
  study,
  takesNoAction,
} from './written.ts';

describe('policies that tie and decide', () => {
  const ties = (...objects: Parameters<typeof study>) =>
    decidingTies(study(...objects)).map(({ winner, other, mail }) => [
      `${winner.handle}, ${other.handle}`,
      mail.type === 'some' ? mail.witness : mail,
    ]);

  test('are of one type, and nothing in the guides tells them apart', () => {
    const [a, b] = [policy('a', internal, partner), policy('b', internal, partner, plain)];
    expect(ties({ policies: [a, b] })).toMatchObject([['a, b', { to: ['someone@partner.example'] }]]);
    expect(ties({ policies: [a, policy('b', internal, partner, { ...plain, override: true })] })).toEqual([]);
    expect(ties({ policies: [a, policy('b', everyone, partner, plain)] })).toEqual([]);
    expect(ties({ policies: [a, policy('b', internal, other, plain)] })).toEqual([]);
    expect(ties({ policies: [a, policy('b', internal, partner)] })).toEqual([]);
    const secret = {
      contentDefinitions: [examines('secret', 'builtin:external')],
      contentPolicies: [examining('c', internal, partner)],
    };
    expect(ties({ ...secret, policies: [a] })).toEqual([]);
  });

  test('have mail in common that no other comes first for', () => {
    const policies = [
      policy('a', internal, partner, { end: 100 }),
      policy('b', internal, partner, { ...plain, start: 50 }),
    ];
    expect(ties({ policies })).toMatchObject([['a, b', { at: 50 }]]);
    const first = policy('first', internal, partner, { start: 40, override: true });
    expect(ties({ policies: [...policies, first] })).toEqual([]);
    const bypassPolicies = [bypass('shuts', internal, partner, { start: 50 })];
    expect(ties({ policies, bypassPolicies })).toEqual([]);
    // Nor where the winner keeps plain what a bypass would keep plain too.
    const turned = [policy('a', internal, partner, plain), policy('b', internal, partner, { end: 100 })];
    expect(ties({ policies: turned })).toMatchObject([['a, b', { at: 0 }]]);
    expect(ties({ policies: turned, bypassPolicies })).toMatchObject([['a, b', { at: 0 }]]);
    expect(ties({ policies: turned, bypassPolicies: [bypass('shuts', internal, partner)] })).toEqual([]);
  });

  test('decide nothing where another one wins, which may tie as well', () => {
    const policies = [
      policy('a', internal, partner),
      policy('keeps', internal, partner, plain),
      policy('secures', internal, partner),
      policy('some', internal, partner, { ...plain, start: 100 }),
    ];
    expect(ties({ policies }).map(([pair]) => pair)).toEqual(['a, keeps', 'a, some']);
  });

  test('decide together where neither does by itself', () => {
    const policies = [policy('keeps', internal, partner, plain), policy('secures', internal, partner)];
    const shuts = bypass('a shuts', internal, partner);
    const opens = bypass('b opens', internal, partner, { ...takesNoAction, start: 50 });
    const both = { policies, bypassPolicies: [shuts, opens] };
    expect(ties(both)).toMatchObject([['keeps, secures', { at: 50 }]]);
    const overriding = { ...shuts, fields: { ...shuts.fields, override: true } };
    expect(ties({ ...both, bypassPolicies: [overriding, opens] })).toEqual([]);
  });

  test('are bypasses only where there is something to switch off', () => {
    const bypassPolicies = [bypass('opens', internal, partner, takesNoAction), bypass('shuts', internal, partner)];
    const turned = [bypass('shuts', internal, partner), bypass('unlocks', internal, partner, takesNoAction)];
    expect(ties({ bypassPolicies })).toEqual([]);
    const policies = [policy('p', internal, partner, { start: 50 })];
    expect(ties({ bypassPolicies, policies })).toMatchObject([['opens, shuts', { at: 50 }]]);
    expect(ties({ bypassPolicies: turned, policies })).toMatchObject([['shuts, unlocks', { at: 50 }]]);
    const keeps = policy('keeps', internal, partner, { ...plain, override: true });
    expect(ties({ bypassPolicies, policies: [...policies, keeps] })).toEqual([]);
    const early = policy('keeps', internal, partner, { ...plain, override: true, end: 60 });
    expect(ties({ bypassPolicies, policies: [...policies, early] })).toMatchObject([['opens, shuts', { at: 61 }]]);
  });

  test('may be bypasses of what senders pick, where bypasses reach that far', () => {
    const bypassPolicies = [bypass('opens', internal, partner, takesNoAction), bypass('shuts', internal, partner)];
    expect(ties({ bypassPolicies }, { 'bypass-scope': 'all' })).toMatchObject([
      ['opens, shuts', { sendSecure: 'builtin:default' }],
    ]);
    const contentPolicies = [
      examining('c', internal, partner),
      examining('d', internal, partner, { definition: 'money' }),
    ];
    const contentDefinitions = [examines('secret', 'builtin:default'), examines('money', 'builtin:external')];
    expect(ties({ contentDefinitions, contentPolicies })).toMatchObject([['c, d', { subject: expect.any(String) }]]);
  });
});
