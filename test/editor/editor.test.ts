import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cli, root, temporaryFolder } from '../support/cli.ts';
import { type Completion, type Editor, openEditor } from './language-server.ts';

const schema = join(root, 'schema', 'config.schema.json');
const folder = temporaryFolder();
const file = join(folder, 'sealwright.yaml');
const head = 'sealwright: 1\n';

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor({ schemas: { [pathToFileURL(schema).href]: ['*sealwright.yaml'] } });
});
afterAll(() => editor.close());

const labels = (items: readonly Completion[]) => items.map(({ label }) => label);
const diagnose = (text: string) => editor.diagnose(file, text);
const complete = async (text: string) => labels(await editor.complete(file, head + text));

describe('completion', () => {
  test('of the sections of a file, with what each is for', async () => {
    const items = await editor.complete(file, `${head}|`);
    expect(labels(items)).toEqual(
      expect.arrayContaining(
        'account accounts include owns ignore groups folders definitions policies bypassPolicies contentDefinitions contentPolicies directory tests invariants rules strategies'.split(
          ' ',
        ),
      ),
    );
    expect(labels(items)).not.toContain('sealwright');
    const { documentation } = items.find(({ label }) => label === 'policies') ?? {};
    expect(documentation).toMatch(/^When a definition applies to mail from internal senders/);
  });

  test('of the fields of a policy, without those that are there', async () => {
    const fields = await complete('policies:\n  one:\n    narrative: One\n    |');
    expect(fields).toEqual(
      expect.arrayContaining(['definition', 'from', 'to', 'override', 'start', 'end', 'sourceIps']),
    );
    expect(fields).not.toContain('narrative');
    expect(fields).not.toContain('folder');
  });

  test.each([
    ['policies:\n  one:\n    from: |', ['internal', 'external', 'everyone']],
    [
      'policies:\n  one:\n    from:\n      |',
      ['domain', 'group', 'attribute', 'equals', 'address', 'scope', 'basedOn'],
    ],
    ['policies:\n  one:\n    from: { g| }', ['domain', 'group', 'attribute', 'address']],
    ['policies:\n  one:\n    from: { group: finance, basedOn: e| }', ['envelope', 'header', 'both']],
    ['bypassPolicies:\n  one:\n    action: |', ['disableSecureMessaging', 'takeNoAction']],
    ['definitions:\n  week:\n    reply: |', ['true', 'false']],
    ['definitions:\n  week:\n    expireAfter: |', ['7d', 'never']],
    ['definitions:\n  week:\n    banner: |', ['standard', 'hidden']],
    ['definitions:\n  week:\n    banner:\n      |', ['text', 'html']],
    ['account:\n  edition: |', ['full', 'lite']],
    ['contentDefinitions:\n  words:\n    examine:\n      - |', ['subject', 'body', 'headers', 'attachments']],
    ['rules:\n  unused-folder: |', ['info', 'warning', 'error']],
    ['tests:\n  - name: a\n    expect:\n      a@b.example:\n        mailbox: |', ['message', 'banner', 'notification']],
    ['invariants:\n  - name: a\n    always:\n      |', ['secure', 'definition', 'policy', 'mailbox', 'portal']],
  ])('%j', async (text, expected) => {
    expect(await complete(text)).toEqual(expect.arrayContaining(expected));
  });
});

describe('hover', () => {
  test.each([
    ['policies:\n  a:\n    narr|ative: x\n', 'Identifies the policy among those of its type'],
    ['poli|cies:\n  a:\n    narrative: x\n', 'When a definition applies to mail'],
    ['definitions:\n  a:\n    reply|All: true\n', 'only works where reply is allowed too'],
    ['policies:\n  a:\n    fr|om: { group: x }\n', 'The senders it applies to'],
    ['policies:\n  a:\n    from: { dom|ain: partner.example }\n', 'never its subdomains'],
    ['policies:\n  a:\n    from: inter|nal\n', 'in one of the internal domains'],
    ['account: { internal|Domains: [a.example] }\n', 'exact, no subdomains'],
  ])('%j', async (text, expected) => {
    expect(await editor.hover(file, head + text)).toContain(expected);
  });
});

/** The server takes the text of the innermost schema that fits: there the field's own text must not be hidden. */
describe('hover on a field whose value has several forms', () => {
  test.each([
    ['policies:\n  a:\n    fr|om: internal\n', 'The senders it applies to'],
    ['definitions:\n  a:\n    expire|After: 7d\n', 'How long an external recipient can read'],
    ['definitions:\n  a:\n    ban|ner: hidden\n', 'What internal recipients see'],
    ['policies:\n  a:\n    st|art: 2026-01-01\n', 'From when on it applies'],
  ])('%j', async (text, expected) => {
    expect(await editor.hover(file, head + text)).toContain(expected);
  });
});

describe('a mistake is underlined while it is made', () => {
  const account = 'account: { edition: full, maxRetention: 1d, internalDomains: [a.example] }\n';

  test('nothing in what is right', async () => {
    expect(await diagnose(head + account)).toEqual([]);
  });

  test.each([
    ['policys: {}\n', 1, 0, 'policys'],
    ['policies:\n  one:\n    narrative: One\n    narative: x\n', 4, 4, 'narative'],
    ['policies:\n  one: { narrative: One, from: internl, to: external }\n', 2, 31, '"internal"'],
    ['account: { edition: ful }\n', 1, 20, '"full", "lite"'],
  ])('%j', async (text, line, character, word) => {
    const found = await diagnose(head + text);
    expect(found.map(({ range }) => range.start)).toContainEqual({ line, character });
    expect(found.map(({ message }) => message).join('\n')).toContain(word);
  });

  test('the author’s own keys are no mistake', async () => {
    expect(await diagnose(`${head}x-mine: { any: thing }\npolicies: {}\n`)).toEqual([]);
  });
});

/** With the schema named in the first line, as `init` writes it, and by no settings at all. */
describe('a modeline', () => {
  test('of a new configuration is enough', async () => {
    const home = join(folder, 'new');
    expect((await cli(['init', home])).code).toBe(0);
    const path = join(home, 'sealwright.yaml');
    await withoutSettings(path, readFileSync(path, 'utf8').split('\n')[0] ?? '');
  });

  test('may name the schema of the installed package', async () => {
    const home = join(folder, 'installed');
    const inPackage = join(home, 'node_modules', 'sealwright', 'schema');
    mkdirSync(inPackage, { recursive: true });
    copyFileSync(schema, join(inPackage, 'config.schema.json'));
    const line = '# yaml-language-server: $schema=node_modules/sealwright/schema/config.schema.json';
    await withoutSettings(join(home, 'sealwright.yaml'), line);
  });

  async function withoutSettings(path: string, line: string): Promise<void> {
    const plain = await openEditor({});
    const text = `${line}\n${head}`;
    expect(labels(await plain.complete(path, `${text}|`))).toContain('policies');
    expect(await plain.hover(path, `${text}folders:\n  a: { na|me: A }\n`)).toContain('name');
    expect(await plain.diagnose(path, `${text}policys: {}\n`)).toHaveLength(1);
    await plain.close();
  }
});
