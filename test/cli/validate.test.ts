// The executable as it is shipped: `npm run build` makes it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { parseDocument } from 'yaml';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'sealwright-validate-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const good = `sealwright: 1
include: ["policies/*.yaml"]
account: { edition: full, internalDomains: [acme.example] }
folders:
  partners: { name: Partners }
definitions:
  week: { folder: partners, description: Week, print: false, reply: true, replyAll: false, expireAfter: 7d, readReceipt: false }
`;
const policy = (definition: string) =>
  `policies:\n  out: { narrative: Out, definition: ${definition}, from: internal, to: external }\n`;

let folder = '';
const file = (name: string, text: string) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(root, 'case-'));
  file('sealwright.yaml', good);
  file('policies/out.yaml', policy('week'));
});

const env = { PATH: process.env.PATH, NO_COLOR: '1' };

function validate(args: readonly string[], more: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'validate', ...args], {
    cwd: more.cwd ?? folder,
    env: { ...env, ...more.env },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** A warning is made of an error: its severity can be set for what is no law. */
const asWarning = () => {
  file(
    'sealwright.yaml',
    `${good.replace('replyAll: false', 'replyAll: true').replace('reply: true', 'reply: false')}rules: { reply-all-without-reply: warning }\n`,
  );
};

describe('exit codes', () => {
  it('0 where nothing is found, 3 where the configuration is invalid, 1 where the command is', () => {
    expect(validate([])).toMatchObject({ code: 0, err: '' });
    file('policies/out.yaml', policy('wek'));
    expect(validate([]).code).toBe(3);
    expect(validate(['none'])).toMatchObject({ code: 3, err: '' });
    expect(validate(['--format', 'html'])).toMatchObject({ code: 1, out: '' });
    expect(validate(['--fail-on', 'never'])).toMatchObject({ code: 1, out: '' });
    expect(validate(['--out', 'none/report.xml'])).toMatchObject({ code: 1, out: '' });
  });

  test.each([
    ['error', 0],
    ['warning', 3],
    ['info', 3],
  ])('a warning with --fail-on %s: %i', (severity, code) => {
    asWarning();
    expect(validate(['--fail-on', severity]).code).toBe(code);
    expect(validate(['--fail-on', severity, '--format', 'json']).code).toBe(code);
  });
});

describe('formats', () => {
  beforeEach(() => file('policies/out.yaml', policy('wek')));

  it('text, by file, with what to write', () => {
    expect(validate([]).out).toBe(
      [
        'policies/out.yaml',
        '  2:38  error  unknown-reference',
        '    A reference leads nowhere. `definition` (Select Secure Messaging) of the secure messaging policy',
        '    `out` names `wek`; there is no secure messaging definition with this key. Did you mean `week`?',
        '    2 |   out: { narrative: Out, definition: wek, from: internal, to: external }',
        '      |                                      ^',
        '    write: definition: week',
        '',
        'Invalid: 1 error in 1 of 2 files.',
        '',
      ].join('\n'),
    );
  });

  it('all of them say the same finding', () => {
    const [json, sarif, junit, github] = ['json', 'sarif', 'junit', 'github'].map(
      (format) => validate(['--format', format]).out,
    ) as [string, string, string, string];
    const { diagnostics } = JSON.parse(json);
    expect(diagnostics).toMatchObject([{ rule: 'unknown-reference', file: 'policies/out.yaml', line: 2, column: 38 }]);
    const [run] = JSON.parse(sarif).runs;
    expect(run.results).toHaveLength(1);
    expect(run.tool.driver.rules[run.results[0].ruleIndex].id).toBe('unknown-reference');
    expect(junit).toContain('<testcase name="unknown-reference policies.out.definition" classname="policies/out.yaml"');
    expect(github).toMatch(/^::error file=policies\/out\.yaml,line=2,col=38,title=unknown-reference::A reference/);
  });

  it('a file gets what --out says, and stdout nothing', () => {
    expect(validate(['--format', 'junit', '--out', 'report.xml'])).toEqual({ code: 3, out: '', err: '' });
    expect(readFileSync(join(folder, 'report.xml'), 'utf8')).toMatch(/^<\?xml/);
  });

  it('pipelines are told files from the root of their checkout, whatever folder the command runs in', () => {
    const cwd = join(folder, 'policies');
    const line = (more: NodeJS.ProcessEnv) => validate(['..', '--format', 'github'], { cwd, env: more }).out;
    expect(line({ GITHUB_WORKSPACE: folder })).toContain('::error file=policies/out.yaml,');
    expect(line({ CI_PROJECT_DIR: folder })).toContain('::error file=policies/out.yaml,');
    // Elsewhere, the root is where the command runs, and what is above it is named in full.
    expect(line({ GITHUB_WORKSPACE: '/somewhere/else' })).toContain('::error file=out.yaml,');
    file('sealwright.yaml', good.replace('folder: partners', 'folder: nowhere'));
    expect(line({})).toContain(`::error file=${join(folder, 'sealwright.yaml')},`);
  });
});

it('help names the formats, the severities and the exit code', () => {
  const { code, out } = validate(['--help']);
  expect(code).toBe(0);
  for (const word of ['"sarif"', '"junit"', '"github"', '--fail-on <severity>', 'exit code 3', '--watch']) {
    expect(out.replace(/\s+/g, ' ')).toContain(word);
  }
});

describe('the pipelines in docs/ci.md', () => {
  const blocks = [
    ...readFileSync(new URL('../../docs/ci.md', import.meta.url), 'utf8').matchAll(/```(\w+)\n([\s\S]*?)```/g),
  ];
  const texts = blocks.map(([, language = '', text = '']) => ({ language, text }));

  it('are YAML', () => {
    const yaml = texts.filter(({ language }) => language === 'yaml');
    expect(yaml.length).toBeGreaterThan(2);
    for (const { text } of yaml) expect(parseDocument(text, { strict: true }).errors).toEqual([]);
  });

  it('have commands that run', () => {
    const commands = texts.flatMap(({ text }) => [...text.matchAll(/npx sealwright validate *(.*)/g)]);
    expect(commands.length).toBeGreaterThan(4);
    file('policies/out.yaml', policy('wek'));
    for (const [, flags = ''] of commands)
      expect(validate(flags.split(' ').filter(Boolean))).toMatchObject({ code: 3, err: '' });
  });
});

describe('--watch', () => {
  const started: ChildProcess[] = [];
  afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL');
  });
  const last = 'Ctrl-C ends.\n';

  /** Starts watching. `next` waits for one more check and gives what was said since the one before. */
  function watch(args: readonly string[] = []) {
    // One pipe for both streams keeps their order.
    const command = 'exec "$@" 2>&1';
    const child = spawn('sh', ['-c', command, 'sh', process.execPath, main, 'validate', '--watch', ...args], {
      cwd: folder,
      env,
    });
    started.push(child);
    const said: string[] = [];
    let text = '';
    let wake = () => {};
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const at = text.indexOf(last);
      if (at < 0) return;
      said.push(text.slice(0, at));
      text = text.slice(at + last.length);
      wake();
    });
    const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
    return {
      ended,
      stop: (signal: NodeJS.Signals) => child.kill(signal),
      next: async (): Promise<string> => {
        while (said.length === 0) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        return said.shift() as string;
      },
      waiting: () => said.length,
    };
  }

  it('checks again when a file is written, replaced, removed, or newly included; ends with the last code', async () => {
    const watched = watch();
    expect(await watched.next()).toMatch(/^Valid: 3 objects in 2 files\.\nChecked at \d\d:\d\d:\d\d\. Waiting/);
    file('policies/out.yaml', policy('wek'));
    expect(await watched.next()).toMatch(
      /^\nChanged: policies\/out\.yaml\n[\s\S]*unknown-reference[\s\S]*Invalid: 1 error/,
    );

    // As editors do it: a new file, put in the place of the old one.
    file('policies/.out.yaml.swp', policy('week'));
    renameSync(join(folder, 'policies/.out.yaml.swp'), join(folder, 'policies/out.yaml'));
    expect(await watched.next()).toContain('Valid: 3 objects in 2 files.');

    file('policies/second.yaml', policy('wek').replace('out:', 'second:').replace('Out', 'Second'));
    expect(await watched.next()).toContain('Invalid: 1 error in 1 of 3 files.');

    rmSync(join(folder, 'sealwright.yaml'));
    expect(await watched.next()).toContain('The configuration can not be read.');

    file('sealwright.yaml', good);
    expect(await watched.next()).toContain('Invalid: 1 error in 1 of 3 files.');

    watched.stop('SIGINT');
    expect(await watched.ended).toBe(3);
  });

  it('takes several writes after each other for one change, and says nothing of files that are not read', async () => {
    const watched = watch();
    await watched.next();
    file('notes.txt', 'x');
    for (let at = 0; at < 5; at++) {
      file('policies/out.yaml', policy(at < 4 ? 'wek' : 'week').concat(`# ${at}\n`));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    // Once would be enough; a machine that is busy may take longer for one of the writes than it waits for another.
    let checks = 1;
    while (!(await watched.next()).includes('Valid')) checks++;
    expect(checks).toBeLessThan(4);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(watched.waiting()).toBe(0);
    watched.stop('SIGTERM');
    expect(await watched.ended).toBe(0);
  });

  it('keeps the file of --out up to date', async () => {
    const watched = watch(['--format', 'github', '--out', 'report.txt']);
    await watched.next();
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toContain('Valid');
    file('policies/out.yaml', policy('wek'));
    await watched.next();
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toMatch(/^::error /);
    watched.stop('SIGINT');
    expect(await watched.ended).toBe(3);
  });
});
