// `diff` as people use it: two folders, and a working copy against a commit, in repositories as they are.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { ImpactDocument } from '../../src/documents/impact.ts';
import { cli, type Ran, temporaryFolder } from '../support/cli.ts';
import { expectGolden } from '../support/golden.ts';
import { schemaErrors } from '../support/valid-document.ts';

const home = temporaryFolder();
const asOf = '--as-of=2026-12-05T10:00:00Z';

type Files = Readonly<Record<string, string>>;

const account = (more = '') => `sealwright: 1
account: { id: acme, edition: full, maxRetention: 365d, internalDomains: [acme.example] }
${more}`;

const policy = (key: string, domain: string, more = '') =>
  `  ${key}: { narrative: To ${domain}, definition: "builtin:default", from: internal, to: { domain: ${domain} }${more} }\n`;

const partner = account(`policies:\n${policy('partner', 'partner.example')}`);
const both = account(`policies:\n${policy('partner', 'partner.example')}${policy('client', 'client.example')}`);
const none = account();

function write(folder: string, files: Files): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, folder, name)), { recursive: true });
    writeFileSync(join(home, folder, name), text);
  }
  return join(home, folder);
}

const identity = ['-c', 'user.name=A', '-c', 'user.email=a@acme.example', '-c', 'commit.gpgsign=false'];
const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', [...identity, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] }).toString();

/** A repository with one commit for each state of its files, the first one called `start`. */
function repository(name: string, ...states: readonly Files[]): string {
  const folder = write(name, {});
  mkdirSync(folder, { recursive: true });
  git(folder, 'init', '-q', '-b', 'main');
  for (const [at, files] of states.entries()) {
    for (const old of readdirSync(folder)) if (old !== '.git') rmSync(join(folder, old), { recursive: true });
    write(name, files);
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '--allow-empty', '-m', `state ${at}`);
    if (at === 0) git(folder, 'tag', 'start');
  }
  return folder;
}

const diff = (args: readonly string[], cwd = home): Promise<Ran> => cli(['diff', ...args, asOf], { cwd });

async function impact(args: readonly string[], cwd = home): Promise<ImpactDocument> {
  const { out, err, code } = await diff([...args, '--format=json'], cwd);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  const document = JSON.parse(out);
  expect(schemaErrors(document)).toEqual([]);
  return document;
}

/** What is said where something is wrong. */
async function complaint(args: readonly string[], cwd = home, code = 1): Promise<string> {
  const ran = await diff(args, cwd);
  expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' });
  return ran.err.replaceAll(home, 'HOME');
}

describe('two configurations', () => {
  write('a', { 'sealwright.yaml': partner });
  write('b', { 'sealwright.yaml': both });
  write('broken', { 'sealwright.yaml': partner.replace('"builtin:default"', 'nobody-knows') });
  write('against-a-law', {
    'sealwright.yaml': partner.replace('from: internal', 'bidirectional: true, from: internal'),
  });

  test.each(['text', 'markdown', 'html', 'github'])('as %s', async (format) => {
    const { out, err, code } = await diff(['a', 'b', `--format=${format}`]);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expectGolden('cli/goldens-diff', format, out);
  });

  test('as a document', async () => {
    const document = await impact(['a', 'b']);
    expect(document).toMatchObject({
      verdict: 'stronger',
      complete: true,
      before: { source: 'a' },
      after: { source: 'b' },
    });
  });

  it('says by its exit code whether mail changes, and refuses what is weaker', async () => {
    const codeOf = async (...args: string[]) => (await diff(args)).code;
    expect(await codeOf('a', 'b', '--detailed-exitcode')).toBe(2);
    expect(await codeOf('a', 'a', '--detailed-exitcode')).toBe(0);
    expect(await codeOf('a', 'b', '--forbid-weaker')).toBe(0);
    expect(await codeOf('b', 'a')).toBe(0);
    expect(await codeOf('b', 'a', '--forbid-weaker')).toBe(5);
    expect(await codeOf('b', 'a', '--forbid-weaker', '--detailed-exitcode')).toBe(5);
  });

  it('the first may break rules, the second may not; both must be there', async () => {
    expect((await diff(['against-a-law', 'b'])).code).toBe(0);
    expect(await complaint(['b', 'against-a-law'], home, 3)).toContain('bidirectional-secure-messaging');
    expect(await complaint(['broken', 'b'], home, 3)).toContain('unknown-reference');
    expect(await complaint(['gone', 'b'], home, 3)).toContain('gone does not exist');
  });

  it('what is asked must be clear', async () => {
    expectGolden(
      'cli/goldens-diff',
      'unclear',
      [
        await complaint([]),
        await complaint(['a']),
        await complaint(['a', 'b', '--base=main']),
        await complaint(['a', 'b', '--trust-base']),
        (await cli(['diff', 'a', 'b', '--as-of=tomorrow'], { cwd: home })).err,
      ].join('\n'),
    );
  });
});

describe('against a commit', () => {
  const included: Files = {
    'mail/sealwright.yaml': account(
      'include: [policies/**/*.yaml, ../shared/extra.yaml]\ndirectory: { file: users.csv }\n',
    ),
    'mail/policies/a.yaml': `policies:\n${policy('partner', 'partner.example')}`,
    'mail/policies/deep/er/b.yaml': `policies:\n${policy('client', 'client.example')}`,
    'mail/users.csv': 'address,department\nann@acme.example,Finance\n',
    'shared/extra.yaml': `policies:\n${policy('extra', 'extra.example')}`,
    'README.md': 'not ours',
  };

  test('includes, links and tables of users are those of the commit, and nothing of the work tree is touched', async () => {
    const folder = repository('includes', included);
    symlinkSync('../../shared/linked.yaml', join(folder, 'mail/policies/linked.yaml'));
    write('includes', { 'shared/linked.yaml': `policies:\n${policy('linked', 'linked.example')}` });
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'a link');
    rmSync(join(folder, 'mail/policies/deep'), { recursive: true });
    rmSync(join(folder, 'mail/policies/linked.yaml'));
    write('includes', { 'shared/extra.yaml': '# nothing', 'mail/users.csv': 'address,department\n' });
    const before = git(folder, 'status', '--porcelain');
    const document = await impact(['--base=HEAD', 'mail'], folder);
    expect(document.changes.map(({ action, kind, key }) => `${action} ${kind} ${key}`)).toEqual([
      'removed policies client',
      'removed policies extra',
      'removed policies linked',
      'removed users ann@acme.example',
    ]);
    expect(document.before.source).toBe('mail at HEAD');
    expect(document.verdict).toBe('weaker');
    expect(git(folder, 'status', '--porcelain')).toBe(before);
    // The same from within, whatever is staged.
    git(folder, 'add', '-A');
    const staged = await impact(['--base=HEAD'], join(folder, 'mail'));
    expect(staged.changes).toEqual(document.changes);
  });

  test('a branch, a tag, an abbreviated commit', async () => {
    const folder = repository('refs', { 'sealwright.yaml': partner }, { 'sealwright.yaml': both });
    const short = git(folder, 'rev-parse', '--short', 'start').trim();
    for (const ref of ['start', short, 'HEAD~1', 'main~1']) {
      expect((await impact([`--base=${ref}`], folder)).verdict).toBe('stronger');
    }
    expect((await impact(['--base=main'], folder)).verdict).toBe('none');
  });

  test('where there was no configuration yet, it is compared with an account that has nothing', async () => {
    const folder = repository('first', { 'README.md': 'x' }, { 'mail/sealwright.yaml': partner });
    const document = await impact(['--base=start', 'mail'], folder);
    expect(document).toMatchObject({ verdict: 'stronger', before: { source: 'mail at start, where there is none' } });
  });

  test('a commit whose configuration breaks a rule counts as it is; one that cannot be read is told', async () => {
    const folder = repository(
      'broken-base',
      { 'sealwright.yaml': 'policies: [' },
      { 'sealwright.yaml': partner.replace('from: internal', 'bidirectional: true, from: internal') },
      { 'sealwright.yaml': partner },
    );
    expect((await impact(['--base=HEAD~1'], folder)).verdict).toBe('none');
    expect(await complaint(['--base=start'], folder, 3)).toMatch(/^The configuration at start can't be read/);
  });

  test('a file too large, a submodule and a way out of the repository are refused', async () => {
    const folder = repository('odd', {
      'sealwright.yaml': account('include: [big.yaml]\n'),
      'big.yaml': `# ${'x'.repeat(8_000_001)}\n`,
      'out/sealwright.yaml': account('include: [link.yaml]\n'),
    });
    symlinkSync('/etc/hostname', join(folder, 'out/link.yaml'));
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'more');
    write('odd', { 'sealwright.yaml': none, 'out/sealwright.yaml': none });
    expect(await complaint(['--base=HEAD'], folder, 3)).toContain('files above 8 MB are not read');
    expect(await complaint(['--base=HEAD', 'out'], folder, 3)).toMatch(/leads\s+outside\s+of\s+the\s+repository/);
  });

  test('no repository, no such commit, options in disguise', async () => {
    const folder = repository('plain', { 'sealwright.yaml': partner });
    const outside = write('no-repository', { 'sealwright.yaml': partner });
    expectGolden(
      'cli/goldens-diff',
      'no-commit',
      [
        await complaint(['--base=nothing'], folder),
        await complaint(['--base=--all'], folder),
        await complaint(['--base=main'], outside),
      ].join('\n'),
    );
  });

  test('a program of another commit is not run unless it is trusted', async () => {
    const ran = join(home, 'ran');
    const app = (domain: string) => ({
      'cdktf.json': JSON.stringify({ language: 'typescript', app: 'node main.js', output: 'cdktf.out' }),
      'main.js': `const fs = require('node:fs');
fs.appendFileSync(${JSON.stringify(ran)}, '${domain} ');
const out = process.env.CDKTF_OUTDIR;
fs.mkdirSync(out + '/stacks/mail', { recursive: true });
const stack = { terraform: { required_providers: { securemessaging: { source: 'sealwright/securemessaging' } } }, resource: { securemessaging_policy: { p: { narrative: 'P', definition: 'builtin:default', from: { scope: 'internal' }, to: { domain: '${domain}' } } } }, locals: { sealwright: { account: { edition: 'full', maxRetention: '365d', internalDomains: ['acme.example'] } } } };
fs.writeFileSync(out + '/stacks/mail/cdk.tf.json', JSON.stringify(stack));
fs.writeFileSync(out + '/manifest.json', JSON.stringify({ version: '0.21.0', stacks: { mail: { name: 'mail', synthesizedStackPath: 'stacks/mail/cdk.tf.json', workingDirectory: 'stacks/mail', constructPath: 'mail', annotations: [], dependencies: [] } } }));
`,
    });
    const folder = repository('app', app('old.example'), app('new.example'));
    expect(await complaint(['--base=start'], folder)).toContain('Add --trust-base');
    expect(readFileSync(ran, 'utf8')).toBe('new.example ');
    const { out, err, code } = await diff(['--base=start', '--trust-base', '--format=json'], folder);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(JSON.parse(out)).toMatchObject({ verdict: 'mixed', complete: true });
    expect(readFileSync(ran, 'utf8')).toBe('new.example new.example old.example ');
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });
});
