import type { ImportNote } from '../documents/import.ts';
import type { Target } from '../model/configuration.ts';
import type { KindName } from '../model/kinds/field.ts';
import type { AccountFacts } from '../model/policy-set.ts';
import type { Purpose } from '../model/wire/collections.ts';
import type { Written } from './written.ts';

/** What is said of an object, beside it and in the document. */
export type Remark = Omit<ImportNote, 'object'>;

/** One live object, as an author would write it. References are keys, also to what is left out. */
export interface Portrait {
  readonly kind: KindName;
  readonly key: string;
  /** The service's id of the live object. */
  readonly id: string;
  /** Its description, narrative or name. */
  readonly name: string;
  /** The path of the folder (of a group: the location) that it is in; null for policies. */
  readonly folder: string | null;
  /** Of a folder: which type of definition it holds. */
  readonly purpose: Purpose;
  readonly written: Written;
  /** What is said beside it. */
  readonly remarks: readonly Remark[];
}

/** An object that a configuration can name. */
export interface Taken extends Portrait {
  /** A group that is only referred to; its members are not ours to write. */
  readonly lookedUp: boolean;
  /** Another live object has its identity, so it is told apart by its id. */
  readonly byId: boolean;
  /** Rules that the live object breaks and that an author may acknowledge. */
  readonly acknowledge: readonly string[];
}

/** An object that no configuration can say, and why. */
export interface LeftOut extends Portrait {
  readonly why: Remark;
}

/** A live account as somebody takes it over: what a configuration of it says, and what it can't. */
export interface Takeover {
  readonly facts: AccountFacts & { readonly id: string };
  /** The facts that can be declared; the others could not be read back. */
  readonly declared: ReadonlySet<keyof AccountFacts>;
  /** Where the account is; null where that is for the command line or the environment to say. */
  readonly target: Target | null;
  /** By kind in the order of dependency, then by place and name. */
  readonly taken: readonly Taken[];
  readonly leftOut: readonly LeftOut[];
  /** Of the account as a whole. */
  readonly remarks: readonly Remark[];
}

/** Why an acknowledged finding is there: the words of every acknowledgement that is written. */
export const acknowledged = 'so in the account when it was imported';
