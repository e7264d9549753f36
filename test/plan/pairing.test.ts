import { describe, expect, it } from 'vitest';
import type { LiveAccount } from '../support/live-account.ts';
import { changesOf, definition, liveAccount, planFor, policy } from './support/plan-of.ts';

const to = (domain: string) => `definition: "builtin:default", from: internal, to: { domain: ${domain} }`;
const owned = 'owns: { folders: ["/**"], policies: ["*"], groups: ["*"] }\n';
const rights = 'print: false, reply: true, replyAll: false, expireAfter: 7d, readReceipt: false';

/** The id of the nth live policy goes in for `ID<n>`. */
async function changes(yaml: string, live: LiveAccount): Promise<readonly string[]> {
  const account = await liveAccount(live);
  const { policies } = account.objects;
  const filled = yaml.replace(/ID(\d)/g, (_, n: string) => policies[Number(n)]?.id ?? 'nothing');
  return changesOf(planFor(`${owned}${filled}`, account, { allowDeletions: true }));
}

describe('an id, then the identity, then an alias', () => {
  it('takes the one that `id` names, although another has the narrative', async () => {
    expect(
      await changes(`policies: { a: { narrative: One, ${to('two.example')}, id: ID1 } }`, {
        policies: [policy('One', 'one.example'), policy('Two', 'two.example')],
      }),
    ).toEqual(['delete "One"', 'rename a was "Two"']);
  });

  it('takes the one of this narrative before the one of an alias', async () => {
    expect(
      await changes(`policies: { a: { narrative: New, ${to('x.example')}, aliases: [Old] } }`, {
        policies: [policy('Old', 'x.example'), policy('New', 'y.example')],
      }),
    ).toEqual(['update a: to', 'delete "Old"']);
  });

  it("lets nobody's alias take what somebody else names", async () => {
    expect(
      await changes(
        `policies: { a: { narrative: New, ${to('x.example')}, aliases: [Old] }, b: { narrative: Old, ${to('x.example')} } }`,
        { policies: [policy('Old', 'x.example')] },
      ),
    ).toEqual(['create a']);
  });

  it("lets nobody's narrative take what somebody's id names", async () => {
    expect(
      await changes(
        `policies: { a: { narrative: Old, ${to('x.example')} }, b: { narrative: New, ${to('x.example')}, id: ID0 } }`,
        { policies: [policy('Old', 'x.example')] },
      ),
    ).toEqual(['rename b was "Old"', 'create a']);
  });

  it('goes through aliases in their order, and stops at the first that is there', async () => {
    const yaml = `policies: { a: { narrative: Newest, ${to('x.example')}, aliases: [Newer, New, Old] } }`;
    const live = (...names: string[]) => ({ policies: names.map((name) => policy(name, 'x.example')) });
    expect(await changes(yaml, live('Old'))).toEqual(['rename a was "Old"']);
    expect(await changes(yaml, live('Old', 'New'))).toEqual(['rename a was "New"', 'delete "Old"']);
    expect(await changes(yaml, live('Older'))).toEqual(['create a', 'delete "Older"']);
  });

  it('holds back, and deletes none, where an alias could mean two', async () => {
    expect(
      await changes(`policies: { a: { narrative: New, ${to('x.example')}, aliases: [Old] } }`, {
        policies: [policy('Old', 'x.example'), policy('Old', 'y.example')],
      }),
    ).toEqual(['update a HELD repeated-identity']);
  });

  it('takes the other of two, where an id names the one', async () => {
    expect(
      await changes(
        `policies: { a: { narrative: Twice, ${to('x.example')} }, b: { narrative: Once, ${to('y.example')}, id: ID0 } }`,
        { policies: [policy('Twice', 'y.example'), policy('Twice', 'x.example')] },
      ),
    ).toEqual(['rename b was "Twice"']);
  });

  it('does not take the one of that narrative where its id names nothing, and does not delete it', async () => {
    expect(
      await changes(`policies: { a: { narrative: One, ${to('x.example')}, id: no-such-id } }`, {
        policies: [policy('One', 'x.example'), policy('Other', 'x.example')],
      }),
    ).toEqual(['update a HELD unknown-object', 'delete "Other"']);
  });

  it('knows a policy by its kind as well', async () => {
    expect(
      await changes(
        'bypassPolicies: { a: { narrative: One, action: takeNoAction, from: internal, to: external, aliases: [Two] } }',
        { policies: [policy('One'), policy('Two')] },
      ),
    ).toEqual(['delete "One"', 'delete "Two"', 'create a']);
  });
});

describe('folders', () => {
  it('carry what is below them, level by level', async () => {
    expect(
      await changes(
        `folders:
  a: { name: A, aliases: [Old A] }
  b: { name: B, in: a, aliases: [Old B] }
  c: { name: C, in: b }
definitions: { d: { folder: c, description: D, ${rights} } }`,
        {
          folders: [{ path: '/Old A' }, { path: '/Old A/Old B' }, { path: '/Old A/Old B/C' }],
          definitions: [definition('/Old A/Old B/C', 'D')],
        },
      ),
    ).toEqual(['rename a was "Old A"', 'rename b was "Old B"']);
  });

  it('are found at an old place by the names that the account has there', async () => {
    expect(
      await changes(
        `folders:
  a: { name: A, aliases: [Old A] }
  b: { name: B, aliases: [{ name: B, in: [Old A] }] }`,
        { folders: [{ path: '/Old A' }, { path: '/Old A/B' }] },
      ),
    ).toEqual(['rename a was "Old A"', 'move b was "/Old A/B"']);
  });

  it('are two trees: an equal path in the other one is another folder', async () => {
    expect(
      await changes('folders: { a: { name: A, for: contentExamination } }', { folders: [{ path: '/A' }] }),
    ).toEqual(['create a', 'delete "A"']);
  });

  it('of an unknown parent are new, whatever else has their name', async () => {
    expect(await changes('folders: { a: { name: A }, b: { name: B, in: a } }', { folders: [{ path: '/B' }] })).toEqual([
      'create a',
      'delete "B"',
      'create b',
    ]);
  });

  it('own what is in them by names, not by what their path looks like', async () => {
    const account = await liveAccount({
      folders: [{ path: '/A' }, { path: '/A/B' }, { path: '/X', raw: { name: 'A/C' } }],
    });
    const yaml = 'owns: { folders: ["/A/*"] }\nfolders: { a: { name: A } }';
    expect(changesOf(planFor(yaml, account))).toEqual(['delete "B"']);
  });
});

describe('definitions and groups', () => {
  it('are found by an alias in the place where they are, and in one that it names', async () => {
    const yaml = `folders: { a: { name: A }, b: { name: B } }
definitions:
  here: { folder: a, description: New, ${rights}, aliases: [Old] }
  there: { folder: b, description: Old, ${rights}, aliases: [{ name: Old, in: [C] }] }`;
    expect(
      await changes(yaml, {
        folders: [{ path: '/A' }, { path: '/B' }, { path: '/C' }],
        definitions: [definition('/A', 'Old'), definition('/C', 'Old')],
      }),
    ).toEqual(['delete "C"', 'rename here was "Old"', 'move there was "/C/Old"']);
  });

  it('never take a built-in', async () => {
    expect(
      await changes(
        `folders: { a: { name: A } }\ndefinitions: { d: { folder: a, description: D, ${rights}, aliases: [{ name: Default Secure Messaging Definition, in: [] }] } }`,
        { folders: [{ path: '/A' }] },
      ),
    ).toEqual(['create d']);
  });

  it('never take a built-in by its id either', async () => {
    const account = await liveAccount({ folders: [{ path: '/A' }] });
    const id = account.objects.definitions.find(({ builtin }) => builtin)?.id;
    const yaml = `folders: { a: { name: A } }\ndefinitions: { d: { folder: a, description: D, ${rights}, id: ${id} } }`;
    expect(changesOf(planFor(yaml, account))).toEqual(['update d HELD unknown-object']);
  });

  it('groups are told apart by place and by source', async () => {
    const live = {
      groups: [
        { name: 'G', path: '/X', members: ['a@acme.example'] },
        { name: 'G', path: '/Y', source: 'directory' },
      ],
    };
    expect(await changes('groups: { g: { name: G, path: /X, members: [a@acme.example] } }', live)).toEqual([]);
    expect(await changes('groups: { g: { name: G, path: /Y, members: [a@acme.example] } }', live)).toEqual([
      'delete "G"',
      'update g HELD unknown-object',
    ]);
    expect(await changes('groups: { g: { name: G, path: /Y, source: directory } }', live)).toEqual(['delete "G"']);
    expect(await changes('groups: { g: { name: G, aliases: [{ name: G, in: [X] }], members: [] } }', live)).toEqual([
      'move g was "/X/G"',
    ]);
  });
});
