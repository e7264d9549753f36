import type { Configuration, Configured } from '../model/configuration.ts';
import type { Entity, Objects } from '../model/entity.ts';
import type { Instant } from '../model/instant.ts';
import type { KindName } from '../model/kinds/field.ts';
import { kindNames } from '../model/kinds/kinds.ts';
import type { Observed, ObservedAccount } from '../model/observed-account.ts';
import type { PolicySet } from '../model/policy-set.ts';
import { inConfiguredTerms } from './normalise.ts';
import { fateOf } from './ownership.ts';
import { isLookedUp, pairSides, type Sides } from './sides.ts';

/**
 * What mail sees once a configuration has been applied to an account: its objects, and those of the account that it leaves
 * alone. What exists keeps its creation time; what is made is newer than all of it. Groups that are looked up have the
 * account's members, and the account's own facts count.
 */
export const policySetAfter = (configuration: Configuration, account: ObservedAccount, now: Instant): PolicySet =>
  setAfter(pairSides(configuration, account, now));

export function setAfter(sides: Sides): PolicySet {
  const { configuration, live } = sides;
  const kept = sides.pairing.leftOver.filter((object) => fateOf(object, sides).type !== 'delete');
  const objectsOf = (kind: KindName): readonly Entity[] => [
    ...(configuration.objects[kind] as readonly Configured[]).map((object) => withLiveSide(object, sides)),
    ...sides.pairing.found.flatMap(({ lookup, observed }) => (lookup.kind === kind ? [inKeys(observed, sides)] : [])),
    ...kept
      .filter((object) => object.kind === kind)
      .map((object): Entity => inTerms(object, inConfiguredTerms(object, sides.pairing))),
  ];
  return {
    facts: live.account.facts,
    objects: Object.fromEntries(kindNames.map((kind) => [kind, objectsOf(kind)])) as unknown as Objects,
    ...stillUnknown(sides),
    directory: configuration.directory,
    strategies: configuration.strategies,
  };
}

/** What is looked up and was not found. */
function stillUnknown({ configuration, pairing }: Sides): Pick<PolicySet, 'lookedUp'> {
  const found = new Set(pairing.found.map(({ lookup }) => lookup));
  const lookedUp = configuration.lookedUp?.filter((lookup) => !found.has(lookup)) ?? [];
  return lookedUp.length === 0 ? {} : { lookedUp };
}

/**
 * What mail sees now, in the configuration's terms: what is paired has its key, so that the same object is known on both
 * sides of a change. Rules that the account breaks make no difference: it counts as it is.
 */
export const policySetBefore = (configuration: Configuration, account: ObservedAccount, now: Instant): PolicySet =>
  setBefore(pairSides(configuration, account, now));

export function setBefore(sides: Sides): PolicySet {
  const { configuration, live } = sides;
  const { account } = live;
  const objectsOf = (kind: KindName): readonly Entity[] =>
    (account.objects[kind] as readonly Observed[]).map((object) => inKeys(object, sides));
  return {
    facts: account.facts,
    objects: Object.fromEntries(kindNames.map((kind) => [kind, objectsOf(kind)])) as unknown as Objects,
    ...stillUnknown(sides),
    directory: configuration.directory,
    strategies: configuration.strategies,
  };
}

/** A live object as the account has it, by the keys of the configuration. */
function inKeys(object: Observed, { pairing }: Sides): Entity {
  const { kind, id, createTime, name } = object;
  const key = pairing.keyOf(kind, object.handle);
  const fields = inConfiguredTerms(object, pairing) as Entity['fields'];
  return {
    kind,
    handle: key ?? object.handle,
    ...(key !== undefined && { key }),
    id,
    createTime,
    name,
    fields,
  } as Entity;
}

/** What mail sees once what a configuration names and owns is deleted. */
export function policySetDestroyed(configuration: Configuration, account: ObservedAccount, now: Instant): PolicySet {
  const sides = pairSides(configuration, account, now);
  const kept = [
    ...sides.pairing.leftOver.filter((object) => fateOf(object, sides).type !== 'delete'),
    ...sides.pairing.pairs.filter(({ configured }) => isLookedUp(configured)).map(({ observed }) => observed),
    ...sides.pairing.found.map(({ observed }) => observed),
  ];
  const isKept = new Set(kept.map(({ kind, id }) => `${kind} ${id}`));
  const { objects, ...rest } = policySetBefore(configuration, account, now);
  const left = kindNames.map((kind) => [
    kind,
    (objects[kind] as readonly Entity[]).filter(({ id }) => isKept.has(`${kind} ${id}`)),
  ]);
  return { ...rest, objects: Object.fromEntries(left) as unknown as Objects };
}

function withLiveSide(object: Configured, sides: Sides): Entity {
  const live = sides.pairing.partnerOf(object);
  if (!live) return object;
  const { id, createTime } = live;
  if (!isLookedUp(object)) return { ...object, id, createTime };
  const { members } = inConfiguredTerms(live, sides.pairing);
  return inTerms({ ...object, id, createTime }, { ...object.fields, members });
}

/** The fields stay those of the object's kind: only what they refer to is named otherwise. */
const inTerms = (object: Entity | Observed, fields: object): Entity => ({ ...object, fields }) as Entity;
