import type { Refusal } from '../refusal.ts';
import type { Body, Item, World } from '../world.ts';
import type { Field } from './field.ts';

/** A write that is asked for: everything that laws judge. */
export interface Proposal {
  /** Absent for a new object. */
  readonly before?: Item;
  /** The fields that the request named, null where it clears one. */
  readonly sent: Body;
  /** The whole object as it would be. */
  readonly draft: Body;
  /** In ms. */
  readonly now: number;
}

export type Law = (proposal: Proposal, world: World) => Refusal | undefined;

/** Whether a delete must be refused. */
export type Hold = (item: Item, world: World) => Refusal | undefined;

/** One kind of object: all that tells its collection from the others. */
export interface KindSpec {
  readonly fields: Readonly<Record<string, Field>>;
  /** Fields that reads show and no request may set. */
  readonly computed: readonly string[];
  /** Fields that no such object has, and the law that says so. */
  readonly never?: Readonly<Record<string, string>>;
  /** What a new object has beyond its fields. */
  readonly born: Body;
  /** Fills in what follows from the fields that were sent. It does not judge. */
  readonly settle?: (proposal: Proposal, world: World) => Body;
  /** Who may write at all; judged before the body is looked at. */
  readonly guards: readonly Guard[];
  readonly laws: readonly Law[];
  readonly holds: readonly Hold[];
}

/** `item` is absent when something is to be created. */
export type Guard = (item: Item | undefined, world: World) => Refusal | undefined;
