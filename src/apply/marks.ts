import type { Account } from '../account/account.ts';
import { markOf } from '../account/observe/same-object.ts';
import type { KindName } from '../model/kinds/field.ts';
import type { Purpose } from '../model/wire/collections.ts';

/** Tells whether two ids name one object: the service has many ids for each, so the objects themselves are compared. */
export interface Marks {
  /** The same text for all ids of one object; an id that names nothing now is its own mark. Null: a root folder. */
  readonly of: (kind: KindName, purpose: Purpose, id: string) => Promise<string | null>;
  /** Objects change, and so does what they are recognised by: of a kind, or of any. */
  readonly forget: (kind?: KindName) => void;
}

export function newMarks(account: Pick<Account, 'item'>): Marks {
  const known = new Map<string, Promise<string | null>>();
  const ask = async (kind: KindName, purpose: Purpose, id: string): Promise<string | null> => {
    const found = await account.item(kind, purpose, id);
    if (!found.ok || found.value === null) return id;
    return found.value.root === true ? null : markOf(kind, found.value);
  };
  return {
    of: (kind, purpose, id) => {
      const key = `${kind} ${purpose} ${id}`;
      const asked = known.get(key) ?? ask(kind, purpose, id);
      known.set(key, asked);
      return asked;
    },
    forget: (kind) => {
      for (const key of known.keys()) if (kind === undefined || key.startsWith(`${kind} `)) known.delete(key);
    },
  };
}
