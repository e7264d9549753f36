import { describe, expect, it } from 'vitest';
import type { ApplyEvent } from '../../src/apply/events.ts';
import { execute } from '../../src/apply/execute.ts';
import type { Step } from '../../src/plan/step.ts';
import { newTestClock } from '../account/support/test-clock.ts';
import { accept, scriptedAccount } from './support/scripted-account.ts';
import { felt, step } from './support/step.ts';

const options = () => ({ fingerprint: 'f', settleMs: 0, clock: newTestClock() });
const refused = { type: 'refused', status: 409, problems: ['err_in_use: Used.'] } as const;
const refuse = (method: string, at = 0) =>
  scriptedAccount((call, n) => (call.method === method && n > at ? refused : accept(call, n)));

describe('the order of calls', () => {
  it('makes new objects side by side, but not all at once', async () => {
    const account = scriptedAccount(accept);
    const steps = Array.from({ length: 30 }, (_, at) => step(at + 1));
    const { summary } = await execute(account, steps, { ...options(), parallel: 8 });
    expect([summary.done, account.most()]).toEqual([30, 8]);
  });

  it('sends what mail can feel one at a time, and only when the preparations are done', async () => {
    const account = scriptedAccount(accept);
    await execute(account, [step(1), step(2), felt(3, [1, 2]), felt(4, [3]), felt(5, [4])], options());
    expect(account.sent.slice(2)).toEqual(['PATCH /folders/f3', 'PATCH /folders/f4', 'PATCH /folders/f5']);
    expect(account.most()).toBe(2);
  });

  it('keeps them apart even where a plan does not say so', async () => {
    const account = scriptedAccount(accept);
    await execute(account, [felt(1, []), felt(2, []), felt(3, [])], options());
    expect(account.most()).toBe(1);
  });

  it('waits after what mail can feel, where that is asked for, but not after the last', async () => {
    const clock = newTestClock();
    const begun = clock.now();
    const waits: number[] = [];
    const onEvent = (event: ApplyEvent) => event.type === 'waiting' && event.for === 'pause' && waits.push(event.n);
    const steps = [step(1), felt(2, [1]), felt(3, [2]), felt(4, [3])];
    const { summary } = await execute(scriptedAccount(accept), steps, {
      ...options(),
      clock,
      pauseMs: 60_000,
      onEvent,
    });
    expect([summary.done, clock.now() - begun, waits]).toEqual([4, 120_000, [2, 3]]);
  });

  it('fills in the ids of what earlier calls made', async () => {
    const account = scriptedAccount(accept);
    const steps: Step[] = [
      step(1),
      step(2, { after: [1], body: { name: 'F2', parentId: { ref: 1 }, publishedTo: [{ groupId: { ref: 1 } }] } }),
      step(3, { after: [2], path: ['groups', { ref: 2 }, 'members'] }),
    ];
    await execute(account, steps, options());
    expect(account.sent).toEqual(['POST /folders', 'POST /folders', 'POST /groups/id-2/members']);
    expect(account.bodies[1]).toEqual({ name: 'F2', parentId: 'id-1', publishedTo: [{ groupId: 'id-1' }] });
  });
});

describe('a call that does not end as it should', () => {
  it('stops everything that has not begun; what is under way ends', async () => {
    let answerLate = (): void => {};
    const late = new Promise<void>((resolve) => {
      answerLate = resolve;
    });
    const account = scriptedAccount(async (call, n) => {
      if (n === 1) return refused;
      if (n === 2) await late;
      return accept(call, n);
    });
    const onEvent = (event: ApplyEvent) => event.type === 'ended' && event.n === 1 && answerLate();
    const steps = [step(1), step(2), step(3), step(4, { after: [2] }), felt(5, [1, 2, 3, 4])];
    const report = await execute(account, steps, { ...options(), parallel: 2, onEvent });
    expect(report.calls.map(({ outcome }) => outcome)).toEqual(['refused', 'done', 'not-sent', 'not-sent', 'not-sent']);
    expect(report.calls[4]).toMatchObject({ reason: 'call 1 was not done' });
    expect(report.summary).toEqual({ done: 1, refused: 1, unknown: 0, notSent: 3 });
  });

  it('is told with what the service said', async () => {
    const report = await execute(refuse('PATCH'), [felt(1, []), felt(2, [1])], options());
    expect(report.calls[0]).toEqual({
      n: 1,
      method: 'PATCH',
      change: 0,
      outcome: 'refused',
      status: 409,
      problems: ['err_in_use: Used.'],
    });
  });

  it('is no failure where a deletion finds nothing to delete', async () => {
    const account = scriptedAccount(() => ({ type: 'refused', status: 404, problems: ['err_not_found: No.'] }));
    const gone = step(1, { method: 'DELETE', path: ['folders', 'f1'], affectsMail: true }, { id: 'f1' });
    const report = await execute(account, [gone], options());
    expect(report.calls[0]).toMatchObject({ outcome: 'done', found: true });
  });

  it('stops what follows when the account shows something else than was written', async () => {
    const account = scriptedAccount(accept);
    const other = {
      ...account,
      item: async () => ({ ok: true, value: { id: 'f1', name: 'Renamed by hand' } }) as const,
    };
    const report = await execute(other, [felt(1, []), felt(2, [1])], options());
    expect(report.notAsPlanned).toEqual([{ n: 1, field: 'name' }]);
    expect(report.calls.map(({ outcome }) => outcome)).toEqual(['done', 'not-sent']);
    expect(account.sent).toEqual(['PATCH /folders/f1']);
  });

  it('is tried again where it was not sent, three times in all', async () => {
    const account = scriptedAccount((call, n) =>
      n < 3 ? { type: 'not-sent', reason: 'no connection' } : accept(call, n),
    );
    expect((await execute(account, [step(1)], options())).summary.done).toBe(1);
    const never = scriptedAccount(() => ({ type: 'not-sent', reason: 'no connection' }));
    const report = await execute(never, [step(1), step(2)], { ...options(), parallel: 1 });
    expect(never.sent).toHaveLength(3);
    expect(report.calls.map(({ outcome }) => outcome)).toEqual(['not-sent', 'not-sent']);
  });
});

describe('a call that may have been executed', () => {
  it('stays unknown when it can not be sent again', async () => {
    const account = scriptedAccount((_, n) =>
      n === 1 ? { type: 'unknown', reason: 'reset' } : { type: 'not-sent', reason: 'no connection' },
    );
    const report = await execute(account, [step(1)], options());
    expect(report.calls[0]).toMatchObject({ outcome: 'unknown', reason: 'reset' });
  });
});

describe('an interruption', () => {
  it('sends nothing more, and waits for what is under way', async () => {
    const control = new AbortController();
    const account = scriptedAccount((call, n) => {
      if (n === 2) control.abort();
      return accept(call, n);
    });
    const steps = [step(1), step(2, { after: [1] }), step(3, { after: [2] })];
    const report = await execute(account, steps, { ...options(), signal: control.signal });
    expect(report.calls.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'not-sent']);
    expect(report.calls[2]).toMatchObject({ reason: 'interrupted' });
  });

  it('does not wait for an account that lags behind, and does not blame it either', async () => {
    const control = new AbortController();
    const account = scriptedAccount(accept);
    const lagging = { ...account, item: async () => ({ ok: true, value: { id: 'f1', name: 'Before' } }) as const };
    const clock = newTestClock();
    const onEvent = (event: ApplyEvent) => event.type === 'waiting' && control.abort();
    const report = await execute(lagging, [felt(1, []), felt(2, [1])], {
      ...options(),
      clock,
      settleMs: 60_000,
      signal: control.signal,
      onEvent,
    });
    expect(report.calls.map(({ outcome }) => outcome)).toEqual(['done', 'not-sent']);
    expect(report.notAsPlanned).toEqual([]);
  });
});
