import type { Configuration, Configured } from '../model/configuration.ts';
import type { KindName } from '../model/kinds/field.ts';
import { kindNames } from '../model/kinds/kinds.ts';
import type { LookedUp } from '../model/looked-up.ts';
import type { Observed, ObservedAccount } from '../model/observed-account.ts';
import type { Handle } from '../model/scope.ts';
import { indexLive } from '../plan/live-index.ts';
import { type Pairing, pair } from '../plan/pairing.ts';

/** The handle of an object after a change, for the one that it had before; undefined: it is there no more. */
export type HandleAfter = (kind: KindName, before: Handle) => Handle | undefined;

/**
 * Which object of one configuration is which of another: by identity and aliases, as if the first were the account that
 * the second is planned for. Keys do not matter. A change that is taken back has its aliases on the other side, so those
 * pair what is left.
 */
export function pairConfigurations(before: Configuration, after: Configuration): HandleAfter {
  const [was, is] = [withLookups(before), withLookups(after)];
  const found = new Map<string, Handle>();
  const taken = new Set<string>();
  const take = (kind: KindName, was: Handle, is: Handle) => {
    if (found.has(`${kind} ${was}`) || taken.has(`${kind} ${is}`)) return;
    found.set(`${kind} ${was}`, is);
    taken.add(`${kind} ${is}`);
  };
  for (const { configured, observed } of pairOne(is, was).pairs) {
    take(configured.kind, observed.handle, configured.handle);
  }
  for (const { configured, observed } of pairOne(was, is).pairs) {
    take(configured.kind, configured.handle, observed.handle);
  }
  return (kind, handle) => found.get(`${kind} ${handle}`);
}

/**
 * What is looked up is the same where it is looked up by the same. So it stands for itself here, under a name that says by
 * what, and what is in a folder that is looked up finds it.
 */
function withLookups({ lookedUp = [], ...configuration }: Configuration): Configuration {
  if (lookedUp.length === 0) return configuration;
  const objects = kindNames.map((kind) => [
    kind,
    [
      ...(configuration.objects[kind] as readonly Configured[]),
      ...lookedUp.filter((one) => one.kind === kind).map(asConfigured),
    ],
  ]);
  return { ...configuration, objects: Object.fromEntries(objects) as Configuration['objects'] };
}

function asConfigured({ kind, handle, name, purpose, where }: LookedUp): Configured {
  const [place, folder] = where.type === 'in' ? ['in', where.folder] : [JSON.stringify(where), null];
  const called = `looked up ${place} ${name}`;
  const fields = kind === 'folders' ? { name: called, in: folder, for: purpose, publishedTo: null } : { folder };
  return {
    kind,
    handle,
    key: handle,
    name: called,
    fields: fields as unknown as Configured['fields'],
    liveId: null,
    aliases: [],
    protect: false,
    acknowledge: [],
    invalid: new Set(),
  };
}

function pairOne(configuration: Configuration, other: Configuration): Pairing {
  return pair(withSharedIds(configuration, other), indexLive(asAccount(other)));
}

/** An `id` that only one side names tells nothing about the other: the object is known by what else it has. */
function withSharedIds(configuration: Configuration, other: Configuration): Configuration {
  const ids = new Set(
    kindNames.flatMap((kind) =>
      (other.objects[kind] as readonly Configured[]).flatMap(({ liveId }) =>
        liveId === null ? [] : [`${kind} ${liveId}`],
      ),
    ),
  );
  const shared = (object: Configured): Configured =>
    object.liveId !== null && !ids.has(`${object.kind} ${object.liveId}`) ? { ...object, liveId: null } : object;
  return { ...configuration, objects: mapped(configuration, shared) as unknown as Configuration['objects'] };
}

/** A configuration as an account that is as it says. */
function asAccount(configuration: Configuration): ObservedAccount {
  const observed = ({ kind, handle, liveId, name, fields }: Configured): Observed => ({
    kind,
    handle,
    id: liveId ?? `key ${handle}`,
    builtin: false,
    createTime: null,
    lastUpdated: null,
    unexpressed: [],
    name,
    fields,
  });
  return {
    facts: { ...configuration.facts, id: configuration.facts.id ?? '' },
    objects: mapped(configuration, observed) as unknown as ObservedAccount['objects'],
    roots: { secureMessaging: 'root', contentExamination: 'root' },
    attributeIds: new Map(),
    otherIds: new Map(),
  };
}

const mapped = <T>({ objects }: Configuration, change: (object: Configured) => T) =>
  Object.fromEntries(kindNames.map((kind) => [kind, (objects[kind] as readonly Configured[]).map(change)]));
