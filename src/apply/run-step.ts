import type { Account, Executed } from '../account/account.ts';
import type { Clock } from '../account/clock.ts';
import type { CallOutcome } from '../documents/apply.ts';
import type { ApplyEvent } from './events.ts';
import { beginLine, type Journal } from './journal.ts';
import { type Looking, look } from './look.ts';
import type { ReadyStep } from './resolve.ts';
import { until } from './until.ts';

export interface Running {
  readonly account: Account;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly looking: Looking;
  readonly settleMs: number;
  readonly signal?: AbortSignal;
  readonly onEvent: (event: ApplyEvent) => void;
}

export interface StepEnd {
  readonly outcome: CallOutcome;
  /** What the account shows otherwise than the call wrote it. */
  readonly notAsPlanned: readonly string[];
}

/** So many times a call is sent in all, while it is certain or settled that it was not executed. */
const mostTries = 3;
const retryMs = [1_000, 4_000];

/** One call, to its end: sent, looked for where its answer was lost, and read back where mail can feel it. */
export async function runStep(step: ReadyStep, running: Running): Promise<StepEnd> {
  const { journal, clock } = running;
  const sent = await sendUntilKnown(step, running);
  const { outcome } = sent;
  if (outcome.outcome !== 'done') return { outcome, notAsPlanned: [] };
  // What was found after a lost answer may be somebody else's of that name: it is compared, whether mail feels it or not.
  if (!step.affectsMail && !outcome.found) return { outcome, notAsPlanned: [] };
  const { missing, asWanted } = await settle(step, outcome.id ?? idOf(step), 'visible', running);
  if (asWanted) journal.write({ seen: step.n });
  const interrupted = !asWanted && running.signal?.aborted === true && clock.now() < sent.at + running.settleMs;
  return { outcome, notAsPlanned: asWanted || interrupted ? [] : missing };
}

/** Sends until it is known whether the call was executed, or the tries are used up. */
async function sendUntilKnown(
  step: ReadyStep,
  running: Running,
): Promise<{ readonly outcome: CallOutcome; readonly at: number }> {
  const { account, journal, clock, signal, onEvent } = running;
  let outcome: CallOutcome = { outcome: 'not-sent', reason: 'interrupted' };
  for (let tries = 0; tries < mostTries; tries++) {
    if (tries > 0 && signal?.aborted) break;
    const obstacle = journal.write(beginLine(step, clock.now(), journal.digest));
    if (obstacle !== undefined) {
      const reason = `the journal can not be written: ${obstacle}`;
      return { outcome: outcome.outcome === 'unknown' ? outcome : { outcome: 'not-sent', reason }, at: clock.now() };
    }
    onEvent({ type: 'sent', n: step.n });
    const executed = await account.execute(step.call);
    const ended = outcomeOf(step, executed);
    // Not sent after a lost answer: what the lost one did is still not known.
    if (ended.outcome !== 'not-sent' || outcome.outcome !== 'unknown') outcome = ended;
    const updated = executed.type === 'done' ? executed.body?.lastUpdated : undefined;
    journal.write({
      end: step.n,
      at: clock.now(),
      outcome: outcome.outcome,
      ...('id' in outcome && outcome.id !== undefined ? { id: outcome.id } : {}),
      ...(typeof updated === 'string' ? { updated } : {}),
    });
    if (ended.outcome === 'done' || ended.outcome === 'refused') break;
    if (ended.outcome === 'not-sent') {
      const ms = retryMs[tries];
      if (ms === undefined) break;
      onEvent({ type: 'waiting', n: step.n, for: 'retry' });
      await clock.sleep(ms, signal);
      continue;
    }
    const seen = await settle(step, idOf(step), 'lost', running);
    if (seen.asWanted) {
      outcome = { outcome: 'done', found: true, ...(seen.id === undefined ? {} : { id: seen.id }) };
      journal.write({
        end: step.n,
        at: clock.now(),
        outcome: 'done',
        ...(seen.id === undefined ? {} : { id: seen.id }),
      });
      break;
    }
  }
  return { outcome, at: clock.now() };
}

function outcomeOf(step: ReadyStep, executed: Executed): CallOutcome {
  const { call, subject } = step;
  switch (executed.type) {
    case 'done': {
      if (call.method !== 'POST' || subject.type !== 'object') {
        return { outcome: 'done', ...(subject.type === 'object' && subject.id !== null ? { id: subject.id } : {}) };
      }
      const id = executed.body?.id;
      if (typeof id === 'string' && id !== '') return { outcome: 'done', id };
      return { outcome: 'unknown', reason: 'the answer holds no id' };
    }
    case 'refused':
      // What should go is gone, whoever did it.
      if (call.method === 'DELETE' && executed.status === 404) return { outcome: 'done', found: true };
      return { outcome: 'refused', status: executed.status, problems: executed.problems };
    case 'not-sent':
      return { outcome: 'not-sent', reason: executed.reason };
    case 'unknown':
      return { outcome: 'unknown', reason: executed.reason };
  }
}

const idOf = ({ subject }: ReadyStep): string | null => (subject.type === 'object' ? subject.id : null);

const settle = (step: ReadyStep, id: string | null, why: 'visible' | 'lost', running: Running) => {
  const { looking, settleMs, clock, signal, onEvent } = running;
  return until(
    () => look(step, id, looking),
    ({ asWanted }) => asWanted,
    { settleMs, clock, ...(signal ? { signal } : {}) },
    () => onEvent({ type: 'waiting', n: step.n, for: why }),
  );
};
