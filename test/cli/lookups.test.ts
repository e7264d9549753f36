import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { cli, temporaryFolder } from '../support/cli.ts';
import { expectGolden } from '../support/golden.ts';
import { appFolders } from './support/app-folder.ts';
import { shown } from './support/shown.ts';

/** An app that refers to what somebody made in the console: a folder, definitions, a word list and a policy. */
const app = `import { App, TerraformStack } from 'cdktf';
import * as mail from 'sealwright/constructs';

const app = new App();
const stack = new TerraformStack(app, 'acme');
const legal = mail.SecureMessagingFolder.fromPath(stack, 'legal', '/Partners/Legal');
const old = mail.SecureMessagingDefinition.fromDescription(stack, 'old', 'Made by hand', { folder: legal });
// more
const week = new mail.SecureMessagingDefinition(stack, 'week', {
  folder: legal,
  description: 'No Print, Reply, 7 Day Exp, No Receipt',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  readReceipt: false,
});
const toPartner = new mail.SecureMessagingPolicy(stack, 'to-partner', {
  narrative: 'Everyone to partner.example',
  definition: old,
  from: mail.Sender.internal(),
  to: mail.Recipient.domain('partner.example'),
});
new mail.SecureMessagingPolicy(stack, 'to-other', {
  narrative: 'Everyone to other.example',
  definition: week,
  from: mail.Sender.internal(),
  to: mail.Recipient.domain('other.example'),
});
const message = { from: 'ann@acme.example', to: 'x@partner.example', at: '2026-12-05T10:00:00Z' };
new mail.PolicySet(stack, 'policy-set', {
  account: { internalDomains: ['acme.example'] },
  tests: [
    { name: 'it is secure', message, expect: { 'x@partner.example': { secure: true, policy: toPartner, definition: old } } },
    { name: 'nobody prints', message, expect: { 'x@partner.example': { rights: { print: false } } } },
  ],
  invariants: [
    { name: 'secure', from: mail.Sender.internal(), to: mail.Recipient.domain('partner.example'), always: { secure: true } },
    { name: 'kept', from: mail.Sender.internal(), to: mail.Recipient.domain('partner.example'), never: { expiresAfter: '30d' } },
  ],
});
app.synth();
`;

/** What the console made. */
const live = `sealwright: 1
account: { internalDomains: [acme.example] }
folders:
  partners: { name: Partners }
  legal: { name: Legal, in: partners, publishedTo: [{ address: ann@acme.example }] }
  archive: { name: Archive, in: partners }
  words: { name: Word lists, for: contentExamination }
definitions:
  hand: { folder: legal, description: Made by hand, print: false, reply: true, replyAll: true, expireAfter: 30d, readReceipt: true }
  again: { folder: archive, description: Twice there, print: false, reply: false, replyAll: false, expireAfter: 1d, readReceipt: false }
  twice: { folder: legal, description: Twice there, print: false, reply: false, replyAll: false, expireAfter: 1d, readReceipt: false }
contentDefinitions:
  secrets: { folder: words, description: Secrets, activationScore: 5, examine: [subject], wordList: "5 secret", secureMessaging: hand }
policies:
  by-hand: { narrative: By hand, definition: hand, from: internal, to: { address: kim@law.example } }
`;

const folderOf = appFolders();
const account = join(temporaryFolder(), 'account.db');
const target = `--target sandbox:${account}`;

beforeAll(async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'sealwright.yaml'), live);
  const applied = await cli(['apply', '.', '--yes', ...target.split(' ')], { cwd: folder });
  expect(applied).toMatchObject({ code: 0 });
});

async function run(line: string, main = app) {
  const cwd = folderOf({ 'main.ts': main });
  const ran = await cli(line.split(' '), { cwd });
  const text = shown(line.replace(account, 'account.db'), ran, cwd).replaceAll(account, 'account.db');
  return { ...ran, text: text.replace(/\b[A-Za-z0-9_-]{40,}\b/g, 'ID') };
}

async function golden(name: string, line: string, main = app) {
  const { text } = await run(line, main);
  expectGolden('goldens-lookups', name, text);
}

const withMore = (text: string) => app.replace('// more', text);
const one = '--from ann@acme.example --to x@partner.example --at 2026-12-05T10:00:00Z';

describe('without an account', () => {
  test('what is looked up is named, and no mistake', () => golden('validate', 'validate'));
  test('tests of what is known hold, and no others', () => golden('test', 'test --as-of 2026-12-01'));
  test('a simulation says what it does not know', () => golden('simulate', `simulate ${one}`));
  test('so does its explanation', () => golden('explain', `explain ${one}`));
  test('and who is offered what', () => golden('offered', 'explain --offered ann@acme.example'));
  test('a plan takes it to be there', () => golden('plan', 'plan --as-of 2026-12-01'));
  test('nothing differs from itself', async () => {
    const cwd = folderOf({ 'main.ts': app });
    const ran = await cli(['diff', '.', '.'], { cwd });
    expect(ran.out).toContain('No mail changes.');
  });
  test('a word list that nobody knows is not triggered, and may be', async () => {
    const more = withMore(`const list = mail.ContentExaminationDefinition.fromDescription(stack, 'secrets', 'Secrets');
new mail.ContentExaminationPolicy(stack, 'c', { narrative: 'C', definition: list, from: mail.Sender.internal(), to: mail.Recipient.external() });`);
    await golden('simulate-words', `simulate ${one} --subject secret`, more);
    await golden('test-words', 'test --as-of 2026-12-01', more);
  });
});

describe('with an account', () => {
  test('it is as the account has it', async () => {
    await golden('test-live', `test --as-of 2026-12-01 ${target}`);
    await golden('explain-live', `explain ${one} ${target}`);
    await golden('offered-live', `explain --offered ann@acme.example ${target}`);
    await golden('plan-live', `plan --as-of 2026-12-01 ${target}`);
  });
  test.each(
    Object.entries({
      absent: `mail.SecureMessagingDefinition.fromDescription(stack, 'gone', 'Nowhere', { folder: legal });
mail.SecureMessagingFolder.fromName(stack, 'missing', 'Missing', { in: legal });`,
      repeated: "mail.SecureMessagingDefinition.fromDescription(stack, 'twice', 'Twice there');",
      builtin:
        "mail.SecureMessagingDefinition.fromDescription(stack, 'default', 'Default Secure Messaging Definition');",
      'by-two-keys': "mail.SecureMessagingDefinition.fromDescription(stack, 'older', 'Made by hand');",
    }),
  )('what can not be told is held back: %s', (name, more) =>
    golden(`plan-${name}`, `plan --as-of 2026-12-01 ${target}`, withMore(more)),
  );
  test('it is applied and then as described, what was looked up as it was; and destroyed without it', async () => {
    const cwd = folderOf({ 'main.ts': app });
    const at = target.split(' ');
    const applied = await cli(['apply', '--yes', '--allow-weaker', ...at], { cwd });
    expect(applied).toMatchObject({ code: 0 });
    expect(await cli(['plan', '--detailed-exitcode', ...at], { cwd })).toMatchObject({ code: 0 });
    expect(await cli(['drift', '--detailed-exitcode', ...at], { cwd })).toMatchObject({ code: 0 });
    const destroyed = await cli(['destroy', '--yes', '--format', 'json', ...at], { cwd });
    expect(destroyed).toMatchObject({ code: 0 });
    const deleted = JSON.parse(destroyed.out).plan.changes.map(({ name }: { readonly name: string }) => name);
    expect(deleted).toEqual([
      'No Print, Reply, 7 Day Exp, No Receipt',
      'Everyone to other.example',
      'Everyone to partner.example',
    ]);
  });
});
