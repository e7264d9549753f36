import type { Account } from '../account/account.ts';
import type { Interrupted } from '../apply/interrupted.ts';
import { recover } from '../apply/recover.ts';
import type { Io } from './io.ts';
import { accountProblem } from './prepare.ts';
import type { Problem } from './problem.ts';

/** Waits until what an earlier apply left open has settled, and says what became of it. */
export async function recoverLast(
  account: Account,
  previous: Interrupted | null,
  settleMs: number,
  io: Io,
): Promise<readonly string[] | Problem> {
  if (!previous || (previous.underWay.length === 0 && previous.acknowledged.length === 0)) return [];
  const read = await account.read();
  if (!read.ok) return accountProblem(read.problem);
  // Another account behind the same target: what was under way there is nothing to this one.
  if (read.value.facts.id !== previous.account) return [];
  if (!previous.finished) io.err('The last apply was interrupted: looking for what was under way.\n');
  const found = await recover(account, previous, { settleMs });
  return found.ok ? found.value.map(({ message }) => message) : accountProblem(found.problem);
}
