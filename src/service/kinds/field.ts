import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';

/** What a value becomes when it is stored, or why it can't be. */
export type Checked = { readonly value: unknown } | { readonly refusal: Refusal };

/** `at` is the field's name, for the message. */
export type Check = (value: unknown, at: string, world: World) => Checked;

export interface Field {
  readonly check: Check;
  readonly presence: 'required' | 'optional';
  /** What an absent field becomes; without it the field stays absent. */
  readonly initial?: unknown;
}

export const required = (check: Check): Field => ({ check, presence: 'required' });
export const optional = (check: Check): Field => ({ check, presence: 'optional' });
export const initially = (initial: unknown, check: Check): Field => ({ check, presence: 'optional', initial });

export const ok = (value: unknown): Checked => ({ value });
export const no = (refusal: Refusal): Checked => ({ refusal });
