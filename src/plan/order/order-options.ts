import type { Hash } from '../../model/hash.ts';
import type { Instant } from '../../model/instant.ts';
import type { Asks } from './exposure.ts';

export interface OrderOptions {
  /** Mail before this moment does not matter. */
  readonly now: Instant;
  readonly md5: Hash;
  readonly asks: Asks;
  /** For each stretch of calls: how often the exact analysis is asked at most, and how many states are looked at. */
  readonly budget: { readonly questions: number; readonly states: number };
}

export const usualBudget: OrderOptions['budget'] = { questions: 400, states: 4_096 };
