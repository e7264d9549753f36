import type { KindName } from '../model/kinds/field.ts';
import { kindNames } from '../model/kinds/kinds.ts';
import type { KeyState, Keys } from './draft.ts';
import type { ReadLookup } from './terraform-json/read-terraform.ts';

type Written = Readonly<Record<string, unknown>>;

/** An object as it is written, by its key. */
export type WrittenObject = readonly [key: string, object: Written];

export interface KnownObjects {
  readonly keys: Keys;
  /** The objects of this account that have the form they must have. */
  readonly objects: Readonly<Record<KindName, readonly WrittenObject[]>>;
}

/** Sorts out what is there for one account: what has a mistake in its form or is for others stays known by its key. */
export function knownObjects(
  sections: Written,
  isBroken: (section: string, key: string) => boolean,
  account: string | null,
): KnownObjects {
  const perKind = kindNames.map((kind) => {
    const states = new Map<string, KeyState>();
    const objects: WrittenObject[] = [];
    const section = sections[kind];
    for (const key of isMapping(section) ? Object.keys(section) : []) {
      if (key.startsWith('x-')) continue;
      const object = (section as Written)[key];
      if (!isMapping(object) || isBroken(kind, key)) {
        states.set(key, 'broken');
      } else if (isForAccount(object, account)) {
        states.set(key, 'here');
        objects.push([key, object]);
      } else {
        states.set(key, 'left-out');
      }
    }
    return [kind, states, objects] as const;
  });
  return {
    keys: Object.fromEntries(perKind.map(([kind, states]) => [kind, states])) as unknown as Keys,
    objects: Object.fromEntries(
      perKind.map(([kind, , objects]) => [kind, objects]),
    ) as unknown as KnownObjects['objects'],
  };
}

/** The same with what is looked up: a reference to it leads somewhere. */
export function withLookups(keys: Keys, lookedUp: readonly ReadLookup[], account: string | null): Keys {
  if (lookedUp.length === 0) return keys;
  const states = new Map(kindNames.map((kind) => [kind, new Map(keys[kind])] as const));
  for (const one of lookedUp) {
    const { kind, handle } = one.lookup;
    states.get(kind)?.set(handle, isForAccount(one, account) ? 'here' : 'left-out');
  }
  return Object.fromEntries(states) as unknown as Keys;
}

/** Whether something with this `when` is for the account; without accounts nothing is left out. */
export function isForAccount(written: { readonly when?: unknown }, account: string | null): boolean {
  return account === null || !Array.isArray(written.when) || written.when.includes(account);
}

const isMapping = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
