import { describe, expect, it } from 'vitest';
import { kindNames } from '../../src/model/kinds/kinds.ts';
import type { Observed, ObservedAccount } from '../../src/model/observed-account.ts';
import { addRaw } from '../../src/service/seed.ts';
import type { Traps } from '../../src/service/traps.ts';
import { acme } from './support/acme.ts';
import { must, targets } from './support/targets.ts';
import { start } from './support/test-clock.ts';

/** An account with names in place of ids: what is left is what two readings must agree on. */
function withNames(account: ObservedAccount): string {
  const names = new Map<string, string>();
  for (const kind of kindNames) {
    for (const { id, name } of account.objects[kind] as readonly Observed[]) names.set(id, `${kind} ${name}`);
  }
  const named = kindNames.map((kind) =>
    (account.objects[kind] as readonly Observed[]).map(({ id, memberIds, handle, ...rest }) => rest),
  );
  const json = JSON.stringify(named);
  return [...names].reduce((text, [id, name]) => text.replaceAll(id, name), json);
}

const find = (account: Pick<ObservedAccount, 'objects'>, kind: (typeof kindNames)[number], name: string): Observed => {
  const found = (account.objects[kind] as readonly Observed[]).find((object) => object.name === name);
  if (!found) throw new Error(`no ${kind} ${name}`);
  return found;
};

describe.each(targets)('reading an account, $way', ({ open }) => {
  it('gives every object in its canonical form', async () => {
    const target = await open();
    const ids = acme(target.storage);
    const account = must(await target.client.read());
    expect(account.facts).toEqual({
      id: 'acme-production',
      edition: 'full',
      maxRetention: 31_536_000,
      internalDomains: ['acme.example'],
      attributes: ['department'],
      recipientLimit: 500,
    });
    expect(find(account, 'policies', 'Finance to the partner')).toMatchObject({
      handle: `live:${ids.policy}`,
      unexpressed: [],
      fields: {
        definition: `live:${ids.week}`,
        action: null,
        from: { type: 'group', group: `live:${ids.finance}`, basedOn: 'both' },
        to: { type: 'domain', domain: 'partner.example' },
        start: Date.UTC(2026, 11, 1) / 1000,
        end: null,
        sourceIps: [
          { base: 0xc6336400, prefix: 24 },
          { base: 0xcb007109, prefix: 32 },
        ],
      },
    });
    expect(find(account, 'folders', 'Partners').fields).toMatchObject({
      in: null,
      for: 'secureMessaging',
      publishedTo: null,
    });
    expect(find(account, 'folders', 'Legal').fields).toMatchObject({
      in: `live:${ids.partners}`,
      publishedTo: [{ type: 'group', group: `live:${ids.finance}` }],
    });
    expect(find(account, 'folders', 'Word lists').fields).toMatchObject({ in: null, for: 'contentExamination' });
    expect(find(account, 'definitions', 'No Print, 7 Day Exp').fields).toMatchObject({
      expireAfter: 604_800,
      banner: { type: 'hidden' },
    });
    expect(find(account, 'definitions', 'Default Secure Messaging Definition')).toMatchObject({
      handle: 'builtin:default',
      builtin: true,
    });
    expect(find(account, 'groups', 'All money').fields).toEqual({
      name: 'All money',
      path: '/Partners',
      source: 'directory',
      members: [
        { type: 'group', group: `live:${ids.finance}` },
        { type: 'domain', domain: 'xn--bcher-kva.example' },
      ],
    });
    expect([...(find(account, 'groups', 'Finance').memberIds ?? [])].map(([key]) => key)).toEqual(['ann@acme.example']);
    await target.close();
  });

  it('names built-ins of a lite account as a configuration does', async () => {
    const target = await open({ seed: { edition: 'lite' } });
    const { objects } = must(await target.client.read());
    expect(objects.definitions.map(({ handle }) => handle)).toEqual(['builtin:all', 'builtin:external']);
    await target.close();
  });

  const traps: readonly [string, Traps][] = [
    ['every answer names objects by other ids', { rotateIds: true }],
    ['pages hold one object', { smallPages: 1 }],
    ['ten calls a second are let through', { rateLimit: { calls: 10, perMs: 1_000 } }],
    ['all of it', { rotateIds: true, smallPages: 2, rateLimit: { calls: 5, perMs: 60_000 } }],
  ];
  it.each(traps)('sees the same when %s', async (_, trap) => {
    const [plain, trapped] = [await open({ prepare: acme }), await open({ prepare: acme, traps: trap })];
    const seen = must(await trapped.client.read());
    expect(withNames(seen)).toBe(withNames(must(await plain.client.read())));
    await Promise.all([plain.close(), trapped.close()]);
  });

  it('gives one object one id, and knows the others that it met', async () => {
    const target = await open({ prepare: acme, traps: { rotateIds: true } });
    const { objects, otherIds, roots } = must(await target.client.read());
    const objectIds = kindNames.flatMap((kind) => objects[kind].map(({ id }) => id));
    const listed = [...objectIds, roots.secureMessaging, roots.contentExamination];
    expect(otherIds.size).toBeGreaterThan(0);
    expect([...otherIds.keys()].filter((id) => listed.includes(id))).toEqual([]);
    expect([...otherIds.values()].filter((id) => !listed.includes(id))).toEqual([]);
    await target.close();
  });

  it('reads again when somebody writes between two lists', async () => {
    let written = false;
    const target = await open({
      traps: {
        onRequest: ({ path }) => {
          if (written || !path.endsWith('secure-messaging/policies')) return;
          written = true;
          acme(target.storage);
        },
      },
    });
    const { objects } = must(await target.client.read());
    expect(objects.policies.map(({ fields }) => fields.definition)).toEqual([
      find({ objects }, 'definitions', 'No Print, 7 Day Exp').handle,
    ]);
    await target.close();
  });

  it('reads a thousand objects to the last page', async () => {
    const target = await open({
      prepare: (storage) => {
        for (let n = 0; n < 1000; n++) {
          addRaw(storage, 'bypassPolicy', { description: `Bypass ${n}`, option: 'no_action' }, start);
        }
      },
    });
    const { objects } = must(await target.client.read());
    expect(objects.bypassPolicies.map(({ name }) => name)).toEqual(
      Array.from({ length: 1000 }, (_, n) => `Bypass ${n}`),
    );
    await target.close();
  });
});
