import { expect, test } from 'vitest';
import { kindNames } from '../../../src/model/kinds/kinds.ts';
import { must } from '../../account/support/targets.ts';
import { attached } from './support/attached.ts';
import { changing, everyAttribute } from './support/every-attribute.ts';
import { servedAccount } from './support/served-account.ts';

// The whole life of every type of resource, with the real Terraform, on an account that is served over HTTP.

/** `bidirectional` of a secure messaging policy is never set: a law forbids it. */
const neverChanges = new Set(['securemessaging_policy.finance.bidirectional']);

test('validate, plan, apply, nothing to do, an update of every attribute, nothing to do, destroy', async () => {
  const account = await servedAccount();
  const terraform = await attached({ provider: account.provider });
  terraform.configure(everyAttribute('first'));
  expect(await terraform.succeeds('validate')).toContain('The configuration is valid');
  expect(await terraform.apply()).toContain('12 added, 0 changed, 0 destroyed');
  expect(await terraform.changes()).toEqual({});
  expect(await summary(account.behind)).toMatchSnapshot('first');

  terraform.configure(everyAttribute('second'));
  const plan = await terraform.plan();
  const updated = plan.filter(({ actions }) => actions.join() === 'update');
  expect(updated.map(({ address }) => address).sort()).toEqual(Object.keys(changing).sort());
  for (const { address, before, after } of updated) {
    const same = (changing[address] ?? []).filter(
      (name) => JSON.stringify(before[name]) === JSON.stringify(after[name]),
    );
    expect(
      same.filter((name) => !neverChanges.has(`${address}.${name}`)),
      address,
    ).toEqual([]);
  }
  expect(await terraform.apply()).toContain('0 added, 8 changed, 0 destroyed');
  expect(await terraform.changes()).toEqual({});
  expect(await summary(account.behind)).toMatchSnapshot('second');

  expect(await terraform.apply('-destroy')).toContain('0 added, 0 changed, 12 destroyed');
  expect(await summary(account.behind)).toEqual([]);
}, 180_000);

/** What the account holds: a line for each object, with the values that mean something. */
async function summary(behind: Awaited<ReturnType<typeof servedAccount>>['behind']): Promise<readonly string[]> {
  const account = must(await behind.read());
  const names = new Map(kindNames.flatMap((kind) => account.objects[kind].map(({ handle, name }) => [handle, name])));
  const text = (value: unknown) =>
    JSON.stringify(value, (_, inner) => (typeof inner === 'string' ? (names.get(inner) ?? inner) : inner));
  return kindNames.flatMap((kind) =>
    account.objects[kind]
      .filter(({ builtin }) => !builtin)
      .map(({ fields }) => `${kind} ${text(fields)}`)
      .sort(),
  );
}
