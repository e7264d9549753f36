import type { AccessChange, Action, Block } from '../documents/plan.ts';
import type { Configured } from '../model/configuration.ts';
import type { KindName } from '../model/kinds/field.ts';
import type { Observed } from '../model/observed-account.ts';
import type { FieldDifference } from './difference.ts';
import type { Pair } from './pairing.ts';

/** A change while guards still look at it. */
export interface DraftChange {
  readonly action: Action;
  readonly kind: KindName;
  readonly configured?: Configured;
  readonly observed?: Observed;
  /** Of what exists on both sides. */
  readonly pair?: Pair;
  readonly name: string;
  readonly folder?: string;
  readonly was?: string;
  readonly because: string;
  readonly access?: AccessChange;
  readonly blocked?: Block;
  readonly differences: readonly FieldDifference[];
}
