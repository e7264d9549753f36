import { describe, expect, it } from 'vitest';
import { definition, liveAccount, planFor, policy } from './support/plan-of.ts';

const live = {
  groups: [{ name: 'G', members: ['a@acme.example', { group: '/H' }] }, { name: 'H' }],
  folders: [{ path: '/A', publishedTo: [{ group: '/G' }] }],
  contentFolders: [{ path: '/W' }],
  definitions: [definition('/A', 'D')],
  contentDefinitions: [
    {
      folder: '/W',
      description: 'C',
      activationScore: 5,
      examine: ['subject'],
      wordList: '5 x',
      secureMessaging: '/A/D',
    },
  ],
  policies: [policy('P', 'partner.example', { definition: '/A/D', from: { group: '/G' } }), policy('Theirs')],
  bypassPolicies: [{ narrative: 'B', action: 'takeNoAction', from: 'internal', to: 'external' }],
  contentPolicies: [{ narrative: 'E', definition: '/W/C', from: 'internal', to: 'external' }],
};

const yaml = `
groups: { g: { name: G, members: [b@acme.example] } }
folders: { a: { name: A } }
definitions: { d: { folder: a, description: D, print: true, reply: true, replyAll: false, expireAfter: 7d, readReceipt: false } }
policies:
  p: { narrative: P, definition: d, from: internal, to: { domain: partner.example } }
  q: { narrative: Q, definition: d, from: { group: g }, to: external }
`;

const fingerprint = async (account: object = live, text = yaml, traps = {}) =>
  planFor(text, await liveAccount(account, traps)).document.fingerprint;

describe('a fingerprint', () => {
  it('is the same for the same account, however often its ids change and however it is paged', async () => {
    const once = await fingerprint();
    expect(await fingerprint()).toBe(once);
    expect(await fingerprint(live, yaml, { rotateIds: true, smallPages: 1 })).toBe(once);
  });

  it('is the same where a change is held back with ids in its reason', async () => {
    const twice = { ...live, policies: [...live.policies, policy('P', 'other.example')] };
    expect(await fingerprint(twice, yaml, { rotateIds: true })).toBe(await fingerprint(twice));
  });

  it('is the same whatever the order of sections and keys', async () => {
    const [groups = '', ...others] = yaml.trim().split('\n');
    expect(await fingerprint(live, `${others.join('\n')}\n${groups}\n`)).toBe(await fingerprint());
  });

  it.each([
    ['a member', { groups: [{ name: 'G', members: ['c@acme.example', { group: '/H' }] }, { name: 'H' }] }],
    [
      'who is in a nested group',
      {
        groups: [
          { name: 'G', members: ['a@acme.example', { group: '/H' }] },
          { name: 'H', members: ['x.example'] },
        ],
      },
    ],
    ['the publishing of a folder', { folders: [{ path: '/A' }] }],
    ['a setting of a definition', { definitions: [definition('/A', 'D', { readReceipt: true })] }],
    ['a word list', { contentDefinitions: [{ ...live.contentDefinitions[0], wordList: '6 x' }] }],
    ['a policy of somebody else', { policies: [live.policies[0], policy('Theirs', 'else.example')] }],
    ['the name of a policy of somebody else', { policies: [live.policies[0], policy('Hers')] }],
    ['a bypass', { bypassPolicies: [{ ...live.bypassPolicies[0], enabled: false }] }],
    ['a content policy', { contentPolicies: [{ ...live.contentPolicies[0], to: 'everyone' }] }],
    ['an object more', { policies: [...live.policies, policy('More')] }],
    ['an object less', { policies: live.policies.slice(0, 1) }],
    [
      'a field that nobody here knows',
      { policies: [live.policies[0], { ...live.policies[1], raw: { moonPhase: 'full' } }] },
    ],
    [
      'a fact of the account',
      {
        account: {
          id: 'acme',
          edition: 'full',
          maxRetention: '364d',
          internalDomains: ['acme.example'],
          attributes: ['department'],
          recipientLimit: 500,
        },
      },
    ],
  ])('changes with %s in the account', async (_, more) => {
    expect(await fingerprint({ ...live, ...more })).not.toBe(await fingerprint());
  });

  it.each([
    ['b@acme.example', 'c@acme.example'],
    ['print: true', 'print: true, extendBy: 1d'],
    ['expireAfter: 7d', 'expireAfter: 8d'],
    ['from: internal', 'from: { scope: internal, basedOn: both }'],
    ['name: A }', 'name: A, publishedTo: [] }'],
    ['narrative: Q', 'narrative: R'],
    ['to: external', 'to: external, sourceIps: [192.0.2.0/24]'],
    ['to: external', 'to: external, override: true'],
  ])('changes where the configuration has %j become %j', async (from, into) => {
    expect(yaml).toContain(from);
    expect(await fingerprint(live, yaml.replace(from, into))).not.toBe(await fingerprint());
  });
});
