// Whether an apply may go on where an earlier one was interrupted, without being allowed again.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { acceptedStates, isBetween } from '../../src/plan/accepted.ts';
import type { LiveAccount } from '../support/live-account.ts';
import { noon } from './support/open-account.ts';
import { configurationOf, liveAccount, policy } from './support/plan-of.ts';

const now = noon / 1000;
const digest = (text: string) => createHash('sha256').update(`salt ${text}`).digest('hex');

const wanted = (extra = '') => `owns: { policies: ["*"], groups: ["*"] }
groups: { team: { name: Team, members: [bob@acme.example, cleo@acme.example] } }
policies:
  kept: { narrative: Kept, definition: "builtin:default", from: internal, to: { domain: kept.example } }
  changed: { narrative: Changed, definition: "builtin:default", from: internal, to: { domain: new.example } }
  made: { narrative: Made, definition: "builtin:default", from: { group: team }, to: { domain: made.example } }
${extra}`;

const kept = policy('Kept', 'kept.example');
const team = (...members: string[]) => ({ groups: [{ name: 'Team', members }] });
const policies = [kept, policy('Changed', 'old.example'), policy('Gone', 'gone.example')];
const before: LiveAccount = { ...team('ann@acme.example', 'bob@acme.example'), policies };

async function mayGoOn(live: LiveAccount, yaml = wanted()): Promise<boolean> {
  const accepted = acceptedStates(configurationOf(wanted()), await liveAccount(before), now, digest);
  return isBetween(accepted, configurationOf(yaml), await liveAccount(live), now, digest);
}

describe('it goes on', () => {
  it.each<readonly [string, LiveAccount]>([
    ['where nothing was done yet', before],
    [
      'with some of the calls done, members in part',
      {
        ...team('ann@acme.example', 'bob@acme.example', 'cleo@acme.example'),
        policies: [kept, policy('Changed', 'new.example'), policy('Gone', 'gone.example')],
      },
    ],
    [
      'with all but one of them done',
      {
        ...team('bob@acme.example', 'cleo@acme.example'),
        policies: [
          kept,
          policy('Changed', 'new.example'),
          policy('Gone', 'gone.example'),
          policy('Made', 'made.example', { from: { group: '/Team' } }),
        ],
      },
    ],
  ])('%s', async (_, live) => expect(await mayGoOn(live)).toBe(true));
});

describe('it asks again', () => {
  const cases: readonly (readonly [string, LiveAccount, string?])[] = [
    ['where something else was changed', { ...before, policies: [policy('Kept', 'x.example'), ...policies.slice(1)] }],
    ['where something was made', { ...before, policies: [...policies, policy('Theirs', 'x.example')] }],
    ['where something that is to be changed is gone', { ...before, policies: [kept, policy('Gone', 'gone.example')] }],
    [
      'where it was changed to something else',
      { ...before, policies: [kept, policy('Changed', 'third.example'), policy('Gone', 'gone.example')] },
    ],
    [
      'where somebody else joined a group',
      { ...before, ...team('ann@acme.example', 'bob@acme.example', 'eve@acme.example') },
    ],
    ['where a member that stays is gone', { ...before, ...team('ann@acme.example') }],
    [
      'where the configuration wants something else',
      before,
      wanted(
        '  more: { narrative: More, action: takeNoAction, from: internal, to: { domain: kept.example }, override: true }\n',
      ),
    ],
  ];
  for (const [name, live, yaml] of cases) it(name, async () => expect(await mayGoOn(live, yaml)).toBe(false));
});

it('says nothing about what objects hold', async () => {
  const accepted = acceptedStates(configurationOf(wanted()), await liveAccount(before), now, digest);
  expect(JSON.stringify(accepted)).toMatch(/^[\w\d[\]{}":,]*$/);
  expect(JSON.stringify(accepted)).not.toMatch(/example|Kept|Team/);
});
