import type { Call, PlanDocument } from './plan.ts';

/** How one call ended. `unknown`: it was sent, and nothing tells whether it was executed. */
export type CallOutcome =
  | { readonly outcome: 'done'; readonly id?: string; readonly found?: true }
  | { readonly outcome: 'refused'; readonly status: number; readonly problems: readonly string[] }
  | { readonly outcome: 'unknown'; readonly reason: string }
  | { readonly outcome: 'not-sent'; readonly reason: string };

export type CallReport = {
  readonly n: number;
  readonly method: Call['method'];
  readonly change: Call['change'];
} & CallOutcome;

/** What an apply did. */
export interface ApplyDocument {
  readonly format: 'sealwright/apply/1';
  readonly fingerprint: string;
  /** What was to be done; the calls refer to its changes. */
  readonly plan?: PlanDocument;
  /** What became of calls that an earlier, interrupted apply left open: sentences. */
  readonly recovered?: readonly string[];
  /** Changes that a new plan still finds afterwards. */
  readonly remaining?: number;
  readonly calls: readonly CallReport[];
  /** Differences that were read back after a call that the service accepted. */
  readonly notAsPlanned: readonly { readonly n: number; readonly field: string }[];
  readonly summary: {
    readonly done: number;
    readonly refused: number;
    readonly unknown: number;
    readonly notSent: number;
  };
}
