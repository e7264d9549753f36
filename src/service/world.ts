import type { Kind } from './kinds/kind.ts';

export type Body = Readonly<Record<string, unknown>>;

/** One stored object. */
export interface Item {
  /** Never given twice; the order of creation. */
  readonly seq: number;
  readonly kind: Kind;
  /** The group that a member is in; 0 for all other kinds. */
  readonly owner: number;
  /** The object as the interface shows it, as text. */
  readonly json: string;
  readonly body: Body;
}

export interface AccountFacts {
  readonly id: string;
  readonly edition: 'full' | 'lite';
  readonly maxRetentionSeconds: number;
  readonly internalDomains: readonly string[];
  readonly userAttributes: readonly { readonly id: string; readonly name: string }[];
  readonly recipientLimit: number;
}

/** The newest state of the account, which every write is judged by. */
export interface World {
  readonly account: AccountFacts;
  /** By any id that the object ever had. */
  readonly find: (id: string) => Item | undefined;
  /** In the order of creation. */
  readonly list: (kind: Kind, owner?: number) => readonly Item[];
}

/** Parses its text when somebody first asks: a page of ten thousand objects needs the text only. */
export function itemOf(seq: number, kind: Kind, owner: number, json: string): Item {
  let body: Body | undefined;
  return {
    seq,
    kind,
    owner,
    json,
    get body() {
      body ??= JSON.parse(json) as Body;
      return body;
    },
  };
}
