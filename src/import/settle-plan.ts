import type { Configuration } from '../model/configuration.ts';
import type { Hash } from '../model/hash.ts';
import type { Instant } from '../model/instant.ts';
import type { ObservedAccount } from '../model/observed-account.ts';
import { plan } from '../plan/plan.ts';
import { pairSides } from '../plan/sides.ts';
import type { FateOf } from './settle-findings.ts';
import { giveUp } from './survey.ts';

/** Takes out what a plan would change, or could not find; true if there was such a thing. */
export function settlePlan(
  configuration: Configuration,
  account: ObservedAccount,
  { now, hash }: { readonly now: Instant; readonly hash: Hash },
  fateOf: FateOf,
): boolean {
  const { document } = plan(configuration, account, { purpose: 'apply', now, hash, target: null });
  const missing = pairSides(configuration, account, now).pairing.unpaired;
  const fields = new Map(document.changes.map(({ kind, key, fields }) => [`${kind} ${key}`, fields]));
  let isChanged = false;
  for (const { kind, key } of [...document.changes, ...missing.map(({ configured }) => configured)]) {
    const fate = fateOf(kind, key);
    if (!fate || fate.as === 'left-out') continue;
    isChanged = true;
    const names = (fields.get(`${kind} ${key}`) ?? []).map(({ name }) => `\`${name}\``).join(', ');
    const what =
      names === ''
        ? 'It can not be told for certain which live object it is.'
        : `Written down, ${names} would not be the same.`;
    giveUp(fate, { reason: 'not-the-same', message: what });
  }
  return isChanged;
}
