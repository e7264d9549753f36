import type { Configuration, Path } from '../model/configuration.ts';
import type { PlaceOf } from '../model/finding.ts';
import type { KindName } from '../model/kinds/field.ts';

/** The laws that report a value which could not be read. */
export type ValueRule =
  | 'invalid-duration'
  | 'invalid-address'
  | 'invalid-source-range'
  | 'activation-score-range'
  | 'recipient-based-on';

/** A value that could not be read: its rule says so in its words. */
export interface ValueProblem {
  readonly rule: ValueRule;
  readonly path: Path;
  readonly value: unknown;
  /** What is wrong, as a clause that follows "…, which ". */
  readonly problem: string;
  readonly fix?: string;
}

/** A reference to nothing, or to something that can't be meant here. */
export interface DanglingReference {
  readonly path: Path;
  readonly name: string;
  /** The kinds of object that can be meant. */
  readonly wanted: readonly KindName[];
  readonly because: 'missing' | 'left-out' | 'other-edition';
}

/** Whether the key of an object leads to one: `broken` objects have a mistake in their form, others `when` leaves out. */
export type KeyState = 'here' | 'broken' | 'left-out';

export type Keys = Readonly<Record<KindName, ReadonlyMap<string, KeyState>>>;

/** A section of a file that is its author's own (`x-…`): no part of the configuration. Paths begin with its name. */
export interface OwnSection {
  readonly name: string;
  readonly value: unknown;
  readonly placeOf: PlaceOf;
}

/** A configuration as it is written, mistakes included: what the rules read. */
export interface Draft extends Configuration {
  readonly keys: Keys;
  readonly problems: readonly ValueProblem[];
  readonly dangling: readonly DanglingReference[];
  /** The names in `accounts`; none where there is one account. */
  readonly accounts: readonly string[];
  /** Settings of `rules` as they are written. */
  readonly ruleSettings: Readonly<Record<string, unknown>>;
  /** All sections of all files before anything was read from them, for rules about what reading leaves out. */
  readonly written: Readonly<Record<string, unknown>>;
  readonly ownSections: readonly OwnSection[];
}
