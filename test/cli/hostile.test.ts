import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStorage } from '../../src/service/storage.ts';
import { cli, temporaryFolder } from '../support/cli.ts';
import { createLiveAccount } from '../support/live-account.ts';

const home = temporaryFolder();
const head = 'sealwright: 1\naccount: { edition: full, maxRetention: 365d, internalDomains: [acme.example] }\n';
let count = 0;

/** A folder with these files in it. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(home, `case-${++count}`);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const only = (content: string | Uint8Array) => folderOf({ 'sealwright.yaml': content });
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const laughs = `${head}x-a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n${[...'bcdefghi']
  .map((name, at) => `x-${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[at]}`).join(', ')}]\n`)
  .join('')}policies: { p: *i }\n`;

interface Case {
  readonly name: string;
  readonly folder: () => string;
  /** What is said, and where. */
  readonly says: RegExp;
  readonly place?: RegExp;
}

const cases: readonly Case[] = [
  {
    name: 'broken YAML',
    folder: () => only(`${head}policies: { a: [ }\n`),
    says: /bracket|closed|expected|comma/i,
    place: /[\s:]3:\d+/,
  },
  {
    name: 'duplicate keys',
    folder: () => only(`${head}folders:\n  a: { name: A }\n  a: { name: B }\n`),
    says: /`?a`?.*twice|twice|same key/i,
    place: /[\s:]5:3/,
  },
  {
    name: 'a key in two files',
    folder: () =>
      folderOf({
        'sealwright.yaml': `include: b.yaml\n${head}folders: { a: { name: A } }\n`,
        'b.yaml': 'folders: { a: { name: B } }\n',
      }),
    says: /two files/,
    place: /b\.yaml[\s:]+1:\d+/,
  },
  { name: 'an alias bomb', folder: () => only(laughs), says: /alias/i, place: /[\s:]\d+:\d+/ },
  {
    name: 'a file of 50 MB',
    folder: () => only(`${head}# ${'x'.repeat(50_000_000)}\n`),
    says: /50\.0 MB/,
    place: /sealwright\.yaml/,
  },
  {
    name: '__proto__ as a key',
    folder: () =>
      only(`${head}policies:\n  __proto__: { narrative: A, action: takeNoAction, from: internal, to: external }\n`),
    says: /__proto__/,
    place: /[\s:]4:3/,
  },
  {
    name: '__proto__ in an object',
    folder: () => only(`${head}folders:\n  a: { name: A, __proto__: { protect: true } }\n`),
    says: /__proto__/,
    place: /[\s:]4:\d+/,
  },
  {
    name: 'constructor as a field',
    folder: () => only(`${head}folders:\n  a: { name: A, constructor: { prototype: 1 } }\n`),
    says: /constructor/,
    place: /[\s:]4:\d+/,
  },
  {
    name: 'a binary file',
    folder: () => only(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0])),
    says: /not text/,
    place: /sealwright\.yaml/,
  },
  {
    name: 'bytes that are no UTF-8',
    folder: () => only(Buffer.from([0x73, 0x3a, 0x20, 0xc3, 0x28, 0x0a])),
    says: /UTF-8/,
    place: /sealwright\.yaml/,
  },
  { name: 'UTF-16', folder: () => only(utf16(head)), says: /UTF-16.*UTF-8/, place: /sealwright\.yaml/ },
  {
    name: 'an include that is not there',
    folder: () => only(`include: nowhere.yaml\n${head}`),
    says: /nowhere\.yaml/,
    place: /[\s:]1:10/,
  },
  {
    name: 'an include that is a folder',
    folder: () => only(`include: .\n${head}`),
    says: /folder/,
    place: /[\s:]1:10/,
  },
  {
    name: 'includes in a circle',
    folder: () => folderOf({ 'sealwright.yaml': `include: b.yaml\n${head}`, 'b.yaml': 'include: sealwright.yaml\n' }),
    says: /circle/,
    place: /b\.yaml[\s:]+1:10/,
  },
  {
    name: 'a pattern that matches nothing',
    folder: () => only(`include: [parts/*.yaml]\n${head}`),
    says: /matches nothing/,
    place: /[\s:]1:11/,
  },
  {
    name: 'deep nesting in brackets',
    folder: () => only(`${head}x-deep: ${'['.repeat(100_000)}\n`),
    says: /deep|nest/i,
    place: /[\s:]3:\d+/,
  },
  {
    name: 'deep nesting by indentation',
    folder: () =>
      only(`${head}x-deep:\n${Array.from({ length: 2_000 }, (_, at) => `${' '.repeat(at + 1)}a:\n`).join('')}`),
    says: /deep|nest/i,
    place: /[\s:]\d+:\d+/,
  },
  {
    name: 'a token of megabytes',
    folder: () => only(`${head}${'k'.repeat(3_000_000)}: 1\n`),
    says: /too long/i,
    place: /[\s:]3:1/,
  },
  {
    name: 'a narrative of a megabyte',
    folder: () =>
      only(
        `${head}policies:\n  a: { narrative: "${'n'.repeat(1_000_000)}", definition: nobody, from: internal, to: external }\n`,
      ),
    says: /nobody/,
    place: /[\s:]4:\d+/,
  },
  { name: 'an empty file', folder: () => only(''), says: /empty/, place: /sealwright\.yaml/ },
  { name: 'a file of comments', folder: () => only('# nothing yet\n'), says: /empty/, place: /sealwright\.yaml/ },
  { name: 'a list at the top', folder: () => only('- a\n- b\n'), says: /no configuration/, place: /[\s:]1:1/ },
  { name: 'no sealwright.yaml in the folder', folder: () => folderOf({}), says: /sealwright\.yaml.*does not exist/ },
  { name: 'no such folder', folder: () => join(home, 'nobody'), says: /does not exist/ },
  {
    name: 'tabs as indentation',
    folder: () => only(`${head}folders:\n\ta: { name: A }\n`),
    says: /tab/i,
    place: /[\s:]4:1/,
  },
  { name: 'several documents', folder: () => only(`${head}---\n${head}`), says: /document/, place: /[\s:][34]:1\b/ },
  {
    name: 'control characters in a name',
    folder: () => only(`${head}folders: { a: { name: "A\\e[31m\\u202e", in: nobody } }\n`),
    says: /nobody/,
    place: /[\s:]3:\d+/,
  },
];

/** Nothing that moves a cursor, hides text or turns it round; line ends are all the control characters there are. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

describe('a configuration that is none', () => {
  it.each(cases.map((one) => [one.name, one] as const))('%s: says what and where', async (_, one) => {
    const { folder, says, place = /(?:)/ } = one;
    const { code, out, err, ms } = await cli(['validate', folder()]);
    expect({ code, out: out.slice(0, 2_000), err: err.slice(0, 2_000) }).toMatchObject({ code: 3, err: '' });
    expect(out.replace(/\s+/g, ' ')).toMatch(says);
    expect(out).toMatch(place);
    expect(out).not.toMatch(/\n {4}at /);
    expect(out).not.toMatch(unsafe);
    expect(out.length).toBeLessThan(4_000);
    expect(ms).toBeLessThan(10_000);
  });

  it('is refused by every command before anything is opened', async () => {
    const folder = only(`${head}policies: { a: [ }\n`);
    const commands = [['plan'], ['drift'], ['apply', '--yes'], ['destroy', '--yes']];
    for (const [name = '', ...flags] of commands) {
      const { code, out, err } = await cli([name, folder, ...flags]);
      expect({ name, code, out }).toEqual({ name, code: 3, out: '' });
      expect(err).toMatch(/sealwright\.yaml[\s:]+3:\d+/);
    }
  });

  // Nothing is unreadable to root.
  it.skipIf(process.getuid?.() === 0)('may not be read: says so', async () => {
    const folder = only(head);
    chmodSync(join(folder, 'sealwright.yaml'), 0);
    const { code, out } = await cli(['validate', folder]);
    expect({ code, out: out.replace(/\s+/g, ' ') }).toMatchObject({
      code: 3,
      out: expect.stringMatching(/may not be read/),
    });
  });
});

const evil =
  '\u001b]0;owned\u0007\u001b[2J\u202eesrever\u2066<img src=x onerror=alert(1)>\r\nexit 0\u0000\u009b31m\u2028';

describe('an account that is hostile', () => {
  const folder = only(
    `${head.replace('{', '{ id: evil,')}folders: { mine: { name: Mine } }
owns: { policies: ["*"], folders: ["/**"] }
definitions: { d: { folder: mine, description: Mine, print: false, reply: false, replyAll: false, expireAfter: 7d, readReceipt: false } }
`,
  );
  const file = join(folder, 'account.db');
  const storage = openStorage(file);
  createLiveAccount(
    storage,
    {
      account: {
        id: 'evil',
        edition: 'full',
        maxRetention: '365d',
        internalDomains: ['acme.example'],
        attributes: [],
        recipientLimit: 500,
      },
      groups: [{ name: `group ${evil}`, path: '/', members: [] }],
      folders: [{ path: '/Mine' }, { path: `/folder ${evil.replaceAll('/', '')}` }],
      contentFolders: [{ path: '/Lists' }],
      definitions: [
        {
          folder: '/Mine',
          description: 'Mine',
          print: false,
          reply: false,
          expireAfter: '7d',
          readReceipt: false,
          banner: { html: `<b>${evil}</b>` },
        },
      ],
      contentDefinitions: [
        {
          folder: '/Lists',
          description: `list ${evil}`,
          activationScore: 1,
          examine: ['subject'],
          wordList: `1 ${evil}`,
        },
      ],
      policies: [{ narrative: `policy ${evil}`, action: 'takeNoAction', from: 'internal', to: 'external' }],
      bypassPolicies: [
        {
          narrative: `bypass ${evil}`,
          action: 'takeNoAction',
          from: { domain: `x${evil}.example` },
          to: 'external',
        },
      ],
    },
    Date.now(),
  );
  storage.close();
  const target = ['--target', `sandbox:${file}`];

  it.each(['plan --all', 'plan --all --format json', 'drift --all', 'apply --yes', 'destroy --yes'])(
    'gets nothing unescaped through %s',
    async (line) => {
      const [name = '', ...flags] = line.split(' ');
      const { code, out, err } = await cli([name, folder, ...flags, ...target]);
      expect(code).not.toBe(1);
      expect(out.match(unsafe)).toBeNull();
      expect(err.match(unsafe)).toBeNull();
      // It did speak of it.
      expect(out).toContain('esrever');
    },
  );
});
