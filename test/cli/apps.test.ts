import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, type Ran } from '../support/cli.ts';
import { expectGolden } from '../support/golden.ts';
import { appFolders, settings, smallApp } from './support/app-folder.ts';
import { shown } from './support/shown.ts';

const folderOf = appFolders();

/** The small app with something else in place of some text of it. */
const changed = (text: string, by: string): Readonly<Record<string, string>> => {
  expect(smallApp).toContain(text);
  return { 'main.ts': smallApp.replace(text, by) };
};
const more = (text: string) => changed('// more', text);

/** Runs a command line in a folder and holds what a person sees against a golden. */
async function golden(name: string, line: string, files: Readonly<Record<string, string>>): Promise<Ran> {
  const cwd = folderOf(files);
  const ran = await cli(line.split(' '), { cwd });
  expectGolden('goldens-apps', name, shown(line, ran, cwd));
  return ran;
}

describe('an app as a configuration', () => {
  it('is the same in every form: its folder, its settings, what it writes, and one stack of that', async () => {
    const folder = folderOf({});
    spawnSync(process.execPath, ['--import', 'tsx', 'main.ts'], { cwd: folder });
    const forms = ['.', 'cdktf.json', 'cdktf.out', 'cdktf.out/manifest.json', 'cdktf.out/stacks/acme'];
    const plans = [];
    for (const form of [...forms, 'cdktf.out/stacks/acme/cdk.tf.json']) {
      const { code, out, err } = await cli(['plan', form, '--format', 'json', '--as-of', '2026-12-01'], {
        cwd: folder,
      });
      expect({ form, code, err }).toEqual({ form, code: 0, err: '' });
      plans.push(JSON.parse(out));
    }
    expect(plans[0].changes).toHaveLength(3);
    for (const plan of plans) expect(plan).toEqual(plans[0]);
  });

  it('is planned, applied and planned again, its sandbox beside its settings', async () => {
    const folder = folderOf(changed("id: 'acme',", "id: 'acme', target: { sandbox: 'account.db' },"));
    const apply = await cli(['apply', '.', '--yes'], { cwd: folder });
    expect(apply).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'account.db'))).toBe(true);
    const plan = await cli(['plan', '--detailed-exitcode'], { cwd: folder });
    expect(plan).toMatchObject({ code: 0 });
  });

  it('is told of on stderr: stdout is for the result', async () => {
    const folder = folderOf(more("console.log('from the app'); process.stderr.write('and this\\n');"));
    const { out, err } = await cli(['plan', '--format', 'json'], { cwd: folder });
    expect(JSON.parse(out).format).toBe('sealwright/plan/1');
    expect(err).toBe('from the app\nand this\n');
  });

  it('leaves nothing behind, and its own output alone', async () => {
    const folder = folderOf({});
    for (const name of ['cdktf.out', 'tmp']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'cdktf.out', 'manifest.json'), 'mine');
    expect(await cli(['validate'], { cwd: folder, env: { TMPDIR: join(folder, 'tmp') } })).toMatchObject({ code: 0 });
    expect(readdirSync(folder)).toEqual(['cdktf.json', 'cdktf.out', 'main.ts', 'tmp']);
    expect(readdirSync(join(folder, 'cdktf.out'))).toEqual(['manifest.json']);
    expect(readdirSync(join(folder, 'tmp')).filter((name) => name.startsWith('sealwright'))).toEqual([]);
  });

  it('may say itself where it writes', async () => {
    const folder = folderOf(changed('new App()', "new App({ outdir: 'dist' })"));
    expect(await cli(['validate'], { cwd: folder })).toMatchObject({ code: 0 });
  });

  it('may be run by any command', async () => {
    const app = 'cd . && node --import tsx ./main.ts';
    const folder = folderOf({ 'cdktf.json': JSON.stringify({ app }) });
    expect(await cli(['validate'], { cwd: folder })).toMatchObject({ code: 0 });
  });

  it('is given the context of its settings', async () => {
    const app = "console.log(String(app.node.tryGetContext('mood')));";
    const context = { app: 'npx tsx main.ts', context: { mood: 'sunny' } };
    const folder = folderOf({ ...more(app), 'cdktf.json': JSON.stringify(context) });
    expect((await cli(['validate'], { cwd: folder })).err).toBe('sunny\n');
  });

  it('shows the author’s own file and line', async () => {
    const other = changed("expireAfter: '7d'", "expireAfter: '7days' as never");
    expect(await golden('finding-in-an-app', 'validate', other)).toMatchObject({ code: 3 });
    const { code } = await golden('finding-before-a-plan', 'plan', other);
    expect(code).toBe(3);
  });
});

describe('an app that ends with an error', () => {
  const failing: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'app-throws': more('function broken(x?: { y: { z: string } }) {\n  return x!.y.z;\n}\nbroken();'),
    'app-throws-a-text': more("throw 'no';"),
    'app-rejects': more("void (async () => {\n  throw new RangeError('too many partners');\n})();"),
    'app-syntax': changed('print: false,', 'print: false,,'),
    'app-missing-module': changed("from 'sealwright/constructs'", "from './shared.ts'"),
    'app-in-another-file': {
      ...changed(
        "'sealwright/constructs';",
        "'sealwright/constructs';\nimport { weeks } from './lib/weeks.ts';\nweeks(-1);",
      ),
      'lib/weeks.ts':
        'export function weeks(n: number): string {\n  if (n < 0) throw new Error(`${n} weeks are none`);\n  return `${n}w`;\n}\n',
    },
    'app-repeated-construct': more("new mail.SecureMessagingFolder(stack, 'partners', { name: 'Again' });"),
    'app-does-not-synthesize': changed('app.synth();', ''),
    'app-exits': more('process.exit(7);'),
    'app-is-not-there': { 'cdktf.json': settings.replace('main.ts', 'mian.ts') },
    'app-command-fails': { 'cdktf.json': '{ "app": "echo preparing; exit 3" }' },
    'settings-without-app': { 'cdktf.json': '{ "language": "typescript" }' },
    'settings-no-json': { 'cdktf.json': '{ app: }' },
  };
  it.each(Object.entries(failing))('%s', async (name, files) => {
    const { code, out } = await golden(name, 'validate', files);
    expect(code).toBe(3);
    expect(out).not.toMatch(/node_modules|^ +at /m);
  });
});

describe('annotations', () => {
  const annotated = (call: string) => ({
    'main.ts': smallApp
      .replace('import { App,', 'import { Annotations, App,')
      .replace('// more', `Annotations.of(week).${call}('A week is short.');`),
  });

  it('are findings: an error', async () => {
    expect((await golden('annotation-error', 'validate', annotated('addError'))).code).toBe(3);
  });
  it('and a warning, which stops nothing', async () => {
    expect((await golden('annotation-warning', 'validate', annotated('addWarning'))).code).toBe(0);
    expect((await cli(['plan'], { cwd: folderOf(annotated('addWarning')) })).code).toBe(0);
  });
});

describe('what is not ours', () => {
  const foreign = `import('cdktf').then(() => undefined);
stack.addOverride('resource.null_resource', { a: {}, b: {} });
stack.addOverride('data.http', { c: {} });
stack.addOverride('module', { d: { source: './d' } });`;

  it('is left alone and counted', async () => {
    expect((await golden('left-alone', 'validate', more(foreign))).code).toBe(0);
  });
  it('may be all that there is', async () => {
    const nothing = `import { App, TerraformStack } from 'cdktf';\nconst app = new App();\nnew TerraformStack(app, 'other');\napp.synth();\n`;
    expect((await golden('nothing-of-ours', 'plan', { 'main.ts': nothing })).code).toBe(1);
  });
});

describe('several stacks', () => {
  const stacks = (rest: string) => ({
    'main.ts': `import { App, TerraformStack } from 'cdktf';
import * as mail from 'sealwright/constructs';
const app = new App();
const facts = { edition: 'full', maxRetention: '365d', internalDomains: ['acme.example'] } as const;
const stackOf = (id: string, account: string) => {
  const stack = new TerraformStack(app, id);
  new mail.PolicySet(stack, 'set', { account: { id: account, ...facts } });
  return stack;
};
const partners = (stack: TerraformStack) => new mail.SecureMessagingFolder(stack, 'partners', { name: 'Partners' });
const week = (stack: TerraformStack, folder: mail.SecureMessagingFolder, expireAfter: string) =>
  new mail.SecureMessagingDefinition(stack, 'week', {
    folder,
    description: 'Week',
    print: false,
    reply: true,
    replyAll: false,
    expireAfter: expireAfter as '7d',
    readReceipt: false,
  });
${rest}
app.synth();
`,
  });
  const twoAccounts = stacks(`for (const name of ['staging', 'production']) {
  const stack = stackOf(name, \`acme-\${name}\`);
  week(stack, partners(stack), name === 'staging' ? '7d' : '7days');
}`);
  const linked = stacks(`const shared = stackOf('shared', 'acme');
const folder = partners(shared);
week(new TerraformStack(app, 'policies'), folder, '7d');`);

  it('none is chosen silently', async () => {
    expect((await golden('several-stacks', 'plan', twoAccounts)).code).toBe(1);
  });
  it('one is chosen by its name', async () => {
    expect((await golden('chosen-stack', 'plan --stack staging --as-of 2026-12-01', twoAccounts)).code).toBe(0);
  });
  it('a name that is none', async () => {
    expect((await golden('wrong-stack', 'plan --stack prodution', twoAccounts)).code).toBe(1);
  });
  it('all are validated', async () => {
    expect((await golden('validate-all-stacks', 'validate', twoAccounts)).code).toBe(3);
  });
  it('those that take from each other are one configuration', async () => {
    expect((await golden('linked-stacks', 'plan --as-of 2026-12-01', linked)).code).toBe(0);
  });
  it('YAML has none', async () => {
    const files = { 'sealwright.yaml': 'sealwright: 1\naccount: { edition: full }\n' };
    expect((await golden('stack-of-yaml', 'plan sealwright.yaml --stack a', files)).code).toBe(1);
    expect((await golden('both', 'plan', files)).code).toBe(1);
  });
});

it('fmt is for YAML', async () => {
  expect((await golden('fmt-app', 'fmt', {})).code).toBe(1);
});
