// Before the next apply reads the account and plans, what the last one left open is brought to rest: what the service
// acknowledged must be visible, and a creation whose end nobody knows must have been looked for as long as it may take
// to show. Otherwise the plan would make it a second time. Nothing is written here.

import type { Account, AccountProblem, Item, Result } from '../account/account.ts';
import { bounded } from '../account/client/bounded.ts';
import { type Clock, systemClock } from '../account/clock.ts';
import { readTime } from '../account/observe/read-time.ts';
import { memberKeys } from './compare.ts';
import type { Interrupted, JournalCall } from './interrupted.ts';
import { digestOf } from './journal-file.ts';
import { byIdentity } from './look.ts';
import { newMarks } from './marks.ts';
import { until } from './until.ts';

export interface RecoverOptions {
  /** How long the service may take until every reader sees a change. */
  readonly settleMs: number;
  readonly clock?: Clock;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: { readonly type: 'waiting'; readonly n: number }) => void;
}

/** What became of a call that an earlier run left open. */
export interface Recovered {
  readonly n: number;
  /** `executed`: the account shows it. `not-shown`: it does not, after the time it may take. `unclear`: no telling. */
  readonly result: 'executed' | 'not-shown' | 'unclear';
  /** A sentence for a report. */
  readonly message: string;
}

type Look = { readonly result: Recovered['result'] } | { readonly problem: AccountProblem };

/** The clocks of two machines may differ by so much. */
const skewMs = 5_000;
const atATime = 8;

/** Waits until an earlier run's writes have settled. `left` must be of this account. */
export async function recover(
  account: Account,
  left: Interrupted,
  { settleMs, clock = systemClock, signal, onEvent = () => {} }: RecoverOptions,
): Promise<Result<readonly Recovered[]>> {
  const marks = newMarks(account);
  const looking = { account, marks, clock };

  const look = async (call: JournalCall): Promise<Look> => {
    marks.forget();
    const { begin, end } = call;
    if (begin.group !== undefined) return lookAtMembers(call, begin.group);
    if (!begin.identity) return { result: 'unclear' };
    const id = end?.id ?? begin.id;
    if (id === undefined) {
      const found = await byIdentity(begin.identity, looking);
      if (typeof found === 'string') return { problem: { type: 'unreachable', message: found } };
      return { result: found.length > 0 ? 'executed' : 'not-shown' };
    }
    const item = await account.item(begin.identity.kind, begin.identity.purpose, id);
    if (!item.ok) return { problem: item.problem };
    if (begin.method === 'DELETE') return { result: item.value === null ? 'executed' : 'not-shown' };
    if (item.value === null) return { result: 'not-shown' };
    if (begin.method === 'POST') return { result: 'executed' };
    return { result: showsChange(item.value, call) ? 'executed' : 'not-shown' };
  };

  const lookAtMembers = async ({ begin }: JournalCall, group: string): Promise<Look> => {
    const there = await account.members(group);
    if (!there.ok) return { problem: there.problem };
    const meant = begin.members ?? [];
    if (meant.length === 0) return { result: 'unclear' };
    const present = new Set((await memberKeys(there.value, marks)).map((key) => digestOf(left.apply, key)));
    const wanted = begin.method === 'POST';
    return { result: meant.every((digest) => present.has(digest) === wanted) ? 'executed' : 'not-shown' };
  };

  const settle = async (call: JournalCall): Promise<Result<Recovered>> => {
    const since = call.end?.outcome === 'done' ? call.end.at : call.begin.at;
    // It may be long ago; or in the future, where a clock was put back.
    const stillMs = Math.min(Math.max(since + settleMs - clock.now(), 0), settleMs);
    const seen = await until(
      () => look(call),
      (now) => 'problem' in now || now.result === 'executed',
      { settleMs: stillMs, clock, ...(signal ? { signal } : {}) },
      () => onEvent({ type: 'waiting', n: call.begin.begin }),
    );
    if ('problem' in seen) return { ok: false, problem: seen.problem };
    return { ok: true, value: { n: call.begin.begin, result: seen.result, message: say(call, seen.result) } };
  };

  const recent = left.acknowledged.filter(({ end }) => end !== undefined && end.at + settleMs > clock.now());
  const results = await bounded(atATime, [...left.underWay, ...recent], settle);
  const failure = results.find((result) => !result.ok);
  if (failure && !failure.ok) return failure;
  const recovered = results.flatMap((result) => (result.ok ? [result.value] : []));
  // What was acknowledged and is visible is nobody's concern.
  return { ok: true, value: recovered.filter(({ n, result }) => result !== 'executed' || isOpen(left, n)) };
}

const isOpen = (left: Interrupted, n: number) => left.underWay.some(({ begin }) => begin.begin === n);

/** Whether an item shows a change of its fields: by the service's own time of it, or by the time the call was begun. */
function showsChange({ lastUpdated }: Item, { begin, end }: JournalCall): boolean {
  const shown = timeOf(lastUpdated);
  const acknowledged = timeOf(end?.updated);
  return shown >= (Number.isNaN(acknowledged) ? begin.at - skewMs : acknowledged);
}

const timeOf = (value: unknown): number => readTime(value) ?? Number.NaN;

function say({ begin, end }: JournalCall, result: Recovered['result']): string {
  const what = { POST: 'creation', PATCH: 'change', DELETE: 'deletion' }[begin.method];
  const name = begin.identity ? `the ${what} of "${begin.identity.name}"` : `the ${what} of members`;
  const call = `Call ${begin.begin} of the last apply, ${name},`;
  if (end?.outcome === 'done') return `${call} was accepted by the service, but the account does not show it yet.`;
  if (result === 'executed') return `${call} was under way when it stopped: the account shows it.`;
  return result === 'unclear'
    ? `${call} was under way when it stopped: there is no telling whether it was executed, and this plan looks at what is there.`
    : `${call} was under way when it stopped: the account does not show it.`;
}
