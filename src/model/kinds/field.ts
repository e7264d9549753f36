import type { Expiry, Seconds } from '../duration.ts';
import type { Instant } from '../instant.ts';
import type { Range } from '../range.ts';
import type { Banner, Handle, Member, Scope, Sender } from '../scope.ts';

/** The kinds of object, named as the sections of a configuration are. */
export type KindName =
  | 'groups'
  | 'folders'
  | 'definitions'
  | 'policies'
  | 'bypassPolicies'
  | 'contentDefinitions'
  | 'contentPolicies';

/** What a field holds. Each type has one way to be read, written, compared and described. */
export type FieldType =
  | { readonly type: 'text'; readonly lines?: 'many' }
  | { readonly type: 'path' }
  | { readonly type: 'flag' }
  | { readonly type: 'score' }
  | { readonly type: 'choice'; readonly options: readonly string[] }
  | { readonly type: 'choices'; readonly options: readonly string[] }
  | { readonly type: 'duration' }
  | { readonly type: 'expiry' }
  | { readonly type: 'instant'; readonly bare: 'first-second' | 'last-second' }
  | { readonly type: 'reference'; readonly to: KindName }
  | { readonly type: 'sender' }
  | { readonly type: 'recipient' }
  | { readonly type: 'ranges' }
  | { readonly type: 'banner' }
  | { readonly type: 'members' }
  | { readonly type: 'audience' }
  | { readonly type: 'wordList' };

/** How the modelled HTTP interface carries the field; which names a type needs is said in `model/wire`. */
export type Wire = string | readonly string[] | null;

export type Field = FieldType & {
  /** The console's words for it. */
  readonly label: string;
  /** What it does, for people: one or two sentences, with units. */
  readonly text: string;
  readonly wire: Wire;
  /** The schema refuses an object without it. */
  readonly required?: true;
  /** What an absent field means. Without one, an absent field is null. */
  readonly default?: unknown;
  /** The law that forbids to set it, or that says it must be there: the rule reports it, not the schema. */
  readonly law?: string;
  /** For a choice: what the service calls the options, and what it calls none. */
  readonly wireOptions?: Readonly<Record<string, string>>;
};

interface Shapes<F> {
  text: string;
  path: string;
  flag: boolean;
  score: number;
  choice: F extends { readonly options: readonly (infer O)[] } ? O : never;
  choices: F extends { readonly options: readonly (infer O)[] } ? readonly O[] : never;
  duration: Seconds;
  expiry: Expiry;
  instant: Instant;
  reference: Handle;
  sender: Sender;
  recipient: Scope;
  ranges: readonly Range[];
  banner: Banner;
  members: readonly Member[];
  audience: readonly Scope[];
  wordList: string;
}

type Shape<F extends Field> = Shapes<F>[F['type']];

/** The value of a field: null where the field may be absent and absence has no default. */
export type ValueOf<F extends Field> = F extends { readonly required: true }
  ? Shape<F>
  : F extends { readonly default: NonNullable<unknown> }
    ? Shape<F>
    : Shape<F> | null;

export type FieldTable = Readonly<Record<string, Field>>;

export type ValuesOf<T extends FieldTable> = { readonly [N in keyof T]: ValueOf<T[N]> };

export interface Kind<T extends FieldTable = FieldTable> {
  readonly kind: KindName;
  /** The console's name for one and for several. */
  readonly label: readonly [one: string, several: string];
  readonly text: string;
  /** The field that names it, and the folder it is named within: together its identity. */
  readonly identity: { readonly name: string; readonly within?: string };
  readonly fields: T;
}
