import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kindNames } from '../../../src/model/kinds/kinds.ts';
import { must } from '../../account/support/targets.ts';
import { eventually } from '../plugin/server/support/eventually.ts';
import { processesOf } from '../plugin/server/support/terraform-folder.ts';
import { builtProvider } from './support/built.ts';
import { type ServedAccount, servedAccount } from './support/served-account.ts';

// A process that dies in the middle of an apply: what it had created and not yet told, the next apply takes over.

const built = builtProvider();

const hundred = `
resource "securemessaging_group" "team" {
  count   = 20
  name    = "Team \${count.index}"
  members = [{ address = "one-\${count.index}@acme.example" }, { address = "two-\${count.index}@acme.example" }]
}
resource "securemessaging_folder" "one" {
  count = 20
  name  = "Folder \${count.index}"
}
resource "securemessaging_definition" "one" {
  count        = 30
  folder       = securemessaging_folder.one[count.index % 20].id
  description  = "Definition \${count.index}"
  print        = false
  reply        = true
  reply_all    = false
  expire_after = "7d"
  read_receipt = false
}
resource "securemessaging_policy" "one" {
  count      = 30
  narrative  = "Policy \${count.index}"
  definition = securemessaging_definition.one[count.index].id
  from       = { group_id = securemessaging_group.team[count.index % 20].id }
  to         = { domain = "partner-\${count.index}.example" }
}
`;

test('a provider that is killed three times in an apply of 100 objects: nothing twice, nothing lost', async () => {
  const account = await servedAccount({ latencyMs: 25 });
  // A service that shows at once what it did, so that nothing that never happened is waited for.
  const place = built.overridden(account.provider, { SECUREMESSAGING_SETTLE: '1s' });
  place.configure(hundred);
  const apply = ['apply', '-auto-approve', '-input=false'];
  for (const writes of [15, 45, 75]) {
    const killed = await place.terraform(apply, {
      meanwhile: async () => {
        await eventually('the apply to be under way', () => account.writes().length >= writes, 90_000);
        for (const pid of processesOf(built.program())) process.kill(pid, 'SIGKILL');
      },
    });
    expect(killed.status, killed.stdout).toBe(1);
    expect(place.leftovers()).toEqual([]);
  }
  // And at last Terraform itself, with the state that it had not written yet.
  await place.terraform(apply, {
    meanwhile: async (terraform) => {
      await eventually('the apply to be under way', () => account.writes().length >= 95, 90_000);
      process.kill(terraform.pid ?? 0, 'SIGKILL');
    },
  });
  await eventually('the provider to end', () => processesOf(built.program()).length === 0, 10_000);

  await place.apply();
  expect(place.instances()).toHaveLength(100);
  expect(new Set(place.instances()).size).toBe(100);
  const names = await namesIn(account);
  expect(names).toHaveLength(100);
  expect(new Set(names).size).toBe(100);
  expect(await place.changes()).toEqual({});
}, 300_000);

test('what somebody else made meanwhile is not taken over', async () => {
  const account = await servedAccount();
  const place = built.overridden(account.provider);
  place.configure('resource "securemessaging_folder" "one" {\n  name = "Partners"\n}');
  await place.apply();
  const [journal = ''] = readdirSync(join(place.folder, '.terraform', 'securemessaging'));
  expect(journal).toMatch(/\.journal$/);
  // The state is lost, but it was seen to hold the folder: whoever starts anew has to say that this is meant.
  expect(await place.changes()).toEqual({});
  await place.forget('securemessaging_folder.one');
  expect(await place.fails('plan')).toContain('Error: The folder is there already');
}, 180_000);

async function namesIn({ behind }: ServedAccount): Promise<readonly string[]> {
  const { objects } = must(await behind.read());
  return kindNames.flatMap((kind) =>
    objects[kind].filter(({ builtin }) => !builtin).map(({ name }) => `${kind} ${name}`),
  );
}
