import type { Face } from '../deciders/face.ts';
import type { OutcomeId } from '../deciders/outcomes.ts';

/** Some mail: in all of `faces`, in none of `blockers`. */
export interface Mail {
  readonly faces: readonly Face[];
  readonly blockers: readonly Face[];
}

/** Is there such mail? `outcomes` is what becomes of it, for a witness to be held against. */
export interface Question extends Mail {
  readonly outcomes: readonly OutcomeId[];
}
