import { expect, onTestFinished, test } from 'vitest';
import type { Account } from '../../../src/account/account.ts';
import { collectionOf } from '../../../src/model/wire/collections.ts';
import { credentials, must } from '../../account/support/targets.ts';
import { served } from '../../plan/support/open-account.ts';
import { facts } from '../../plan/support/plan-of.ts';
import { createLiveAccount } from '../../support/live-account.ts';
import { attached } from './support/attached.ts';
import { everyAttribute } from './support/every-attribute.ts';
import { type ServedAccount, servedAccount } from './support/served-account.ts';

// What somebody else does to an account that Terraform manages. The service names every object by another id in every
// answer all the while, as the published interface is known to do.

test('deleted, renamed, edited, moved, imported and replaced, while all ids rotate', async () => {
  const account = await servedAccount();
  // What is gone so soon after it was made might as well not be shown yet: so long that is waited for.
  const terraform = await attached({ provider: account.provider, settleMs: 500 });
  terraform.configure(everyAttribute('first'));
  await terraform.apply();
  account.play({ rotateIds: true });
  expect(await terraform.changes(), 'other ids are no difference').toEqual({});

  const policy = must(await account.behind.named('policies', 'secureMessaging', 'Finance to partner.example'))[0]?.id;
  const folder = must(await account.behind.named('folders', 'secureMessaging', 'Partners'))[0]?.id;
  const group = must(await account.behind.named('groups', 'secureMessaging', 'Counsel'))[0]?.id;
  await done(account, 'DELETE', [...collectionOf('policies'), String(policy)]);
  await done(account, 'PATCH', [...collectionOf('folders'), String(folder)], { name: 'Renamed behind its back' });
  await done(account, 'POST', [...collectionOf('groups'), String(group), 'members'], {
    members: [{ domain: 'intruder.example' }],
  });
  expect(await terraform.changes()).toEqual({
    'securemessaging_policy.finance': 'create',
    'securemessaging_folder.partners': 'update',
    'securemessaging_group.counsel': 'update',
  });
  expect(await terraform.apply()).toContain('1 added, 2 changed, 0 destroyed');
  expect(await terraform.changes()).toEqual({});
  expect(must(await account.behind.members(String(group)))).toHaveLength(1);

  const moved = everyAttribute('first').replaceAll('"counsel"', '"lawyers"').replaceAll('.counsel.', '.lawyers.');
  const move = '\nmoved {\n  from = securemessaging_group.counsel\n  to   = securemessaging_group.lawyers\n}';
  terraform.configure(moved + move);
  expect(await terraform.changes()).toEqual({ 'securemessaging_group.lawyers': 'move' });
  await terraform.apply();

  const foreign = await made(account, 'policies', {
    description: 'By hand',
    option: 'no_action',
    from: { type: 'internal_addresses' },
    to: { type: 'email_domain', domain: 'hand.example' },
  });
  await made(account, 'folders', { name: 'Hand', parentId: String(folder) });
  const more = `
    resource "securemessaging_policy" "hand" {
      narrative = "By hand"
      action    = "takeNoAction"
      from      = { scope = "internal" }
      to        = { domain = "hand.example" }
    }
    resource "securemessaging_folder" "hand" {
      name = "Hand"
      in   = securemessaging_folder.partners.id
    }`;
  terraform.configure(moved + more);
  const refusal = await terraform.fails('plan');
  expect(refusal).toContain('Error: The secure messaging policy is there already');
  expect(refusal).toContain('Error: The folder is there already');
  expect(refusal).toMatch(/import \{\n[│ ]*to = securemessaging_policy\.…\n[│ ]*id = "/);
  expect(refusal).toMatch(/on main\.tf line \d+, in resource "securemessaging_policy" "hand"/);

  const block = `\nimport {\n  to = securemessaging_policy.hand\n  id = "${foreign}"\n}`;
  terraform.configure(moved + more + block);
  await terraform.succeeds(['import', '-input=false', 'securemessaging_folder.hand', '/Partners/Hand']);
  expect(await terraform.changes()).toEqual({ 'securemessaging_policy.hand': 'import' });
  expect(await terraform.apply()).toContain('1 imported, 0 added, 0 changed, 0 destroyed');
  terraform.configure(moved + more);
  expect(await terraform.apply('-replace=securemessaging_policy.hand')).toContain('1 added, 0 changed, 1 destroyed');
  expect(await terraform.changes()).toEqual({});
  expect(must(await account.behind.named('policies', 'secureMessaging', 'By hand'))).toHaveLength(1);
}, 180_000);

test('what the service switches off at its end is not drift, and what an administrator switches off is', async () => {
  const opened = await served({})((storage) => createLiveAccount(storage, { account: facts }, Date.UTC(2026, 4, 4, 9)));
  onTestFinished(opened.close);
  const { account } = opened;
  const terraform = await attached({
    provider: `  endpoint = "${account.target}"`,
    environment: {
      SECUREMESSAGING_CLIENT_ID: credentials.clientId,
      SECUREMESSAGING_CLIENT_SECRET: credentials.clientSecret,
    },
    clock: opened.clock,
  });
  const policy = (key: string, end: string, more = '') => `
    resource "securemessaging_policy" "${key}" {
      narrative = "${key}"
      action    = "takeNoAction"
      from      = { scope = "internal" }
      to        = { domain = "${key}.example" }
      end       = "${end}"
      ${more}
    }`;
  const others = [
    policy('said', '2026-11-23', 'enabled = true'),
    policy('off', '2026-11-23', 'enabled = false'),
    policy('going', '2030-01-01'),
  ].join('');
  terraform.configure(policy('ended', '2026-11-23') + others);
  expect(await terraform.apply()).toContain('4 added');
  opened.clock.pass(7 * 86_400_000);
  const live = async (key: string) => must(await account.named('policies', 'secureMessaging', key))[0];
  expect(await live('ended')).toMatchObject({ enabled: false });
  expect(await terraform.changes()).toEqual({});

  const going = String((await live('going'))?.id);
  await done({ behind: account }, 'PATCH', [...collectionOf('policies'), going], { enabled: false });
  terraform.configure(policy('ended', '2030-01-01') + others);
  expect(await terraform.changes()).toEqual({
    'securemessaging_policy.ended': 'update',
    'securemessaging_policy.going': 'update',
  });
  expect(await terraform.apply()).toContain('0 added, 2 changed, 0 destroyed');
  expect(await live('ended')).toMatchObject({ enabled: true });
  expect(await live('going')).toMatchObject({ enabled: true });
  expect(await live('off')).toMatchObject({ enabled: false });
  expect(await terraform.changes()).toEqual({});
}, 180_000);

/** Somebody else's write. */
async function done(
  { behind }: { readonly behind: Account },
  method: 'POST' | 'PATCH' | 'DELETE',
  path: readonly string[],
  body?: Parameters<ServedAccount['behind']['execute']>[0]['body'],
): Promise<Readonly<Record<string, unknown>>> {
  const executed = await behind.execute({ method, path, ...(body ? { body } : {}) });
  if (executed.type !== 'done') throw new Error(JSON.stringify(executed));
  return executed.body ?? {};
}

/** Somebody else's object, by its id. */
const made = async (
  account: ServedAccount,
  kind: 'policies' | 'folders',
  body: Parameters<ServedAccount['behind']['execute']>[0]['body'],
): Promise<string> => String((await done(account, 'POST', collectionOf(kind), body)).id);
