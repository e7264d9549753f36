import { describe, expect, it } from 'vitest';
import type { LiveAccount } from '../support/live-account.ts';
import { definition, liveAccount, planFor, policy } from './support/plan-of.ts';

const rights = 'print: false, reply: true, replyAll: false, expireAfter: 7d, readReceipt: false';

async function hints(yaml: string, live: LiveAccount): Promise<readonly string[]> {
  const { suggestions } = planFor(yaml, await liveAccount(live)).document;
  return suggestions.map(({ kind, key, hint }) => `${kind}.${key} ${hint}`);
}

const fresh = (narrative: string, more = 'to: { domain: partner.example }') =>
  `policies: { p: { narrative: ${narrative}, definition: "builtin:default", from: internal, ${more} } }`;

describe('a new policy beside an old one', () => {
  it('that does the same was renamed, whatever it is called', async () => {
    expect(await hints(fresh('Entirely new'), { policies: [policy('Old')] })).toEqual(['policies.p aliases: ["Old"]']);
  });

  it('that goes to another domain is another policy', async () => {
    expect(await hints(fresh('Mail to x', 'to: { domain: x.example }'), { policies: [policy('Mail to y')] })).toEqual(
      [],
    );
  });

  it('of nearly the same name may differ in one setting of four', async () => {
    const live = { policies: [policy('Partner mail')] };
    const differing = 'to: { domain: partner.example }, sourceIps: [192.0.2.0/24]';
    expect(await hints(fresh('Mail partner', differing), live)).toEqual(['policies.p aliases: ["Partner mail"]']);
    expect(await hints(fresh('Something else', differing), live)).toEqual([]);
  });

  it('is not compared with what is ignored, in doubt or of another kind', async () => {
    const ignore = 'ignore: [{ policies: "*", reason: theirs }]\n';
    expect(await hints(`${ignore}${fresh('New')}`, { policies: [policy('Old')] })).toEqual([]);
    const doubt = `policies:
  p: { narrative: New, definition: "builtin:default", from: internal, to: { domain: partner.example } }
  q: { narrative: Twice, definition: "builtin:default", from: internal, to: { domain: partner.example } }`;
    expect(await hints(doubt, { policies: [policy('Twice'), policy('Twice')] })).toEqual([]);
    const bypass = { narrative: 'Old', action: 'takeNoAction', from: 'internal', to: { domain: 'partner.example' } };
    expect(await hints(fresh('New'), { bypassPolicies: [bypass] })).toEqual([]);
  });

  it('takes the most alike, and each at most once', async () => {
    const yaml = `policies:
  a: { narrative: Mail to partner, definition: "builtin:default", from: internal, to: { domain: partner.example } }
  b: { narrative: Anything, definition: "builtin:default", from: internal, to: { domain: partner.example } }`;
    expect(await hints(yaml, { policies: [policy('Unlike'), policy('Partner mail')] })).toEqual([
      'policies.a aliases: ["Partner mail"]',
      'policies.b aliases: ["Unlike"]',
    ]);
    expect(await hints(yaml, { policies: [policy('Partner mail')] })).toEqual(['policies.a aliases: ["Partner mail"]']);
  });
});

describe('a new folder', () => {
  it('is not like another one because both have nothing to tell', async () => {
    expect(await hints('folders: { a: { name: New } }', { folders: [{ path: '/Old' }] })).toEqual([]);
  });

  it('is like the one that has the same in it, which then needs no hint of its own', async () => {
    const yaml = `folders: { a: { name: New } }\ndefinitions: { d: { folder: a, description: D, ${rights} } }`;
    expect(await hints(yaml, { folders: [{ path: '/Old' }], definitions: [definition('/Old', 'D')] })).toEqual([
      'folders.a aliases: ["Old"]',
    ]);
  });

  it('is not like one of the other tree, even with the same names in it', async () => {
    const names = ['A', 'B', 'C', 'D'];
    const yaml = `folders: { a: { name: Same words } }
definitions:
${names.map((name) => `  ${name}: { folder: a, description: ${name}, ${rights} }`).join('\n')}`;
    const contentDefinitions = names.map((name) => ({
      folder: '/Words same',
      description: name,
      activationScore: 5,
      examine: ['subject'],
      wordList: '5 x',
    }));
    expect(await hints(yaml, { contentFolders: [{ path: '/Words same' }], contentDefinitions })).toEqual([]);
  });
});

describe('what refers to something that was renamed', () => {
  it('is alike all the same', async () => {
    const yaml = `folders: { a: { name: A } }
definitions: { d: { folder: a, description: New, ${rights} } }
policies: { p: { narrative: Fresh, definition: d, from: internal, to: { domain: partner.example } } }`;
    const live = {
      folders: [{ path: '/A' }],
      definitions: [definition('/A', 'Old')],
      policies: [policy('Stale', 'partner.example', { definition: '/A/Old' })],
    };
    expect(await hints(yaml, live)).toEqual(['definitions.d aliases: ["Old"]', 'policies.p aliases: ["Stale"]']);
  });

  it('says the old place of what was moved', async () => {
    const yaml = `folders: { a: { name: A } }\ndefinitions: { d: { folder: a, description: D, ${rights} } }`;
    const live = {
      folders: [{ path: '/A' }, { path: '/B' }, { path: '/B/C' }],
      definitions: [definition('/B/C', 'D')],
    };
    expect(await hints(yaml, live)).toEqual(['definitions.d aliases: [{ name: "D", in: ["B","C"] }]']);
  });
});
