import type { Configuration, Configured } from '../model/configuration.ts';
import type { Instant } from '../model/instant.ts';
import { kindNames } from '../model/kinds/kinds.ts';
import type { Observed, ObservedAccount } from '../model/observed-account.ts';
import type { NameOf } from '../model/plain.ts';
import type { Handle } from '../model/scope.ts';
import { type ConfiguredIndex, indexConfigured } from './configured-index.ts';
import { indexLive, type LiveIndex } from './live-index.ts';
import { nameInWords, namesOf } from './live-names.ts';
import { type Pairing, pair } from './pairing.ts';

/** Both sides of a plan, paired: what every stage of planning looks at. */
export interface Sides {
  readonly configuration: Configuration;
  readonly now: Instant;
  readonly pairing: Pairing;
  readonly live: LiveIndex;
  readonly configured: ConfiguredIndex;
  /** A key, or the path or narrative of what only the account has. */
  readonly nameOf: NameOf;
}

export function pairSides(configuration: Configuration, account: ObservedAccount, now: Instant): Sides {
  const live = indexLive(account);
  const pairing = pair(configuration, live);
  let names: Map<Handle, string> | undefined;
  const nameOf: NameOf = (handle) => {
    if (!handle.startsWith('live:')) return handle;
    names ??= liveNames(account, live);
    return names.get(handle) ?? 'something the account no longer has';
  };
  const lookedUp = (configuration.lookedUp ?? []).map(({ handle, name, where }) => {
    const found = pairing.found.find(({ lookup }) => lookup.handle === handle && lookup.kind === 'folders');
    const names = where.type === 'at' ? where.path.split('/').filter(Boolean) : [name];
    return [handle, found ? namesOf(found.observed, live) : names] as const;
  });
  return { configuration, now, pairing, live, configured: indexConfigured(configuration, new Map(lookedUp)), nameOf };
}

function liveNames(account: ObservedAccount, live: LiveIndex): Map<Handle, string> {
  const objects = kindNames.flatMap((kind) => account.objects[kind] as readonly Observed[]);
  return new Map(objects.map((object) => [object.handle, nameInWords(object, live)]));
}

/** A looked-up group: configured so that it can be referred to, and never written. */
export const isLookedUp = (object: Configured): boolean =>
  object.kind === 'groups' && (object as Configured<'groups'>).fields.members === null;
