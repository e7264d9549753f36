// The order of calls. A plan's calls name the calls that they wait for. Beyond that:
// - Calls that mail can feel are sent one at a time, and each is read back before the next: between two of them the
//   account is in a state that the plan has looked at.
// - New objects that nothing refers to yet are made side by side.
// - The first call that does not end as it should stops everything that has not begun. What is under way ends.

import type { Account } from '../account/account.ts';
import { type Clock, systemClock } from '../account/clock.ts';
import type { ApplyDocument, CallOutcome, CallReport } from '../documents/apply.ts';
import type { Step } from '../plan/step.ts';
import type { ApplyEvent } from './events.ts';
import { type Journal, noJournal } from './journal.ts';
import { newMarks } from './marks.ts';
import { newQueue } from './queue.ts';
import { resolve } from './resolve.ts';
import { type Running, runStep, type StepEnd } from './run-step.ts';

export interface ExecuteOptions {
  readonly fingerprint: string;
  /** How long the service may take until every reader sees a change. */
  readonly settleMs: number;
  /** How long to wait after a call that mail can feel before the next: none, where it is not said. */
  readonly pauseMs?: number;
  readonly clock?: Clock;
  readonly journal?: Journal;
  /** Raised: nothing more is sent. */
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: ApplyEvent) => void;
  /** How many calls that mail can not feel may be under way. */
  readonly parallel?: number;
}

/** Sends the calls of a plan, and reports what became of each. */
export async function execute(
  account: Account,
  steps: readonly Step[],
  {
    fingerprint,
    settleMs,
    pauseMs = 0,
    clock = systemClock,
    journal = noJournal,
    signal,
    onEvent = () => {},
    parallel = 8,
  }: ExecuteOptions,
): Promise<ApplyDocument> {
  const looking = { account, marks: newMarks(account), clock };
  const running: Running = { account, clock, journal, looking, settleMs, onEvent, ...(signal ? { signal } : {}) };
  const queue = newQueue(steps, parallel);
  const made = new Map<number, string>();
  const ended = new Map<number, CallOutcome>();
  const notAsPlanned: { n: number; field: string }[] = [];
  let stopped: string | undefined;

  const finish = (step: Step, end: StepEnd): void => {
    const { n } = step.call;
    const { outcome } = end;
    ended.set(n, outcome);
    onEvent({ type: 'ended', n, outcome });
    if (outcome.outcome === 'done' && outcome.id !== undefined) made.set(n, outcome.id);
    for (const field of end.notAsPlanned) notAsPlanned.push({ n, field });
    if (outcome.outcome !== 'done') stopped ??= `call ${n} was not done`;
    else if (end.notAsPlanned.length > 0) stopped ??= `call ${n} did not have the effect it should`;
    queue.ended(n);
  };

  const lastFelt = steps.filter(({ call }) => call.affectsMail).at(-1);
  const pauseAfter = async (step: Step, { outcome, notAsPlanned: other }: StepEnd): Promise<void> => {
    const goesOn = outcome.outcome === 'done' && other.length === 0 && step !== lastFelt && !signal?.aborted;
    if (pauseMs <= 0 || !step.call.affectsMail || !goesOn) return;
    onEvent({ type: 'waiting', n: step.call.n, for: 'pause' });
    await clock.sleep(pauseMs, signal);
  };

  const underWay = new Set<Promise<void>>();
  for (;;) {
    while (stopped === undefined && !signal?.aborted) {
      const step = queue.next();
      if (!step) break;
      const work: Promise<void> = runStep(resolve(step, made), running).then(async (end) => {
        await pauseAfter(step, end);
        underWay.delete(work);
        finish(step, end);
      });
      underWay.add(work);
    }
    if (underWay.size === 0) break;
    await Promise.race(underWay);
  }
  journal.write({ finished: clock.now() });
  const reason = stopped ?? 'interrupted';
  return report(fingerprint, steps, ended, reason, notAsPlanned);
}

function report(
  fingerprint: string,
  steps: readonly Step[],
  ended: ReadonlyMap<number, CallOutcome>,
  reason: string,
  notAsPlanned: ApplyDocument['notAsPlanned'],
): ApplyDocument {
  const calls = steps.map(
    ({ call: { n, method, change } }): CallReport => ({
      n,
      method,
      change,
      ...(ended.get(n) ?? { outcome: 'not-sent', reason }),
    }),
  );
  const count = (outcome: CallOutcome['outcome']) => calls.filter((call) => call.outcome === outcome).length;
  return {
    format: 'sealwright/apply/1',
    fingerprint,
    calls,
    notAsPlanned,
    summary: { done: count('done'), refused: count('refused'), unknown: count('unknown'), notSent: count('not-sent') },
  };
}
