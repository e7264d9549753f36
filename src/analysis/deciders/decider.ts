import type { PolicyKind } from '../../model/kinds/kinds.ts';
import type { Handle } from '../../model/scope.ts';
import type { Policy } from '../../routing/policy.ts';
import type { Face } from './face.ts';
import type { OutcomeId } from './outcomes.ts';

/** Something that can decide what becomes of mail: a policy, or the sender's pick of a definition. */
export interface Decider {
  /** The same on both sides of a comparison for what is the same thing. */
  readonly key: string;
  readonly stage: Stage;
  /** What happens where it decides; null: a bypass policy that takes no action, and so leaves it to the policies. */
  readonly outcome: OutcomeId | null;
  /** The mail that it is met by: in any of these. */
  readonly faces: readonly Face[];
  readonly what: PolicyKind | 'definitions';
  readonly handle: Handle;
  /** Null: the sender decides. */
  readonly policy: Policy | null;
  /** The secure messaging definition that it delivers with. */
  readonly definition: Handle | null;
}

export type Stage = 'content' | 'pick' | 'bypass' | 'policy';

/**
 * How one policy set decides: the first decider that is met, in this order, and where none is met mail stays plain.
 *
 * Only the bypasses stand apart. They come before the stages that they switch off. The first bypass that is met either
 * decides that mail stays plain, or lets those stages go on, whatever bypasses come after it.
 */
export interface Program {
  readonly deciders: readonly Decider[];
  /** Whether bypasses switch off all stages, or policies only. */
  readonly bypassesAll: boolean;
  readonly byKey: ReadonlyMap<string, Decider>;
}
