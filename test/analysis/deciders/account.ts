import type { editions, PolicySet, Strategies } from '../../../src/model/policy-set.ts';
import {
  address,
  bypass,
  content,
  definition,
  everyone,
  external,
  folder,
  group,
  policy,
  setOf,
  wordList,
} from './example.ts';

const from = { ...everyone, basedOn: 'envelope' as const };

/** An account in which something is met at each of the stages, and some can never decide. */
export const account = setOf({
  folders: [folder('open', null), folder('some', [group])],
  definitions: [definition('week'), definition('month', { folder: 'some', replyAll: false, expireAfter: 400 })],
  contentDefinitions: [
    wordList('secret', { secureMessaging: 'builtin:all' }),
    wordList('anything', { activationScore: 0 }),
    wordList('never', { activationScore: 20 }),
    wordList('nowhere', { secureMessaging: null }),
  ],
  contentPolicies: [
    content('secret'),
    content('anything', {
      from: { ...address('ann@acme.example'), basedOn: 'envelope' },
      to: address('eve@far.example'),
    }),
    content('never'),
    content('nowhere'),
    content('gone'),
  ],
  policies: [
    policy('month', { definition: 'month' }),
    policy('nothing', { definition: null, to: address('eve@far.example') }),
    policy('elsewhere', { from: { ...external, basedOn: 'envelope' } }),
  ],
  bypassPolicies: [
    bypass('off', { from: { ...group, basedOn: 'envelope' }, to: everyone }),
    bypass('on', { from, to: address('eve@far.example'), action: 'takeNoAction', override: true }),
  ],
});

export const variant = (edition: (typeof editions)[number], strategies: Partial<Strategies>): PolicySet => ({
  ...account,
  facts: { ...account.facts, edition },
  strategies: { ...account.strategies, ...strategies },
});
