import type { Item, Result } from '../../../account/account.ts';
import { failed } from '../../../account/client/get.ts';
import { readTime } from '../../../account/observe/read-time.ts';
import type { JournalCall } from '../../../apply/interrupted.ts';
import { byIdentity, type Looking } from '../../../apply/look.ts';
import { newMarks } from '../../../apply/marks.ts';
import type { ReadyIdentity } from '../../../apply/resolve.ts';
import { until } from '../../../apply/until.ts';
import type { CallContext } from '../../plugin/provider.ts';
import type { Live } from '../account/live.ts';

/** What is in the account where something is to be created. */
export type Standing =
  | { readonly type: 'free' }
  /** A process of this workspace made it, and died before Terraform heard of it. */
  | { readonly type: 'left-over'; readonly item: Item }
  | { readonly type: 'taken'; readonly items: readonly Item[] };

/** The clocks of two machines may differ by so much; and so long may a service take to execute what it was sent. */
const skewMs = 5_000;
const executionMs = 120_000;

/**
 * Names need not be unique in the service, which might make a second object without a word. So before anything is created
 * it is looked whether it is there. What is there is taken over only if a process of this very workspace began to create
 * it, no state of Terraform ever came to hold it, and the service made it then: all else somebody has to import.
 */
export async function standing(live: Live, identity: ReadyIdentity, context: CallContext): Promise<Result<Standing>> {
  const lately = await live.lately.named(identity.kind, identity.purpose, identity.name);
  if (!lately.ok) return lately;
  const left = await leftFor(live, identity);
  if (lately.value.length === 0 && !left) return { ok: true, value: { type: 'free' } };
  const looking: Looking = { account: live.account, marks: newMarks(live.account), clock: live.clock };
  const wait = left ? left.begin.at + live.settleMs - live.clock.now() : 0;
  const items = await until(
    () => byIdentity(identity, looking),
    (seen) => typeof seen === 'string' || seen.length > 0,
    { settleMs: Math.min(Math.max(wait, 0), live.settleMs), clock: live.clock, signal: context.signal },
    () => context.log('info', 'waits for what an earlier process may have created', { name: identity.name }),
  );
  if (typeof items === 'string') return failed({ type: 'unreachable', message: items });
  const [only, another] = items;
  if (!only) return { ok: true, value: { type: 'free' } };
  if (left && !another && isMadeBy(left, only)) return { ok: true, value: { type: 'left-over', item: only } };
  return { ok: true, value: { type: 'taken', items } };
}

/** The last creation of this identity that was begun here and that no state holds. */
async function leftFor(live: Live, identity: ReadyIdentity): Promise<JournalCall | undefined> {
  for (const call of live.journal.left.creations()) {
    const made = call.begin.identity;
    if (!made || made.kind !== identity.kind || made.purpose !== identity.purpose || made.name !== identity.name)
      continue;
    if (made.path !== identity.path) continue;
    if (made.folder === identity.folder) return call;
    if (made.folder === undefined || identity.folder === undefined) continue;
    const [one, other] = await Promise.all(
      [made.folder, identity.folder].map((folder) => live.marks.of('folders', identity.purpose, folder)),
    );
    if (one === other) return call;
  }
  return undefined;
}

/** A service that says no times is believed. */
function isMadeBy({ begin, end }: JournalCall, item: Item): boolean {
  const made = readTime(item.createTime);
  if (made === null) return true;
  const latest = (end?.at ?? begin.at + executionMs) + skewMs;
  return made >= begin.at - skewMs && made <= latest;
}

/** Whether something of that name may have been left behind, so that it would be taken over. */
export const isLeftOver = ({ journal }: Live, kind: ReadyIdentity['kind'], name: string): boolean =>
  journal.left.creations().some(({ begin }) => begin.identity?.kind === kind && begin.identity.name === name);
