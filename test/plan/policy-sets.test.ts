import { describe, expect, test } from 'vitest';
import type { PolicySet } from '../../src/model/policy-set.ts';
import { policySetAfter, policySetBefore } from '../../src/plan/policy-sets.ts';
import { newEvaluator } from '../../src/routing/evaluate.ts';
import type { Outcome } from '../../src/routing/outcome.ts';
import { worldOf } from '../../src/routing/world.ts';
import { readMessage } from '../../src/simulation/read-message.ts';
import type { LiveAccount } from '../support/live-account.ts';
import { hash } from './support/golden.ts';
import { noon } from './support/open-account.ts';
import { configurationOf, definition, liveAccount, policy } from './support/plan-of.ts';

const now = noon / 1000;

async function applied(yaml: string, live: LiveAccount): Promise<PolicySet> {
  return policySetAfter(configurationOf(yaml), await liveAccount(live), now);
}

function outcome(set: PolicySet, from: string, to: string): Outcome {
  const read = readMessage({ from, to }, now);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return newEvaluator(worldOf(set, hash))(read.message).outcomes[0] as Outcome;
}

const mine = (key: string, narrative: string, action = 'definition: "builtin:default"') => `
  ${key}: { narrative: ${narrative}, ${action}, from: internal, to: { domain: partner.example } }`;

describe('what mail sees after an apply', () => {
  test('a policy that exists is older than one that is made', async () => {
    const set = await applied(
      `policies:${mine('first', 'A new one', 'action: takeNoAction')}${mine('second', 'Z old')}`,
      {
        policies: [policy('Z old')],
      },
    );
    expect(outcome(set, 'ann@acme.example', 'x@partner.example')).toMatchObject({
      decidedBy: { trigger: 'policy', policy: 'second' },
      ambiguous: true,
    });
  });

  test('without an account none is older, and the narrative decides', () => {
    const set = configurationOf(
      `policies:${mine('first', 'A new one', 'action: takeNoAction')}${mine('second', 'Z old')}`,
    );
    expect(outcome(set, 'ann@acme.example', 'x@partner.example').decidedBy.policy).toBe('first');
  });

  test('what nobody here manages still decides, and is named by its id', async () => {
    const set = await applied(`policies:${mine('mine', 'Mine')}`, {
      policies: [
        policy('Theirs', 'partner.example', { override: true, action: 'takeNoAction', definition: undefined }),
      ],
    });
    const { decidedBy, secure } = outcome(set, 'ann@acme.example', 'x@partner.example');
    expect(secure).toBe(false);
    expect(decidedBy.policy).toMatch(/^live:/);
    expect(set.objects.policies.map(({ name }) => name)).toEqual(['Mine', 'Theirs']);
  });

  test('what is owned and no longer named is gone', async () => {
    const set = await applied(`owns: { policies: ["*"] }\npolicies:${mine('mine', 'Mine')}`, {
      policies: [policy('Theirs', 'partner.example', { override: true })],
    });
    expect(set.objects.policies.map(({ name }) => name)).toEqual(['Mine']);
  });

  test('a group that is looked up has the members of the account', async () => {
    const set = await applied(
      `
groups: { counsel: { name: Counsel, source: directory } }
directory: { groups: { counsel: [old@law.example] } }
policies:
  counsel: { narrative: To counsel, definition: "builtin:default", from: internal, to: { group: counsel } }`,
      {
        groups: [
          { name: 'Counsel', source: 'directory', members: ['kim@law.example', { group: '/Inner' }] },
          { name: 'Inner', members: ['firm.example'] },
        ],
      },
    );
    expect(outcome(set, 'ann@acme.example', 'kim@law.example').secure).toBe(true);
    expect(outcome(set, 'ann@acme.example', 'any@firm.example').secure).toBe(true);
    expect(outcome(set, 'ann@acme.example', 'old@law.example').secure).toBe(false);
  });

  test('a definition that nobody here manages is what a policy of the account delivers with', async () => {
    const set = await applied('', {
      folders: [{ path: '/Old' }],
      definitions: [definition('/Old', 'Two days', { expireAfter: '2d' })],
      policies: [policy('Theirs', 'partner.example', { definition: '/Old/Two days' })],
    });
    expect(outcome(set, 'ann@acme.example', 'x@partner.example')).toMatchObject({
      secure: true,
      expiresAt: now + 2 * 86_400,
    });
  });
});

describe('what mail sees now', () => {
  test('is said in the terms of the configuration, and as it is', async () => {
    const configuration = configurationOf(`groups:
  team: { name: Team, members: [ann@acme.example] }
policies:
  mine: { narrative: Mine, definition: "builtin:default", from: { group: team }, to: { domain: partner.example } }`);
    const account = await liveAccount({
      groups: [{ name: 'Team', members: ['bob@acme.example'] }],
      policies: [
        policy('Mine', 'partner.example', { from: { group: '/Team' } }),
        policy('Theirs', 'partner.example', { bidirectional: true }),
      ],
    });
    const set = policySetBefore(configuration, account, now);
    expect(set.objects.policies.map(({ key, name }) => [key, name])).toEqual([
      ['mine', 'Mine'],
      [undefined, 'Theirs'],
    ]);
    expect(set.objects.policies[0]?.fields.from).toMatchObject({ type: 'group', group: 'team' });
    expect(outcome(set, 'bob@acme.example', 'x@partner.example').decidedBy.policy).toBe('mine');
    // Not in the group as it is: the policy that is not managed here, with all that no configuration may say.
    expect(outcome(set, 'ann@acme.example', 'x@partner.example').decidedBy.policy).toMatch(/^live:/);
  });
});
