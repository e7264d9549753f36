import type { Path, Place, Severity } from './configuration.ts';

/** Which part of what a path leads to is meant: the value, its key, or a place inside a text (from 1). */
export type Part = 'value' | 'key' | { readonly line: number; readonly column: number };

/** Something in a configuration: a path to it, or a place in a file where there is no path yet. */
export interface Spot {
  readonly path: Path;
  /** Absent: the value. */
  readonly part?: Part;
  /** Given where the path does not lead there: a syntax error, the second of two keys that are the same. */
  readonly place?: Place;
}

/** Another place that explains a finding: "the other policy with this narrative is here". */
export interface Related extends Spot {
  readonly message: string;
}

/** What is wrong, or doubtful, in a configuration. */
export interface Finding extends Spot {
  readonly rule: string;
  readonly severity: Severity;
  /** The first sentence is the same for all findings of its sort; then what, where, why and what to do. */
  readonly message: string;
  /** What to write instead, as it would stand in the file. */
  readonly hint?: string;
  readonly related?: readonly Related[];
}

/** Turns a spot into a place; undefined where nothing of it is written in a file. */
export type PlaceOf = (spot: Spot) => Place | undefined;
