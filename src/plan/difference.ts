import type { Instant } from '../model/instant.ts';
import type { Field } from '../model/kinds/field.ts';
import { fieldsOf } from '../model/kinds/kinds.ts';
import { inConfiguredTerms, sameValue } from './normalise.ts';
import type { Pair, Pairing } from './pairing.ts';
import { isOffByItsEnd, isPast } from './past-end.ts';

export interface FieldDifference {
  readonly name: string;
  readonly field: Field;
  /** As the account has it, in the configuration's terms. */
  readonly before: unknown;
  readonly after: unknown;
}

type Values = Readonly<Record<string, unknown>>;

/** What the account has otherwise than the configuration says. */
export function difference(pair: Pair, pairing: Pick<Pairing, 'keyOf'>, now: Instant): readonly FieldDifference[] {
  const before = inConfiguredTerms(pair.observed, pairing);
  const after = pair.configured.fields as Values;
  const found: FieldDifference[] = [];
  for (const [name, field] of fieldsOf(pair.configured.kind)) {
    if (isLookedUp(pair, name) || sameValue(before[name], after[name])) continue;
    if (name === 'enabled' && isDisabledByService(pair, now)) continue;
    found.push({ name, field, before: before[name], after: after[name] });
  }
  return found;
}

/** Fields in which the account holds what this program does not know, so that no value here would be true. */
export function notUnderstood({ configured, observed }: Pair): readonly string[] {
  if (observed.unexpressed.length === 0) return [];
  if (configured.kind === 'groups' && (configured.fields as { members: unknown }).members === null) return [];
  return fieldsOf(configured.kind).flatMap(([name]) => (observed.unexpressed.includes(name) ? [name] : []));
}

/** The fields to send so that the differences go away. */
export function valuesToSend(differences: readonly FieldDifference[], pair: Pair, now: Instant): Values {
  const values: Record<string, unknown> = Object.fromEntries(differences.map(({ name, after }) => [name, after]));
  const { end: liveEnd } = pair.observed.fields as Values;
  const { enabled, end } = pair.configured.fields as Values;
  // The service may disable the policy between our read and our write: a new end brings `enabled` along.
  if ('end' in values && isPast(liveEnd, now) && !isPast(end, now) && enabled === true) values.enabled = true;
  return values;
}

/** A policy whose end has passed was disabled by the service; that is not drift, unless a later end is to come. */
function isDisabledByService({ configured, observed }: Pair, now: Instant): boolean {
  const { enabled, end } = configured.fields as Values;
  return isOffByItsEnd(observed, now) && enabled === true && isPast(end, now);
}

/** Of a group that is looked up nothing is compared; a folder's tree and a group's source are no settings. */
function isLookedUp(pair: Pair, field: string): boolean {
  if (pair.configured.kind === 'folders') return field === 'for';
  if (pair.configured.kind !== 'groups') return false;
  return (pair.configured.fields as { members: unknown }).members === null || field === 'source';
}
