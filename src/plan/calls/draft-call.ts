import type { Call, PathSegment } from '../../documents/plan.ts';
import type { WireBody } from '../../model/wire/encode.ts';
import type { Transition } from '../order/transition.ts';
import type { Subject } from '../step.ts';

/** What one call does, before it has a number. */
export interface Entry {
  readonly method: Call['method'];
  readonly path: readonly PathSegment[];
  readonly body?: WireBody;
  /** Null: the call belongs to a bridge. */
  readonly change: number | null;
  readonly subject: Subject;
}

/** A call that has its number among the calls of a plan, to which references point, but not yet its turn. */
export interface DraftCall extends Entry {
  readonly n: number;
  readonly transition: Transition;
  /** Which bridge it makes or deletes; the change is none then. */
  readonly bridge?: number;
  /** Mail could be routed differently from this call on; nothing refers yet to what the others make. */
  readonly affectsMail: boolean;
}
