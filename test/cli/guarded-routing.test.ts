// `apply` where mail would be less secure: it stops, unless it is told that this is meant, also by the apply that it goes on
// with; and `plan` against a commit tells what is changed from what had drifted.
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { cli, copyOfExample, temporaryFolder } from '../support/cli.ts';
import { schemaErrors } from '../support/valid-document.ts';

const home = temporaryFolder();

const configuration = (domains: readonly string[]) => `sealwright: 1
account:
  id: acme
  edition: full
  maxRetention: 365d
  internalDomains: [acme.example]
  target: { sandbox: account.db }
owns: { policies: ["*"] }
policies:
${domains.map((domain) => `  ${domain}: { narrative: To ${domain}, definition: "builtin:default", from: internal, to: { domain: ${domain}.example } }`).join('\n')}
`;

async function folderWith(name: string, ...domains: string[]): Promise<string> {
  const folder = join(home, name);
  execFileSync('mkdir', ['-p', folder]);
  write(folder, ...domains);
  expect((await run(folder, 'apply --yes')).code).toBe(0);
  return folder;
}

const write = (folder: string, ...domains: string[]) =>
  writeFileSync(join(folder, 'sealwright.yaml'), configuration(domains));
const run = (cwd: string, line: string) => cli(line.split(' '), { cwd });

describe('a weaker plan', () => {
  it('is held back before anything is written, and goes on where it is meant', async () => {
    const folder = await folderWith('weaker', 'one', 'two');
    write(folder, 'one');
    const plan = await run(folder, 'plan');
    expect(plan.code).toBe(5);
    expect(plan.out).toContain('Weaker for mail from anyone internal to anyone at two.example.');
    expect(plan.out).toContain('held back: 1 kind of mail would be less secure than now.');
    const database = () => readFileSync(join(folder, 'account.db'));
    const before = database();
    const held = await run(folder, 'apply --yes');
    expect(held.code).toBe(5);
    expect(held.out).toContain('apply --allow-weaker');
    expect(database().equals(before)).toBe(true);
    const meant = await run(folder, 'apply --yes --allow-weaker');
    expect(meant.code).toBe(0);
    expect(meant.out).toContain('Weaker for mail');
    expect((await run(folder, 'plan')).code).toBe(0);
  });

  it('a stronger one needs nothing, and destroying says what becomes of mail', async () => {
    const folder = await folderWith('stronger', 'one');
    write(folder, 'one', 'two');
    expect((await run(folder, 'apply --yes')).out).toContain('Only stronger');
    const destroyed = await run(folder, 'destroy --yes');
    expect(destroyed.code).toBe(0);
    expect(destroyed.out).toContain('Weaker for mail from anyone internal to anyone at one.example');
  });

  it('goes on where the last apply, which was allowed, did not come to its end; and not where it did', async () => {
    const folder = await folderWith('interrupted', 'one', 'two', 'three');
    write(folder, 'one');
    expect((await run(folder, 'apply --yes --allow-weaker')).code).toBe(0);
    const [journal = ''] = readdirSync(join(folder, '.sealwright')).filter((name) => name.endsWith('.journal'));
    const file = join(folder, '.sealwright', journal);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    // As it was after the first of the two calls.
    write(folder, 'one', 'three');
    expect((await run(folder, 'apply --yes')).code).toBe(0);
    write(folder, 'one');
    expect((await run(folder, 'apply --yes')).code).toBe(5);
    const first = lines.filter((line) => !line.includes('"finished"') && !/"(begin|end|seen)":2/.test(line));
    writeFileSync(file, `${first.join('\n')}\n`);
    const goesOn = await run(folder, 'apply --yes');
    expect(goesOn.err).toContain('this one continues it');
    expect(goesOn.code).toBe(0);
    write(folder, 'one', 'three');
    expect((await run(folder, 'apply --yes')).code).toBe(0);
    write(folder, 'one');
    expect((await run(folder, 'apply --yes')).code).toBe(5);
  });
});

test('the largest example applies to a new account without being allowed anything', async () => {
  const folder = copyOfExample('acme', join(home, 'acme'));
  const { code, out } = await cli(['apply', folder, '--yes', '--format', 'json']);
  expect(code).toBe(0);
  const document = JSON.parse(out);
  expect(schemaErrors(document)).toEqual([]);
  expect(document.plan.routing).toMatchObject({ verdict: 'stronger', complete: true });
});

test('against a commit, what is changed is told apart from what had drifted', async () => {
  const folder = await folderWith('base', 'one', 'two');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@acme.example', ...args], { cwd: folder });
  git('init', '-q', '-b', 'main');
  git('add', 'sealwright.yaml');
  git('commit', '-q', '-m', 'one');
  // Somebody takes a policy away, and adds one, past the configuration.
  write(folder, 'two', 'three');
  expect((await run(folder, 'apply --yes --allow-weaker')).code).toBe(0);
  write(folder, 'one', 'two', 'four');
  const drift = await run(folder, 'drift --format json');
  expect(JSON.parse(drift.out).routing).toMatchObject({ verdict: 'mixed' });
  const { out } = await run(folder, 'plan --base main --format json');
  const document = JSON.parse(out);
  expect(schemaErrors(document)).toEqual([]);
  const { change, drift: drifted, base } = document.sinceBase;
  expect(base).toBe('main');
  const routes = (impact: typeof change) =>
    impact.regions.map(
      (one: { effect: string; box: { to: { in: [{ domain: string }] } } }) =>
        `${one.effect} ${one.box.to.in[0].domain}`,
    );
  expect(routes(change)).toEqual(['stronger four.example']);
  expect(routes(drifted)).toEqual(['weaker one.example', 'stronger three.example']);
  expect(routes(document.routing).sort()).toEqual([
    'stronger four.example',
    'stronger one.example',
    'weaker three.example',
  ]);
  const text = (await run(folder, 'plan --base main')).out;
  expect(text).toContain('Which mail this change routes differently, since main');
  expect(text).toContain('Which mail had drifted: the account against main');
});

test('a journal that cannot be read allows nothing', async () => {
  const folder = await folderWith('torn', 'one', 'two');
  const [journal = ''] = readdirSync(join(folder, '.sealwright')).filter((name) => name.endsWith('.journal'));
  appendFileSync(join(folder, '.sealwright', journal), '{"torn');
  write(folder, 'one');
  expect((await run(folder, 'apply --yes')).code).toBe(5);
  expect(existsSync(join(folder, 'account.db'))).toBe(true);
});
