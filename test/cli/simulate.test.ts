// What a person sees who simulates messages from files, from options, and from what is neither.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { busyAccount } from '../simulation/support/simulated.ts';
import { cli, type RunOptions, temporaryFolder } from '../support/cli.ts';
import { expectGolden } from '../support/golden.ts';
import { schemaErrors } from '../support/valid-document.ts';

const home = temporaryFolder();
writeFileSync(join(home, 'sealwright.yaml'), busyAccount);

const line = (fields: object = {}) =>
  JSON.stringify({ from: 'ann@acme.example', to: ['x@y.example'], at: '2026-12-05', ...fields });
const mail = (from: string, to: string) =>
  `From: ${from}\r\nTo: ${to}\r\nDate: Sat, 5 Dec 2026 10:00:00 +0000\r\n\r\nHello\r\n`;

/** Files of a folder of its own, by name. */
function folder(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  mkdirSync(join(home, name), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(home, name, file), text);
  return name;
}

const simulate = (line: string, options: RunOptions = {}) =>
  cli(['simulate', ...line.split(' ')].filter(Boolean), { cwd: home, ...options });

/** What is said where something is wrong: nothing on stdout, and exit code 1. */
async function complaint(line: string, options: RunOptions = {}): Promise<string> {
  const { code, out, err } = await simulate(line, options);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  return err;
}

async function sources(line: string, options: RunOptions = {}): Promise<readonly string[]> {
  const { code, out, err } = await simulate(`${line} --format json`, options);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const document = JSON.parse(out);
  expect(schemaErrors(document)).toEqual([]);
  return document.messages.map(
    (one: { source: string; message: { from: string } }) => `${one.source} ${one.message.from}`,
  );
}

describe('messages from files', () => {
  folder('mails', {
    'b.EML': mail('bob@acme.example', 'x@y.example'),
    'a.eml': mail('ann@acme.example', 'x@y.example'),
    'notes.txt': 'x',
  });
  folder('lines', { 'two.jsonl': `${line()}\n\n${line({ from: 'bob@acme.example' })}\n`, 'one.ndjson': line() });

  test('in the order of the command line; of a folder, every mail by name', async () => {
    expect(await sources('--messages lines/two.jsonl mails lines/one.ndjson')).toEqual([
      'lines/two.jsonl:1 ann@acme.example',
      'lines/two.jsonl:3 bob@acme.example',
      'mails/a.eml ann@acme.example',
      'mails/b.EML bob@acme.example',
      'lines/one.ndjson:1 ann@acme.example',
    ]);
  });

  test('from standard input', async () => {
    expect(await sources('--messages -', { input: `${line()}\n${line()}\n` })).toEqual([
      'stdin:1 ann@acme.example',
      'stdin:2 ann@acme.example',
    ]);
  });

  test('without a time, at the moment of --as-of', async () => {
    const { out } = await simulate('--messages - --as-of 2027-01-02 --format json', { input: line({ at: null }) });
    expect(JSON.parse(out).messages[0].message.at).toBe('2027-01-02T00:00:00Z');
  });
});

describe('the formats', () => {
  const from = '--from ann@acme.example --to x@partner.example --at 2026-12-05';

  test('text is what the golden says, on stdout', async () => {
    const { code, out, err } = await simulate(from);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expectGolden('goldens-simulation', 'command-line', out);
  });

  test.each([
    ['json', /^{\n {2}"format": "sealwright\/simulation\/1"/],
    ['markdown', /^# Simulation for \*\*acme\*\*/],
    ['html', /^<!doctype html>/],
  ])('%s, to a file', async (format, start) => {
    expect(await simulate(`${from} --format ${format} --out report`)).toMatchObject({ code: 0, out: '', err: '' });
    expect(readFileSync(join(home, 'report'), 'utf8')).toMatch(start);
  });

  test('JSON has the part of every policy', async () => {
    const { out } = await simulate(`${from} --format json`);
    const { messages, policies } = JSON.parse(out);
    expect(messages[0].recipients[0].trace).toHaveLength(policies.length);
  });
});

describe('what is wrong with the messages is said, all of it, and nothing is simulated', () => {
  folder('bad', {
    'lines.jsonl': ['{"from": "ann@acme.example"', line(), line({ to: 'x' }), line({ sendSecure: 'wek' })].join('\n'),
    'many.jsonl': '{}\n'.repeat(30),
    'empty.jsonl': '',
    'blank.jsonl': '\n \n',
    'list.json': `[\n  ${line()}\n]\n`,
    'utf16.jsonl': Uint8Array.from([0xff, 0xfe, 0x7b, 0]),
    'zip.jsonl': Uint8Array.from([0x1f, 0x8b, 8, 0]),
    'binary.jsonl': Uint8Array.from([0x7b, 0, 0x7d]),
    'text.txt': line(),
    'nothing.eml': 'Hello',
    'good.jsonl': line(),
  });
  folder('none', { 'a.txt': '' });

  test.each([
    ['lines', '--messages bad/good.jsonl bad/lines.jsonl bad/nothing.eml'],
    ['many', '--messages bad/many.jsonl'],
    [
      'files',
      '--messages bad/empty.jsonl bad/blank.jsonl bad/list.json bad/utf16.jsonl bad/zip.jsonl bad/binary.jsonl',
    ],
    ['names', '--messages bad/text.txt none gone.jsonl . sealwright.yaml - -'],
  ])('%s', async (name, line) => {
    expectGolden(
      'goldens-simulation',
      `error-${name}`,
      await complaint(line, { input: mail('a@b.example', 'c@d.example') }),
    );
  });
});

describe('what is wrong with the command line', () => {
  test.each([
    ['nothing', ''],
    ['files and options', '--messages a.jsonl --subject Hello'],
    ['no recipient', '--from ann@acme.example'],
    ['no sender', '--to x@y.example'],
    ['the configuration among the recipients', '--from ann@acme.example --to x@y.example policies'],
    ['a display name', '--to x@y.example --from Ann<ann@acme.example>'],
    ['a definition nearly', '--from ann@acme.example --to x@y.example --send-secure moth'],
    ['a definition that is none', '--from ann@acme.example --to x@y.example --send-secure quarterly'],
    ['a date', '--from ann@acme.example --to x@y.example --at 5.12.2026'],
    ['a source address', '--from ann@acme.example --to x@y.example --source-ip 2001:db8::7'],
  ])('%s', async (name, line) => {
    expectGolden('goldens-simulation', `flags-${name.replaceAll(' ', '-')}`, await complaint(line));
  });
});

test('twenty thousand messages take seconds', { timeout: 120_000 }, async () => {
  const many = Array.from({ length: 20_000 }, (_, at) =>
    line({ from: `user${at % 3000}@acme.example`, to: [`p${at}@d${at % 500}.example`] }),
  );
  const { code, out, ms } = await simulate('--messages -', { input: many.join('\n') });
  expect(code).toBe(0);
  expect(out).toContain('20,000 messages to 20,000 recipients');
  expect(ms).toBeLessThan(60_000);
});

describe('the configuration may be named last', () => {
  const elsewhere = folder('elsewhere', { 'sealwright.yaml': busyAccount, 'm.jsonl': line() });

  test.each([
    ['a folder after recipients', `--from ann@acme.example --to x@y.example z@y.example ${elsewhere}`, 2],
    ['a file after recipients', `--from ann@acme.example --to x@y.example ${elsewhere}/sealwright.yaml`, 1],
    ['a folder after files of messages', `--messages ${elsewhere}/m.jsonl ${elsewhere}`, 1],
  ])('%s', async (_, words, recipients) => {
    const { code, out, err } = await simulate(`${words} --format json`, { cwd: home });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out).messages[0].recipients).toHaveLength(recipients);
  });

  test('one that is named first is not looked for among the recipients', async () => {
    expect(await complaint(`${elsewhere} --from ann@acme.example --to x@y.example ${elsewhere}`)).toContain('--to');
  });
});
