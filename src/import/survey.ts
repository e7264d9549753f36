import type { Remark } from '../export/takeover.ts';
import { formatInstant, type Instant } from '../model/instant.ts';
import type { KindName } from '../model/kinds/field.ts';
import { fieldOf, kindNames, kinds } from '../model/kinds/kinds.ts';
import type { Observed, ObservedAccount } from '../model/observed-account.ts';
import { livePlace } from '../plan/live-index.ts';
import { isBridge } from '../plan/order/bridge.ts';
import { isOffByItsEnd } from '../plan/past-end.ts';

/** What becomes of a live object, and what is to be said of it. */
export interface Fate {
  readonly object: Observed;
  as: 'managed' | 'looked-up' | 'left-out';
  /** Why it is left out; set then only. */
  why?: Remark;
  readonly remarks: Remark[];
  readonly byId: boolean;
  readonly acknowledge: Set<string>;
  /** A policy that the service switched off at its end: an author would not write that down. */
  readonly ended: boolean;
}

/** The live objects that are nobody's built-ins, each with what can be told of it alone. */
export function survey(account: ObservedAccount, now: Instant): readonly Fate[] {
  const twins = countTwins(account);
  return kindNames.flatMap((kind) =>
    (account.objects[kind] as readonly Observed[])
      .filter(({ builtin }) => !builtin)
      .map((object) => look(object, twins.get(placeAndName(object)) ?? 1, now)),
  );
}

function look(object: Observed, twins: number, now: Instant): Fate {
  const fate: Fate = {
    object,
    as: 'managed',
    remarks: [],
    byId: twins > 1,
    acknowledge: new Set(),
    ended: isOffByItsEnd(object, now),
  };
  if (object.kind === 'groups' && (object as Observed<'groups'>).fields.source === 'directory') fate.as = 'looked-up';
  if (twins > 1) fate.remarks.push(repeated(object, twins));
  const [unread, unknown] = split(object.unexpressed, (name) => fieldOf(object.kind, name) !== undefined);
  if (unread.length > 0 && fate.as === 'managed') giveUp(fate, unreadable(unread));
  if (unknown.length > 0) fate.remarks.push(unknownFields(unknown));
  if (fate.ended) fate.remarks.push(ended);
  if (isBridge(object)) fate.remarks.push(bridge);
  return fate;
}

/** A group can still be looked up where it can't be managed; anything else is left out. */
export function giveUp(fate: Fate, why: Remark): void {
  if (fate.object.kind === 'groups' && fate.as === 'managed') {
    fate.as = 'looked-up';
    fate.remarks.push({
      ...why,
      reason: 'looked-up',
      message: `${why.message} The group is looked up: its members stay as they are.`,
    });
  } else {
    fate.as = 'left-out';
    fate.why = why;
  }
}

const placeAndName = (object: Observed): string => `${object.kind}\n${livePlace(object)}\n${object.name}`;

function countTwins(account: ObservedAccount): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const kind of kindNames) {
    for (const object of account.objects[kind] as readonly Observed[]) {
      if (!object.builtin) counts.set(placeAndName(object), (counts.get(placeAndName(object)) ?? 0) + 1);
    }
  }
  return counts;
}

function repeated(object: Observed, twins: number): Remark {
  const { label, identity } = kinds[object.kind as KindName];
  const made = object.createTime === null ? '' : `, made ${formatInstant(Math.floor(object.createTime / 1000))}`;
  return {
    reason: 'repeated-identity',
    message: `The account has ${twins} ${label[1]} with this ${identity.name}. This one is told apart by its id${made}.`,
  };
}

const unreadable = (names: readonly string[]): Remark => ({
  reason: 'unknown-value',
  message: `The account has a value that this version does not know, in ${listed(names)}.`,
});

const unknownFields = (names: readonly string[]): Remark => ({
  reason: 'unknown-field',
  message: `The account also has ${listed(names)}, which this version does not know. It is neither imported nor ever changed.`,
});

const ended: Remark = {
  reason: 'expired',
  message:
    'Its end has passed and it is off, as the service does by itself. A later end switches it on again, unless `enabled` is set to false.',
};

const bridge: Remark = {
  reason: 'bridge',
  message:
    'An apply that was cut off has left this bridge behind. Written down it stays: take it out, and the next `sealwright apply` deletes it.',
};

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

function split<T>(items: readonly T[], test: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
