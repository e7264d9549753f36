import { describe, expect, it } from 'vitest';
import type { LiveAccount } from '../support/live-account.ts';
import { definition, liveAccount, planFor, policy } from './support/plan-of.ts';

/** The calls as `delete old`, `update week`: by key, or by name of what has none. */
async function calls(yaml: string, live: LiveAccount): Promise<readonly string[]> {
  const { document } = planFor(
    `owns: { folders: ["/**"], policies: ["*"], bypassPolicies: ["*"], groups: ["*"] }\n${yaml}`,
    await liveAccount(live),
    { allowDeletions: true },
  );
  return document.calls.map(({ method, path, change }) => {
    const { action, key, name } = document.changes[change ?? -1] ?? fail();
    const members = path.includes('members') ? (method === 'POST' ? ' joins' : ' leaves') : '';
    return `${members === '' ? action : 'members'} ${key ?? name}${members}`;
  });
}

const fail = (): never => {
  throw new Error('a call without a change');
};

const does = 'definition: "builtin:default", from: internal, to: { domain: x.example }';
const exempts = (from: string) => `action: takeNoAction, from: ${from}, to: { domain: x.example }`;

describe('what secures comes before what does not', () => {
  it('new policies before new exceptions', async () => {
    const yaml = `policies: { e: { narrative: A, ${exempts('{ address: a@acme.example }')} }, p: { narrative: Z, ${does} } }`;
    expect(await calls(yaml, {})).toEqual(['create p', 'create e']);
  });

  it('but by name where they tie, since the older one will win', async () => {
    const yaml = `policies: { e: { narrative: A, ${exempts('internal')} }, p: { narrative: Z, ${does} } }`;
    expect(await calls(yaml, {})).toEqual(['create e', 'create p']);
  });

  it('a policy before the one that it takes over from goes, and an exception goes before that', async () => {
    const live = {
      policies: [policy('Old'), policy('No', 'x.example', { definition: undefined, action: 'takeNoAction' })],
    };
    expect(await calls(`policies: { p: { narrative: New, ${does} } }`, live)).toEqual([
      'delete No',
      'create p',
      'delete Old',
    ]);
  });

  it('a disabled policy is no policy', async () => {
    const live = { policies: [policy('A'), policy('B', 'x.example', { enabled: false })] };
    const yaml = `policies: { a: { narrative: A, ${does}, enabled: false }, b: { narrative: B, ${does} } }`;
    expect(await calls(yaml, live)).toEqual(['update b', 'update a']);
  });

  it('bypasses that end before policies change, and those that begin after', async () => {
    const bypass = (narrative: string, action: string) => ({ narrative, action, from: 'internal', to: 'external' });
    const live = {
      policies: [policy('P', 'y.example')],
      bypassPolicies: [bypass('Ends', 'disableSecureMessaging'), bypass('Carve-out', 'takeNoAction')],
    };
    const yaml = `policies: { p: { narrative: P, ${does} } }
bypassPolicies: { b: { narrative: Begins, action: disableSecureMessaging, from: internal, to: external } }`;
    expect(await calls(yaml, live)).toEqual(['delete Ends', 'update p', 'create b', 'delete Carve-out']);
  });

  it('a tighter definition before policies, a looser one after', async () => {
    const rights = (print: boolean) =>
      `print: ${print}, reply: true, replyAll: false, expireAfter: 7d, readReceipt: false`;
    const yaml = `folders: { a: { name: A } }
definitions: { loose: { folder: a, description: A, ${rights(true)} }, tight: { folder: a, description: B, ${rights(false)} } }
policies: { p: { narrative: P, definition: tight, from: internal, to: { domain: x.example } } }`;
    const live = {
      folders: [{ path: '/A' }],
      definitions: [definition('/A', 'A'), definition('/A', 'B', { print: true })],
      policies: [policy('P', 'x.example', { definition: '/A/A' })],
    };
    expect(await calls(yaml, live)).toEqual(['update tight', 'update p', 'update loose']);
  });

  it.each([
    ['reply', { reply: false }],
    ['a longer life', { expireAfter: '6d' }],
    ['a longer extension', { extendBy: '1d' }],
    ['more print, though less reply', { print: false, reply: true, replyAll: true }],
  ])('%s is looser', async (_, before) => {
    const yaml = `folders: { a: { name: A } }
definitions: { d: { folder: a, description: D, print: ${'replyAll' in before}, reply: true, replyAll: false, expireAfter: 7d, extendBy: 2d, readReceipt: false } }
policies: { p: { narrative: P, ${does} } }`;
    const live = {
      folders: [{ path: '/A' }],
      definitions: [definition('/A', 'D', { extendBy: '2d', ...before })],
      policies: [policy('P', 'y.example')],
    };
    expect(await calls(yaml, live)).toEqual(['update p', 'update d']);
  });
});

describe('members', () => {
  it('join all groups and policies change before any of them leaves, and leave before anything is exempt', async () => {
    const yaml = `groups: { a: { name: A, members: [] }, b: { name: B, members: [x@acme.example] } }
policies: { p: { narrative: P, ${does} }, e: { narrative: E, ${exempts('{ group: a }')} } }`;
    const live = {
      groups: [{ name: 'A', members: ['x@acme.example'] }, { name: 'B' }],
      policies: [policy('P', 'y.example')],
    };
    expect(await calls(yaml, live)).toEqual(['members b joins', 'update p', 'members a leaves', 'create e']);
  });
});
