import type { Block } from '../../documents/plan.ts';
import type { DraftChange } from '../draft-change.ts';
import type { Sides } from '../sides.ts';

/** A guard of one kind of trouble: the change, held back or not. */
export type ChangeGuard = (change: DraftChange, sides: Sides) => Block | undefined;

export interface GuardOptions {
  readonly purpose: 'apply' | 'destroy' | 'drift';
  readonly allowDeletions: boolean;
}

export function hold(change: DraftChange, block: Block | undefined): DraftChange {
  return block && !change.blocked ? { ...change, blocked: block } : change;
}
