import type { CallOutcome } from '../documents/apply.ts';

/** What an apply is doing, for whoever watches. */
export type ApplyEvent =
  | { readonly type: 'sent'; readonly n: number }
  /** `visible`: the account does not show it yet. `lost`: its answer was lost. `retry`: it could not be sent. `pause`: it was asked for. */
  | { readonly type: 'waiting'; readonly n: number; readonly for: 'visible' | 'lost' | 'retry' | 'pause' }
  | { readonly type: 'ended'; readonly n: number; readonly outcome: CallOutcome };
