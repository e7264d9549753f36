import { describe, expect, it } from 'vitest';
import { execute } from '../../src/apply/execute.ts';
import type { Traps } from '../../src/service/traps.ts';
import { type Target, targets } from '../account/support/targets.ts';
import { accountText } from './support/account-text.ts';
import { planOf } from './support/plan-of.ts';

const minute = 60_000;

const folder = 'folders: { partners: { name: Partners } }';
const definition = (expiry: string, name = 'Week') =>
  `{ folder: partners, description: ${name}, print: false, reply: true, replyAll: false, expireAfter: ${expiry}, readReceipt: false }`;
const inFolder = (name: string) => definition('7d').replace('partners', name);
const week = `${folder}\ndefinitions: { week: ${definition('7d')} }`;

/** Brings the account to `before` as if nothing were wrong, then to `after`, and tells what happened then. */
async function go(target: Target, before: string, after: string, settleMs = 0) {
  const quiet = async (yaml: string) => {
    const { steps } = await planOf(target.client, yaml, target.clock.now());
    await execute(target.client, steps, { fingerprint: '', settleMs, clock: target.clock });
    target.clock.pass(settleMs);
  };
  if (before) await quiet(before);
  const [writesBefore, begun] = [target.writes().length, target.clock.now()];
  const { steps } = await planOf(target.client, after, target.clock.now());
  const report = await execute(target.client, steps, { fingerprint: '', settleMs, clock: target.clock });
  return {
    report,
    outcomes: report.calls.map((call) => ('found' in call ? `${call.outcome}, found` : call.outcome)),
    writes: target
      .writes()
      .slice(writesBefore)
      .map((write) => write.split(' ')[0]),
    tookMs: target.clock.now() - begun,
  };
}

describe.each(targets)('an answer that was lost, $way', ({ open }) => {
  it.each([
    ['a creation', '', folder, 1, ['POST']],
    ['a change', week, week.replace('7d', '8d'), 3, ['PATCH']],
    ['a deletion', week, folder, 3, ['DELETE']],
    [
      'new members',
      'groups: { a: { name: A, members: [] } }',
      'groups: { a: { name: A, members: [x.example] } }',
      2,
      ['POST'],
    ],
    [
      'a member less',
      'groups: { a: { name: A, members: [x.example] } }',
      'groups: { a: { name: A, members: [] } }',
      3,
      ['DELETE'],
    ],
  ] as const)('to %s that was executed: it is found, and written once', async (_, before, after, nth, methods) => {
    const target = await open({ traps: { loseAnswers: { nth: [nth] } } });
    const { outcomes, writes } = await go(target, before, after);
    expect([outcomes, writes]).toEqual([['done, found'], methods]);
    expect((await planOf(target.client, after)).document.changes).toEqual([]);
    await target.close();
  });

  it.each([
    ['a creation', '', folder, 1],
    ['a change', week, week.replace('7d', '8d'), 3],
    ['a deletion', week, folder, 3],
    ['new members', 'groups: { a: { name: A, members: [] } }', 'groups: { a: { name: A, members: [x.example] } }', 2],
  ] as const)(
    'to %s that was not executed: it is sent again, when it must have shown',
    async (_, before, after, nth) => {
      const target = await open({ traps: { errorBefore: { nth: [nth] } } });
      const { outcomes, writes, tookMs } = await go(target, before, after, 2 * minute);
      expect([outcomes, writes.length]).toEqual([['done'], 2]);
      expect(tookMs).toBeGreaterThanOrEqual(2 * minute);
      expect((await planOf(target.client, after)).document.changes).toEqual([]);
      await target.close();
    },
  );

  it('is looked for as long as readers may lag behind', async () => {
    const traps: Traps = { propagationDelayMs: 3 * minute, rotateIds: true, loseAnswers: { nth: [1, 2] } };
    const target = await open({ traps });
    const { outcomes, writes, tookMs } = await go(target, '', week, 4 * minute);
    expect([outcomes, writes]).toEqual([
      ['done, found', 'done, found'],
      ['POST', 'POST'],
    ]);
    expect(tookMs).toBeGreaterThanOrEqual(6 * minute);
    expect(tookMs).toBeLessThan(7 * minute);
    await target.close();
  });

  it('is given up after three, and said to be unknown', async () => {
    const target = await open({ traps: { errorBefore: { every: 1 } } });
    const { outcomes, writes } = await go(target, '', week);
    expect([outcomes, writes.length]).toEqual([['unknown', 'not-sent'], 3]);
    await target.close();
  });

  it.each([
    [
      'folder',
      `folders: { a: { name: A }, b: { name: B } }\ndefinitions: { a: ${inFolder('a')} }`,
      `folders: { a: { name: A }, b: { name: B } }\ndefinitions: { a: ${inFolder('a')}, b: ${inFolder('b')} }`,
      4,
    ],
    [
      'place',
      'groups: { a: { name: A, path: /A, members: [] } }',
      'groups: { a: { name: A, path: /A, members: [] }, b: { name: A, path: /B, members: [] } }',
      2,
    ],
  ])('is not taken for that of an object of this name in another %s', async (_, before, after, nth) => {
    const target = await open({ traps: { errorBefore: { nth: [nth] } } });
    const { outcomes, writes } = await go(target, before, after);
    expect([outcomes, writes]).toEqual([['done'], ['POST', 'POST']]);
    await target.close();
  });
});

describe.each(targets)('a 200 that is none, $way', ({ open }) => {
  it('stops the apply, and the account is as far as the report says', async () => {
    const target = await open({ traps: { failWith200: { nth: [2] } } });
    const { report, outcomes } = await go(target, '', week);
    expect(outcomes).toEqual(['done', 'refused']);
    expect(report.calls[1]).toMatchObject({ status: 200, problems: ['err_not_saved: The change was not saved.'] });
    expect(accountText(target.storage)).not.toContain('"Week"');
    await target.close();
  });
});

describe.each(targets)('reading back, $way', ({ open }) => {
  it('lets no call be sent before readers see the one before', async () => {
    const delay = 3 * minute;
    const sent: number[] = [];
    const target = await open({
      traps: {
        propagationDelayMs: delay,
        onRequest: ({ method }) => void (method === 'PATCH' && sent.push(target.clock.now())),
      },
    });
    const three = (expiry: string) =>
      `${folder}\ndefinitions:\n${['A', 'B', 'C'].map((name) => `  ${name}: ${definition(expiry, name)}`).join('\n')}`;
    const { outcomes } = await go(target, three('7d'), three('8d'), 4 * minute);
    expect(outcomes).toEqual(['done', 'done', 'done']);
    const gaps = sent.slice(1).map((at, index) => at - (sent[index] ?? 0));
    expect(gaps.every((gap) => gap >= delay)).toBe(true);
    await target.close();
  });

  it('says what readers never came to see', async () => {
    const target = await open({ traps: { propagationDelayMs: 60 * minute } });
    const { report } = await go(
      target,
      '',
      `${folder}\npolicies: { p: { narrative: P, action: takeNoAction, from: internal, to: external } }`,
      minute,
    );
    expect(report.notAsPlanned).toEqual([{ n: 2, field: 'it is not there' }]);
    await target.close();
  });
});
