import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { execute } from '../../src/apply/execute.ts';
import { interrupted } from '../../src/apply/interrupted.ts';
import { openJournal } from '../../src/apply/journal-file.ts';
import { targets } from '../account/support/targets.ts';
import { newTestClock, start } from '../account/support/test-clock.ts';
import { planOf } from './support/plan-of.ts';
import { accept, scriptedAccount } from './support/scripted-account.ts';
import { felt, step } from './support/step.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'sealwright-')), 'account', 'journal.jsonl');
const run = { apply: 'run-1', account: 'acme-production', fingerprint: 'f' };

function mustOpen(file: string) {
  const opened = openJournal(file);
  if (!opened.ok) throw new Error(opened.message);
  return opened.value;
}

/** The journal of an apply whose second call was lost, and whose fourth never came to be sent. */
async function written(): Promise<string> {
  const file = newFile();
  const journal = mustOpen(file);
  const account = scriptedAccount((call, n) =>
    call.path[0] === 'lost' ? { type: 'unknown', reason: 'reset' } : accept(call, n),
  );
  const lost = step(3, { method: 'DELETE', path: ['lost', 'f3'], affectsMail: true, after: [2] }, { id: 'f3' });
  const there = {
    ...account,
    item: async (...[kind, purpose, id]: Parameters<typeof account.item>) =>
      id === 'f3' ? ({ ok: true, value: { id } } as const) : account.item(kind, purpose, id),
  };
  await execute(there, [step(1), felt(2, [1]), lost, felt(4, [3])], {
    fingerprint: 'f',
    settleMs: 0,
    clock: newTestClock(),
    journal: journal.start(run, start),
  });
  journal.close();
  return readFileSync(file, 'utf8');
}

describe('a journal', () => {
  it('tells what is open: what nobody saw yet, and what nobody knows', async () => {
    const left = interrupted(await written());
    expect(left).toMatchObject({ apply: 'run-1', account: 'acme-production', finished: true });
    // The first was not read back, since mail does not feel it; the second was.
    expect(left?.acknowledged.map(({ begin }) => begin.begin)).toEqual([1]);
    expect(left?.underWay.map(({ begin }) => begin.begin)).toEqual([3]);
  });

  it('torn at any byte never claims more than it says: a call is open until its end was written', async () => {
    const text = await written();
    const lines = text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    for (let at = 0; at <= text.length; at++) {
      const left = interrupted(text.slice(0, at));
      const whole = text.slice(0, at).split('\n').length - 1;
      if (whole === 0) {
        expect(left).toBeNull();
        continue;
      }
      const kept = lines.slice(0, whole);
      const begun = new Set(kept.flatMap(({ begin }) => (typeof begin === 'number' ? [begin] : [])));
      const ended = new Map(kept.flatMap(({ end, outcome }) => (typeof end === 'number' ? [[end, outcome]] : [])));
      const open = [...begun].filter((n) => !ended.has(n as number) || ended.get(n as number) === 'unknown');
      expect(left?.underWay.map(({ begin }) => begin.begin)).toEqual(open);
    }
  });

  it('reads past a line that was damaged', async () => {
    const lines = (await written()).split('\n');
    lines[2] = `${lines[2]?.slice(0, 10)}\u0000`;
    expect(interrupted(lines.join('\n'))?.underWay.map(({ begin }) => begin.begin)).toEqual([1, 3]);
  });

  it('is no journal where it is something else', () => {
    for (const text of ['', '\n', '{}\n', 'null\n', '[1]\n', 'sealwright: 1\n']) expect(interrupted(text)).toBeNull();
  });

  it('begins anew with every apply, and the last one is kept beside it', async () => {
    const file = newFile();
    for (const apply of ['run-1', 'run-2', 'run-3']) {
      const journal = mustOpen(file);
      expect(journal.previous?.apply ?? null).toBe({ 'run-1': null, 'run-2': 'run-1', 'run-3': 'run-2' }[apply]);
      journal.start({ ...run, apply }, start);
      journal.close();
    }
    expect(interrupted(readFileSync(`${file}.1`, 'utf8'))?.apply).toBe('run-2');
  });

  it('stays as it is while nothing was started, so that a plan that is declined loses nothing', () => {
    const file = newFile();
    const first = mustOpen(file);
    first.start(run, start);
    first.close();
    mustOpen(file).close();
    const again = mustOpen(file);
    expect(again.previous?.apply).toBe('run-1');
    again.close();
  });

  it('stops an apply that could not be traced', async () => {
    const account = scriptedAccount(accept);
    const full = { write: () => 'no space left on device', digest: (key: string) => key };
    const report = await execute(account, [step(1), felt(2, [1])], { fingerprint: 'f', settleMs: 0, journal: full });
    expect(account.sent).toEqual([]);
    expect(report.calls[0]).toMatchObject({ outcome: 'not-sent', reason: expect.stringContaining('no space left') });
  });

  it.each(targets)('holds no text, no address and no secret, $way', async ({ open }) => {
    const target = await open();
    const file = newFile();
    const journal = mustOpen(file);
    const { steps } = await planOf(
      target.client,
      `groups: { a: { name: A, members: [ann@acme.example, law.example] } }
folders: { f: { name: F } }
definitions: { d: { folder: f, description: D, print: false, reply: false, replyAll: false, expireAfter: 7d, readReceipt: false, banner: { text: Top secret } } }`,
    );
    await execute(target.client, steps, {
      fingerprint: '',
      settleMs: 0,
      clock: target.clock,
      journal: journal.start(run, start),
    });
    journal.close();
    const text = readFileSync(file, 'utf8');
    expect(text.match(/"end"/g)).toHaveLength(4);
    expect(text).not.toMatch(/ann@|law\.example|Top secret|Bearer|battery staple/);
    await target.close();
  });
});

describe('the lock', () => {
  it('lets one apply in at a time', () => {
    const file = newFile();
    const first = mustOpen(file);
    expect(openJournal(file)).toMatchObject({ ok: false, message: expect.stringContaining(`process ${process.pid}`) });
    first.close();
    mustOpen(file).close();
  });

  const holder = (more: object) => JSON.stringify({ pid: process.pid, host: hostname(), started: null, ...more });
  it.each([
    ['a process that is gone', holder({ pid: 2 ** 22 + 1 })],
    ['an earlier process of this number', holder({ started: '1' })],
  ])('of %s is none', (_, text) => {
    const file = newFile();
    mustOpen(file).close();
    writeFileSync(`${file}.lock`, text);
    const opened = mustOpen(file);
    expect(JSON.parse(readFileSync(`${file}.lock`, 'utf8'))).toMatchObject({ pid: process.pid });
    opened.close();
  });

  it.each([
    ['of another machine', holder({ host: 'elsewhere' })],
    ['that can not be read', 'torn'],
  ])('%s holds', (_, text) => {
    const file = newFile();
    mustOpen(file).close();
    writeFileSync(`${file}.lock`, text);
    expect(openJournal(file)).toMatchObject({ ok: false, hint: expect.stringContaining(`${file}.lock`) });
  });
});
