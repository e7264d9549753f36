import { expect, test } from 'vitest';
import { kindNames } from '../../../src/model/kinds/kinds.ts';
import { collectionOf } from '../../../src/model/wire/collections.ts';
import { must } from '../../account/support/targets.ts';
import { attached } from './support/attached.ts';
import { everyAttribute } from './support/every-attribute.ts';
import { type ServedAccount, servedAccount } from './support/served-account.ts';

// A service as the published interface is known to be, under the real Terraform.

const names = async ({ behind }: ServedAccount): Promise<readonly string[]> => {
  const { objects } = must(await behind.read());
  return kindNames.flatMap((kind) =>
    objects[kind].filter(({ builtin }) => !builtin).map(({ name }) => `${kind} ${name}`),
  );
};

test('lost answers, failures that are an answer of 200, pages that end early and a rate limit: nothing twice', async () => {
  const account = await servedAccount({
    loseAnswers: { every: 3 },
    smallPages: 2,
    rateLimit: { calls: 200, perMs: 1000 },
  });
  const terraform = await attached({ provider: account.provider, settleMs: 2000 });
  terraform.configure(everyAttribute('first'));
  expect(await terraform.apply()).toContain('12 added, 0 changed, 0 destroyed');
  const made = await names(account);
  expect(made).toHaveLength(12);
  expect(new Set(made).size).toBe(12);
  expect(await terraform.changes()).toEqual({});
  terraform.configure(everyAttribute('second'));
  expect(await terraform.apply()).toContain('0 added, 8 changed, 0 destroyed');
  expect(await terraform.changes()).toEqual({});

  account.play({ failWith200: { every: 1 } });
  terraform.configure(everyAttribute('first'));
  const refused = await terraform.fails(['apply', '-auto-approve', '-input=false']);
  expect(refused).toContain('Error: The service refuses to change it');
  account.play({});
  expect(Object.values(await terraform.changes())).toEqual(Array.from({ length: 8 }, () => 'update'));
}, 240_000);

test('changes that take a while to reach readers: nothing is taken for deleted, nothing is made twice', async () => {
  const account = await servedAccount({ propagationDelayMs: 2500 });
  const terraform = await attached({ provider: account.provider, settleMs: 15_000 });
  const folder = (name: string) => `resource "securemessaging_folder" "one" {\n  name = "${name}"\n}`;
  terraform.configure(folder('First'));
  await terraform.apply();
  expect(await terraform.changes()).toEqual({});
  terraform.configure(folder('Second'));
  await terraform.apply();
  expect(await terraform.changes()).toEqual({});
  expect(await terraform.apply('-replace=securemessaging_folder.one')).toContain('1 added, 0 changed, 1 destroyed');
  expect(await terraform.changes()).toEqual({});
  expect(await names(account)).toEqual(['folders Second']);
}, 180_000);

test('what the service refuses, what is there twice, and what leads nowhere is said at its place', async () => {
  const account = await servedAccount();
  const terraform = await attached({ provider: account.provider });
  terraform.configure('resource "securemessaging_folder" "one" {\n  name = "Partners"\n}');
  await terraform.apply();
  const folderId = String(terraform.state('securemessaging_folder.one')?.id);
  await account.behind.execute({
    method: 'POST',
    path: collectionOf('folders'),
    body: { name: 'Made by hand', parentId: folderId },
  });
  const held = await terraform.fails(['apply', '-destroy', '-auto-approve', '-input=false']);
  expect(held).toContain('Error: The service refuses to delete it');
  expect(held).toContain('The folder is not empty');
  expect(terraform.instances()).toHaveLength(1);

  const policy = (key: string, definition: string) => `
resource "securemessaging_policy" "${key}" {
  narrative  = "Anyone to the bank"
  definition = ${definition}
  from       = { scope = "internal" }
  to         = { domain = "bank.example" }
}`;
  terraform.configure(policy('nowhere', '"no-such-id"') + policy('other', `"${folderId}"`));
  const nowhere = await terraform.fails('plan');
  expect(nowhere.match(/Error: A reference leads nowhere/g)).toHaveLength(2);
  expect(nowhere).toMatch(
    /with securemessaging_policy\.nowhere,\n\s+on main\.tf line \d+, in resource "securemessaging_policy" "nowhere":\n\s+\d+:\s+definition = "no-such-id"/,
  );

  terraform.configure(policy('one', '"builtin:default"') + policy('two', '"builtin:default"'));
  const twice = await terraform.fails(['apply', '-auto-approve', '-input=false', '-refresh=false']);
  expect(twice).toContain('Error: Two resources are the same object');
  expect(await names(account)).toEqual(['folders Partners', 'folders Made by hand', 'policies Anyone to the bank']);
}, 120_000);
