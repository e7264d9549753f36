import { describe, expect, it } from 'vitest';
import { execute } from '../../src/apply/execute.ts';
import { interrupted } from '../../src/apply/interrupted.ts';
import type { Journal, JournalLine } from '../../src/apply/journal.ts';
import { digestOf } from '../../src/apply/journal-file.ts';
import { recover } from '../../src/apply/recover.ts';
import type { Step } from '../../src/plan/step.ts';
import { must, type Target, targets } from '../account/support/targets.ts';
import { planOf } from './support/plan-of.ts';

const minute = 60_000;
const settleMs = 4 * minute;
const run = {
  format: 'sealwright/journal/1',
  apply: 'run-1',
  at: 0,
  account: 'acme-production',
  fingerprint: 'f',
} as const;

const folder = 'folders: { partners: { name: Partners } }';
const definition = `{ folder: partners, description: Week, print: false, reply: true, replyAll: false, expireAfter: 7d, readReceipt: false }`;
const week = `${folder}\ndefinitions: { week: ${definition} }`;

class Killed extends Error {}

/** A journal in memory, of a process that is killed before or after a line is written. */
function mortalJournal(dies: (line: JournalLine) => 'before' | 'after' | undefined) {
  const lines: JournalLine[] = [run];
  const journal: Journal = {
    digest: (key) => digestOf(run.apply, key),
    write: (line) => {
      const when = dies(line);
      if (when !== 'before') lines.push(line);
      if (when) throw new Killed();
      return undefined;
    },
  };
  return { journal, left: () => interrupted(lines.map((line) => `${JSON.stringify(line)}\n`).join('')) };
}

/** Runs steps until the process is killed; gives what the next one finds. */
async function killed(target: Target, steps: readonly Step[], dies: Parameters<typeof mortalJournal>[0]) {
  const { journal, left } = mortalJournal(dies);
  const options = { fingerprint: 'f', settleMs, clock: target.clock, journal, parallel: 1 };
  await expect(execute(target.client, steps, options)).rejects.toBeInstanceOf(Killed);
  const found = left();
  if (!found) throw new Error('there is a journal');
  return found;
}

const beforeEnd = (n: number) => (line: JournalLine) => ('end' in line && line.end === n ? 'before' : undefined);
const afterBegin = (n: number) => (line: JournalLine) => ('begin' in line && line.begin === n ? 'after' : undefined);
const afterEnd = (n: number) => (line: JournalLine) => ('end' in line && line.end === n ? 'after' : undefined);

describe.each(targets)('an apply that was killed, $way', ({ open }) => {
  const states = [
    ['a folder', '', folder, 'the creation of "Partners"'],
    ['a change', week, week.replace('7d', '8d'), 'the change of "Week"'],
    ['a deletion', week, folder, 'the deletion of "Week"'],
    [
      'members',
      'groups: { a: { name: A, members: [] } }',
      'groups: { a: { name: A, members: [x.example] } }',
      'the creation of members',
    ],
  ] as const;

  async function prepared(yaml: string) {
    const target = await open({ traps: { propagationDelayMs: 3 * minute, rotateIds: true } });
    const { steps } = await planOf(target.client, yaml, target.clock.now());
    await execute(target.client, steps, { fingerprint: '', settleMs, clock: target.clock });
    target.clock.pass(settleMs);
    return target;
  }

  it.each(states)('after %s was sent: the next one sees it before it plans', async (_, before, after, what) => {
    const target = await prepared(before);
    const { steps } = await planOf(target.client, after, target.clock.now());
    const left = await killed(target, steps, beforeEnd(1));
    const found = must(await recover(target.client, left, { settleMs, clock: target.clock }));
    expect(found).toMatchObject([{ n: 1, result: 'executed', message: expect.stringContaining(what) }]);
    expect((await planOf(target.client, after, target.clock.now())).document.changes).toEqual([]);
    await target.close();
  });

  it.each(states)(
    'before %s was sent: the next one waits as long as it could take to show, and does it',
    async (_, before, after) => {
      const target = await prepared(before);
      const { steps } = await planOf(target.client, after, target.clock.now());
      const begun = target.clock.now();
      const left = await killed(target, steps, afterBegin(1));
      const found = must(await recover(target.client, left, { settleMs, clock: target.clock }));
      expect(found).toMatchObject([{ n: 1, result: 'not-shown' }]);
      expect(target.clock.now() - begun).toBeGreaterThanOrEqual(settleMs);
      const again = await planOf(target.client, after, target.clock.now());
      expect(again.steps).toHaveLength(steps.length);
      await target.close();
    },
  );

  it('within something new: the next one finds both, whatever ids they have by then', async () => {
    const target = await prepared('');
    const { steps } = await planOf(target.client, week, target.clock.now());
    const left = await killed(target, steps, beforeEnd(2));
    const found = must(await recover(target.client, left, { settleMs, clock: target.clock }));
    expect(found).toMatchObject([{ n: 2, result: 'executed' }]);
    expect((await planOf(target.client, week, target.clock.now())).document.changes).toEqual([]);
    await target.close();
  });

  it('after the service had accepted a call: the next one waits until readers see it', async () => {
    const target = await prepared('');
    const { steps } = await planOf(target.client, week, target.clock.now());
    const left = await killed(target, steps, afterEnd(1));
    expect((await planOf(target.client, folder, target.clock.now())).document.summary.create).toBe(1);
    expect(must(await recover(target.client, left, { settleMs, clock: target.clock }))).toEqual([]);
    expect((await planOf(target.client, folder, target.clock.now())).document.summary.create).toBe(0);
    await target.close();
  });

  it('long ago: the next one looks once', async () => {
    const target = await prepared('');
    const { steps } = await planOf(target.client, folder, target.clock.now());
    const left = await killed(target, steps, afterBegin(1));
    target.clock.pass(60 * minute);
    const now = target.clock.now();
    await recover(target.client, left, { settleMs, clock: target.clock });
    expect(target.clock.now()).toBe(now);
    await target.close();
  });

  it('and whose account is out of reach: the next one does not go on', async () => {
    const target = await prepared('');
    const { steps } = await planOf(target.client, folder, target.clock.now());
    const left = await killed(target, steps, afterBegin(1));
    const gone = { ok: false, problem: { type: 'unreachable', message: 'gone' } } as const;
    const account = { ...target.client, item: async () => gone, named: async () => gone, members: async () => gone };
    expect(await recover(account, left, { settleMs, clock: target.clock })).toMatchObject({ ok: false });
    await target.close();
  });
});
