// `sealwright test`, from its words to its exit code.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/program.ts';
import { version } from '../../src/model/version.ts';
import { expectGolden } from '../support/golden.ts';

const folder = mkdtempSync(join(tmpdir(), 'sealwright-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder whose name does not change from run to run: it stands in the goldens. */
const audit = 'test/goldens-test/audit';

async function sealwright(...args: readonly string[]) {
  let [out, err] = ['', ''];
  const io: Io = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colour: false,
    errColour: false,
    width: 100,
    interactive: false,
    liveLine: false,
    cwd: process.cwd(),
    env: {},
    now: () => Date.UTC(2026, 11, 1, 9),
    ask: () => Promise.reject(new Error('nobody is there')),
  };
  return { code: await run(args, io), out, err };
}

const golden = (name: string, text: string) => expectGolden('goldens-test', name, text.replaceAll(version, 'VERSION'));

describe('what does not hold', () => {
  test.each(['text', 'json', 'junit', 'sarif', 'github'])('--format %s', async (format) => {
    const { code, out, err } = await sealwright('test', audit, '--format', format);
    expect({ code, err }).toEqual({ code: 4, err: '' });
    golden(`audit-${format}`, out);
  });

  it('--coverage says more and changes nothing else', async () => {
    const plain = await sealwright('test', audit);
    const { code, out } = await sealwright('test', audit, '--coverage');
    expect(code).toBe(4);
    expect(out.startsWith(plain.out)).toBe(true);
    golden('audit-coverage', out.slice(plain.out.length).trimStart());
    const { code: good } = await sealwright('test', 'examples/migration', '--coverage');
    expect(good).toBe(0);
  });

  it('the command to look closer can be run as it is', async () => {
    const { out } = await sealwright('test', audit, '--format', 'json');
    const { tests, invariants } = JSON.parse(out);
    const commands = [
      ...tests.flatMap((one: { failures: [] }) => one.failures),
      ...invariants.flatMap((one: { violations: [] }) => one.violations),
    ].map(({ explain }: { explain: readonly string[] }) => explain);
    expect(commands).toHaveLength(5);
    for (const [name, ...args] of commands) {
      expect(name).toBe('sealwright');
      const { code, err } = await sealwright(...args);
      expect({ code, err }).toEqual({ code: 0, err: '' });
    }
  });
});

describe('what holds', () => {
  it('is said in a line for each section', async () => {
    const { code, out, err } = await sealwright('test', 'examples/lite');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^23 expectations in 19 tests hold\.\n3 invariants hold for all mail: that is proven\.\n$/);
  });

  it('with several accounts is asked of one', async () => {
    expect(await sealwright('test', 'examples/staging-production')).toMatchObject({ code: 1, out: '' });
    for (const account of ['staging', 'production']) {
      expect(await sealwright('test', 'examples/staging-production', '--account', account)).toMatchObject({ code: 0 });
    }
  });

  it('where there is nothing to hold, that is said', async () => {
    const file = join(folder, 'nothing.yaml');
    writeFileSync(file, 'sealwright: 1\naccount: { edition: full, internalDomains: [acme.example] }\n');
    const { code, out } = await sealwright('test', file);
    expect(code).toBe(0);
    golden('nothing', out);
    const coverage = await sealwright('test', file, '--coverage');
    golden('nothing-coverage', coverage.out);
    for (const format of ['json', 'junit', 'sarif', 'github']) {
      expect(await sealwright('test', file, '--format', format)).toMatchObject({ code: 0, err: '' });
    }
  });

  it('an invariant about mail that nobody sends is remarked on', async () => {
    const file = join(folder, 'vacuous.yaml');
    writeFileSync(
      file,
      `sealwright: 1
account: { edition: full, internalDomains: [acme.example] }
groups:
  counsel: { name: Counsel, source: directory }
invariants:
  - { name: counsel reads nothing in the clear, from: internal, to: { group: counsel }, always: { secure: true } }
`,
    );
    const { code, out } = await sealwright('test', file);
    expect(code).toBe(0);
    golden('no-mail', out.replaceAll(folder, '…'));
  });
});

it('a mistake in a configuration is 3, one on the command line 1', async () => {
  const file = join(folder, 'broken.yaml');
  writeFileSync(
    file,
    `sealwright: 1
account: { edition: full, internalDomains: [acme.example] }
tests:
  - name: t
    message: { from: ann@acme.example, to: [] }
    expect: { x@a.example: { secure: true } }
`,
  );
  const broken = await sealwright('test', file);
  expect(broken).toMatchObject({ code: 3, out: '' });
  expect(broken.err).toContain('names nobody');
  expect(broken.err.match(/invalid-address/g)).toHaveLength(1);
  for (const args of [
    ['--format', 'html'],
    ['--as-of', 'soon'],
    ['--account', 'none'],
    ['--out', 'none/report.json'],
  ]) {
    expect(await sealwright('test', audit, ...args)).toMatchObject({ code: 1, out: '' });
  }
});

it('--out writes what would be printed', async () => {
  const out = join(folder, 'report.xml');
  const printed = await sealwright('test', audit, '--format', 'junit');
  expect(await sealwright('test', audit, '--format', 'junit', '--out', out)).toEqual({ code: 4, out: '', err: '' });
  expect(readFileSync(out, 'utf8')).toBe(printed.out);
});

it('--as-of is the moment of messages that name none, and as of which a policy is over', async () => {
  const state = async (asOf: string) => {
    const { out } = await sealwright('test', audit, '--coverage', '--format', 'json', '--as-of', asOf);
    const { coverage } = JSON.parse(out);
    return coverage.policies.find(({ policy }: { policy: string }) => policy === 'autumn').state;
  };
  expect([await state('2026-10-31'), await state('2026-11-01')]).toEqual(['uncovered', 'not-needed']);
});

it('the page about testing shows what really happens', async () => {
  const file = 'docs/testing.md';
  const shown = /(<!-- what it says -->\s*```\n\$ sealwright test --as-of 2026-12-01\n)([\s\S]*?)```/;
  const page = readFileSync(file, 'utf8');
  const [, yaml = ''] = /<!-- the example -->\s*```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  writeFileSync(join(folder, 'sealwright.yaml'), yaml);
  const { code, out } = await sealwright('test', folder, '--as-of', '2026-12-01');
  expect(code).toBe(4);
  // On the page it is run in the folder itself.
  const said = out.replaceAll(`${folder}/`, '').replaceAll(` ${folder}`, '');
  if (process.env.GOLDENS === 'write')
    writeFileSync(
      file,
      page.replace(shown, (_, start) => `${start}${said}\`\`\``),
    );
  expect(shown.exec(readFileSync(file, 'utf8'))?.[2]).toBe(said);
});
