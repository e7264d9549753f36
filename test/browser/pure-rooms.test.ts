import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The pure rooms run in a browser: everything they need comes in as an argument.
const browserPath = '/usr/bin/chromium';
let folder: string;
let bundle: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealwright-browser-'));
  const { outputFiles } = await build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'sealwright',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
  });
  bundle = outputFiles[0]?.text ?? '';
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the page does with mail: what becomes of a message, as JSON. */
function simulateInPage(text: string): string {
  // biome-ignore lint/suspicious/noExplicitAny: the bundle's global, in another world than this test
  const core = (globalThis as any).sealwright;
  const { configuration } = core.loadConfiguration({
    entry: 'a.yaml',
    read: () => ({ ok: true, text }),
    glob: () => [],
  });
  const written = {
    from: 'amira@harbour.example',
    to: ['Info@BÜCHER.example', 'x@y.example'],
    subject: 'Confidential: x',
  };
  const read = core.readMessage(written, 1_795_000_000);
  const hash = (value: string) => String(value.length);
  const options = { hash, md5: hash, accountName: null, target: null };
  return JSON.stringify(core.simulate(configuration, [{ message: read.message }], options));
}

/** What the page does with an account: each language that it can be imported to. */
function importInPage(text: string): readonly string[] {
  // biome-ignore lint/suspicious/noExplicitAny: the bundle's global, in another world than this test
  const core = (globalThis as any).sealwright;
  const { configuration } = core.loadConfiguration({
    entry: 'a.yaml',
    read: () => ({ ok: true, text }),
    glob: () => [],
  });
  const account = core.emptyAccount(configuration);
  const policies = configuration.objects.policies.map((policy: object, at: number) => ({
    ...policy,
    ...{ handle: `live:${at}`, id: String(at), builtin: false, createTime: at, lastUpdated: null, unexpressed: [] },
  }));
  const live = { ...account, objects: { ...account.objects, policies } };
  return ['yaml', 'hcl', 'ts'].flatMap((to) => {
    const options = { now: 1_795_000_000, hash: (value: string) => String(value.length), target: null };
    const takeover = core.takeOver(live, { ...options, language: core.languageTraits[to] });
    return core.exportFiles(to, takeover).map((file: { text: string }) => file.text);
  });
}

/** What the page does: reads a configuration, checks it, plans it against an empty account, and tells it. */
function planInPage(text: string): { findings: readonly string[]; plan: string } {
  // biome-ignore lint/suspicious/noExplicitAny: the bundle's global, in another world than this test
  const core = (globalThis as any).sealwright;
  const loaded = core.loadConfiguration({ entry: 'a.yaml', read: () => ({ ok: true, text }), glob: () => [] });
  const checked = core.checkConfiguration(loaded, { now: 1_795_000_000 });
  const findings = checked.findings.map((finding: { rule: string }) => finding.rule);
  if (!checked.configuration) return { findings, plan: '' };
  const { document } = core.plan(checked.configuration, core.emptyAccount(checked.configuration), {
    purpose: 'apply',
    now: 1_795_000_000,
    hash: (value: string) => String(value.length),
    target: null,
  });
  return { findings, plan: core.planText(document, { colour: false, width: 100 }) };
}

// Under this policy of the page, `eval` and `new Function` throw.
const noEval = `<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline'">`;

const valid = readFileSync('examples/lite/sealwright.yaml', 'utf8').replace('dentist.example', 'bücher.example');
const broken = valid
  .replace('edition: lite', 'edition: lite\n  maxRetention: soon')
  .replace(/\n {2}maxRetention: \d+d/, '');

describe('the bundle of the pure rooms', () => {
  it('has nothing of Node in it', () => {
    const found = bundle.match(/\brequire\(|["']node:|\bprocess\.(env|cwd|exit)/g);
    expect(found).toBeNull();
  });

  it.runIf(existsSync(browserPath))('plans in Chromium what it plans in Node', { timeout: 120_000 }, async () => {
    const page = join(folder, 'page.html');
    writeFileSync(
      page,
      `<!doctype html><meta charset="utf-8">${noEval}<script>${bundle.replaceAll('</script', '<\\/script')}</script>`,
    );
    const browser = await chromium.launch({
      executablePath: browserPath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    try {
      const tab = await browser.newPage();
      await tab.goto(`file://${page}`);
      Object.assign(globalThis, { sealwright: await import('../../src/index.ts') });
      for (const text of [valid, broken]) expect(await tab.evaluate(planInPage, text)).toEqual(planInPage(text));
      expect(await tab.evaluate(simulateInPage, valid)).toBe(simulateInPage(valid));
      expect(await tab.evaluate(importInPage, valid)).toEqual(importInPage(valid));
      expect(importInPage(valid).join('')).toContain('takeNoAction');
      expect(JSON.parse(simulateInPage(valid)).messages[0].recipients).toMatchObject([
        { address: 'info@xn--bcher-kva.example', direction: 'outbound', secure: true },
        { address: 'x@y.example' },
      ]);
      expect(planInPage(valid)).toMatchObject({ findings: [], plan: expect.stringContaining('to create') });
      expect(planInPage(broken).findings).toContain('invalid-duration');
    } finally {
      await browser.close();
    }
  });
});
