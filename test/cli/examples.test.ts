import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newClient } from '../../src/account/client/client.ts';
import { seedOf } from '../../src/account/sandbox/seed.ts';
import { newEmbeddedTransport } from '../../src/account/sandbox/transport.ts';
import { fileReader } from '../../src/cli/read-files.ts';
import { loadAccount, readConfiguration } from '../../src/config/load-configuration.ts';
import type { Configuration, Configured } from '../../src/model/configuration.ts';
import type { KindName } from '../../src/model/kinds/field.ts';
import { kindNames } from '../../src/model/kinds/kinds.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { checkConfiguration } from '../../src/rules/check-configuration.ts';
import { createService } from '../../src/service/create-service.ts';
import { openStorage } from '../../src/service/storage.ts';
import { credentials, type Target, targets } from '../account/support/targets.ts';
import { newTestClock, start } from '../account/support/test-clock.ts';
import { objectsIn } from '../support/account-identities.ts';
import { root } from '../support/cli.ts';
import { applyTo, type Planned, planFor, stateOf, unfinished } from '../support/generated-account.ts';
import { createLiveAccount } from '../support/live-account.ts';

const folder = join(root, 'examples');
const examples = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'sealwright.yaml')))
  .flatMap(({ name }) => {
    const read = readConfiguration(fileReader(join(folder, name)));
    const { accounts } = loadAccount(read);
    return (accounts.length > 0 ? accounts : [undefined]).map((account) => ({ name, account, read }));
  });
type Example = (typeof examples)[number];

/** Checked on a fixed day, since campaigns end. */
function check({ read, account }: Example) {
  return checkConfiguration(loadAccount(read, account === undefined ? {} : { account }), { now: start / 1000 });
}

function configurationOf(example: Example): Configuration {
  const { configuration } = check(example);
  if (!configuration) throw new Error(`examples/${example.name} is not valid`);
  return configuration;
}

const open: { readonly close: () => Promise<void> }[] = [];
afterAll(async () => void (await Promise.all(open.map(({ close }) => close()))));

async function newAccount(configuration: Configuration): Promise<Target> {
  const target = await targets[0].open({ seed: seedOf(configuration) });
  open.push(target);
  return target;
}

const titled = examples.map(
  (example) => [`${example.name}${example.account ? ` (${example.account})` : ''}`, example] as const,
);

describe.each(titled)('examples/%s', (_, example) => {
  it('has no findings', () => {
    expect(check(example).findings).toEqual([]);
  });

  it('applied and read back is what it says; applied twice nothing is sent; a key may have any name', async () => {
    const configuration = configurationOf(example);
    const target = await newAccount(configuration);
    expect(unfinished(await applyTo(target, configuration))).toEqual([]);
    const state = await stateOf(target);
    const again = await applyTo(target, configuration);
    expect({ changes: again.plan.document.changes, calls: again.plan.document.calls }).toEqual({
      changes: [],
      calls: [],
    });
    expect((await planFor(target, withOtherKeys(configuration))).document.changes).toEqual([]);
    expect(await stateOf(target)).toEqual(state);
  });

  it('deletes an owned object that it no longer names; reports and leaves one that it does not own', async () => {
    const configuration = configurationOf(example);
    const policy = configuration.objects.bypassPolicies[0] ?? configuration.objects.policies[0];
    if (!policy) throw new Error('an example without policies');
    const target = await newAccount(configuration);
    await applyTo(target, configuration);
    const without = withoutPolicy(configuration, policy);

    const owns = { ...configuration.owns, [policy.kind]: [policy.name.replace(/^.../s, '*')] };
    const owned = await planFor(target, { ...without, owns });
    expect(owned.document.changes.map(({ action, name }) => `${action} ${name}`)).toEqual([`delete ${policy.name}`]);

    const left = { ...without, owns: { ...configuration.owns, [policy.kind]: [] } };
    const { changes, unmanaged } = (await planFor(target, left)).document;
    expect(changes).toEqual([]);
    expect(unmanaged.filter(({ builtin }) => !builtin).map(({ name }) => name)).toContain(policy.name);

    await applyTo(target, { ...without, owns });
    expect((await planFor(target, { ...without, owns })).document.changes).toEqual([]);
  });
});

const withoutPolicy = (configuration: Configuration, policy: Configured): Configuration => ({
  ...configuration,
  objects: {
    ...configuration.objects,
    [policy.kind]: configuration.objects[policy.kind].filter((one) => one.handle !== policy.handle),
  },
});

/** Every key is a handle: another one, wherever it stands. */
function withOtherKeys(configuration: Configuration): Configuration {
  const handles = new Map<string, string>();
  for (const kind of kindNames)
    for (const { handle } of configuration.objects[kind] as readonly Configured[])
      handles.set(handle, `k-${[...handle].reverse().join('')}`);
  const rename = (value: unknown, name = ''): unknown => {
    if (typeof value === 'string') return references.has(name) ? (handles.get(value) ?? value) : value;
    if (Array.isArray(value)) return value.map((item) => rename(item, name));
    if (typeof value !== 'object' || value === null || value instanceof Set || value instanceof Map) return value;
    return Object.fromEntries(Object.entries(value).map(([own, item]) => [own, rename(item, own)]));
  };
  const objects = Object.fromEntries(
    kindNames.map((kind: KindName) => [
      kind,
      (configuration.objects[kind] as readonly Configured[]).map((object) => ({
        ...object,
        ...(rename(object) as object),
      })),
    ]),
  ) as unknown as Configuration['objects'];
  return { ...configuration, objects };
}

const references = new Set(['key', 'handle', 'group', 'in', 'folder', 'definition', 'secureMessaging']);

describe('examples/migration against the account in account.json', () => {
  const example = examples.find(({ name }) => name === 'migration') as Example;
  const live = JSON.parse(readFileSync(join(folder, 'migration/account.json'), 'utf8'));

  function openLive(): Planned {
    const clock = newTestClock();
    const storage = openStorage(':memory:');
    createLiveAccount(storage, live, clock.now());
    const service = createService({ storage, clock: clock.now, credentials });
    const client = newClient(newEmbeddedTransport(service, 'account.json'), credentials, clock);
    open.push(client);
    return { client, storage, clock };
  }

  /** The action and kind of each change, and what it is called before and after. */
  const told = ({ document }: Plan, action: string) =>
    document.changes.flatMap((one) => (one.action === action ? [`${one.kind} ${one.was ?? one.name}`] : [])).sort();

  it('changes what its README says', async () => {
    const planned = await planFor(openLive(), configurationOf(example), { allowDeletions: false });
    const { summary, blocks } = planned.document;
    expect(blocks).toEqual([]);
    expect(summary).toMatchObject({ rename: 5, move: 1, update: 4, create: 2, delete: 3, blocked: 0 });
    expect(summary).toMatchObject({ unchanged: 14, unmanaged: 10, ignored: 3 });
    expect(told(planned, 'rename')).toEqual([
      'contentDefinitions Secret words',
      'definitions Partner mail',
      'folders Old partners',
      'groups Partner people',
      'policies partner.example',
    ]);
    expect(told(planned, 'delete')).toEqual([
      'definitions Trial, ninety days',
      'folders Trial',
      'policies Partners: trial',
    ]);
    const move = planned.document.changes.find(({ action }) => action === 'move');
    expect(move?.access).toEqual({ before: 'nobody', after: 'everyone internal', definitions: ['drawing'] });
  });

  it('is then as it should be, and what was renamed or moved is still itself', async () => {
    const target = openLive();
    const idsOf = () => new Map([...objectsIn(target.storage)].map(([identity, { body }]) => [identity, body.id]));
    const before = idsOf();
    const configuration = configurationOf(example);
    const applied = await applyTo(target, configuration);
    expect(unfinished(applied)).toEqual([]);
    expect((await planFor(target, configuration)).document.changes).toEqual([]);
    const created = [...idsOf().values()].filter((id) => ![...before.values()].includes(id));
    expect(created.length).toBe(2);
    const deleted = [...before.values()].filter((id) => ![...idsOf().values()].includes(id));
    expect(deleted.length).toBe(3);
  });
});
