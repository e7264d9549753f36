import { describe, expect, it, onTestFinished } from 'vitest';
import { resourceTypes } from '../../../src/terraform/mapping/resource-types.ts';
import { planResource } from '../../../src/terraform/plugin/plan/plan-resource.ts';
import { readResource } from '../../../src/terraform/plugin/plan/read-resource.ts';
import { complete } from '../../../src/terraform/plugin/schema/complete.ts';
import { at, type ObjectValue, type Value } from '../../../src/terraform/plugin/values/value.ts';
import { newLive } from '../../../src/terraform/provider/account/live.ts';
import { noCreationJournal } from '../../../src/terraform/provider/journal/creation-journal.ts';
import { objectResource } from '../../../src/terraform/provider/objects/resource.ts';
import { must } from '../../account/support/targets.ts';
import { embedded, noon } from '../../plan/support/open-account.ts';
import { facts, policy } from '../../plan/support/plan-of.ts';
import { createLiveAccount } from '../../support/live-account.ts';

// The service switches a policy off at its end. That is not drift, and a later end sends `enabled` again.

const [yesterday, tonight, nextYear] = ['2026-11-21', '2026-11-22', '2027-11-21'];

describe.each(['policy', 'bypass_policy', 'content_policy'])('a %s that is off', (name) => {
  it.each([
    ['past its end, and was on', yesterday, true, true],
    ['past its end, and was off before that', yesterday, false, false],
    ['past its end, and imported', yesterday, null, true],
    ['before its end, and was on', tonight, true, false],
    ['before its end, and imported', tonight, null, false],
  ])('%s', async (_, end, was, enabled) => {
    const { imported, read } = await off(name, end);
    const state = was === null ? imported : await read({ ...imported, enabled: was });
    expect(state).toEqual({ ...imported, enabled });
  });

  it.each<readonly [string, string, boolean, Value, boolean]>([
    ['past its end and on in the state, to a configuration that says nothing', yesterday, true, null, true],
    ['past its end and on in the state, to one that says true', yesterday, true, true, true],
    ['past its end and off in the state, to a configuration that says nothing', yesterday, false, null, false],
    ['past its end and off in the state, to one that says true', yesterday, false, true, false],
    ['past its end and off in the state, to one that says false', yesterday, false, false, false],
    ['past its end and on in the state, to one that says false', yesterday, true, false, false],
    ['before its end, to a configuration that says nothing', tonight, false, null, true],
    ['before its end, to one that says true', tonight, false, true, true],
    ['before its end, to one that says false', tonight, false, false, false],
  ])('%s', async (_, end, was, written, enabled) => {
    const { imported, plan } = await off(name, end);
    const prior = { ...imported, enabled: was };
    expect(await plan(prior, { enabled: written })).toEqual({ ...prior, enabled });
  });

  it.each<readonly [boolean, Value, boolean]>([
    [true, null, true],
    [true, true, true],
    [false, null, true],
    [false, true, true],
    [false, false, false],
  ])(
    'past its end, %s in the state and %s in the configuration, gets a later end: %s',
    async (was, written, enabled) => {
      const { imported, plan, update, live } = await off(name, yesterday);
      const prior = { ...imported, enabled: was };
      const planned = await plan(prior, { enabled: written, end: nextYear });
      expect(planned).toMatchObject({ enabled, end: nextYear });
      await update(prior, planned);
      expect(await live()).toMatchObject({ enabled, toEternal: false });
    },
  );
});

/** What the account lists of each kind, beside when it is valid. */
const { definition: _, ...bypass } = policy('P', 'partner.example', { action: 'disableSecureMessaging' });
const lists = {
  policy: { policies: policy('P') },
  bypass_policy: { bypassPolicies: bypass },
  content_policy: { contentPolicies: policy('P', 'partner.example', { definition: '/Secret' }) },
} as const;
const words = { folder: '', description: 'Secret', activationScore: 1, examine: ['subject'], wordList: '1 secret' };

/** One policy that is off in the account, with such an end: as it is imported, and what may happen to it then. */
async function off(name: string, end: string) {
  const type = resourceTypes.find((one) => one.name === name);
  if (!type) throw new Error(name);
  const listed = Object.entries(lists[name as keyof typeof lists]).map(([list, one]) => [
    list,
    [{ ...one, end, enabled: false }],
  ]);
  const seed = { account: facts, contentDefinitions: [words], ...Object.fromEntries(listed) };
  const opened = await embedded((storage) => createLiveAccount(storage, seed, Date.UTC(2026, 4, 4, 9)));
  onTestFinished(opened.close);
  const options = { clock: opened.clock, settleMs: 0, journal: noCreationJournal };
  const client = { ok: true, value: newLive(opened.account, must(await opened.account.facts()), options) } as const;
  const context = { client, private: new Uint8Array(), signal: new AbortController().signal, log: () => {} };
  const resource = objectResource(type, () => noon / 1000);
  const item = must(await opened.account.named(type.kind, 'secureMessaging', 'P'))[0];

  const read = async (state: ObjectValue): Promise<ObjectValue> => {
    const { state: shown, diagnostics } = await readResource(resource, state, context);
    expect(diagnostics).toEqual([]);
    return shown ?? expect.fail('it is gone');
  };
  const imported = await read(complete(resource.schema.attributes, { id: String(item?.id) }));
  expect(at(imported, 'narrative')).toBe('P');
  return {
    imported,
    read,
    plan: async (prior: ObjectValue, changed: ObjectValue): Promise<ObjectValue> => {
      const config = { ...imported, id: null, ...changed };
      const { planned, diagnostics } = await planResource(resource, { prior, config }, context);
      expect(diagnostics).toEqual([]);
      return planned ?? expect.fail('nothing is planned');
    },
    update: async (prior: ObjectValue, planned: ObjectValue) => {
      const { diagnostics } = await resource.update(prior, planned, { ...context, config: planned });
      expect(diagnostics).toEqual([]);
    },
    live: async () => must(await opened.account.item(type.kind, 'secureMessaging', String(item?.id))),
  };
}
