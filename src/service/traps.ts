import { createHash } from 'node:crypto';
import type { ServiceRequest } from './handler.ts';

/** Which writes are meant: these (the first is 1), every so many, or this share of them. */
export type Chosen = { readonly nth: readonly number[] } | { readonly every: number } | { readonly fraction: number };

/** What a client of the published interface has to survive. */
export interface Traps {
  /** For `fraction`. */
  readonly seed?: number;
  /** Each answer names an object by another id; every older one still works. */
  readonly rotateIds?: boolean;
  /** Reads show the state as it was that long ago. */
  readonly propagationDelayMs?: number;
  /** More calls than that are answered 429, and not executed. */
  readonly rateLimit?: { readonly calls: number; readonly perMs: number };
  /** The write is not executed, the answer is 200, and its `fail` says so. */
  readonly failWith200?: Chosen;
  /** The write is executed, and the answer lost: 500, or a cut connection. */
  readonly loseAnswers?: Chosen;
  /** The write is not executed, the answer is 500. */
  readonly errorBefore?: Chosen;
  readonly latencyMs?: number;
  /** No page holds more, whatever is asked for. */
  readonly smallPages?: number;
  /** Not a trap: told of every request before anything else happens. */
  readonly onRequest?: (request: ServiceRequest) => void;
}

/** Whether write number `n` is chosen. */
export function isChosen(chosen: Chosen | undefined, n: number, trap: string, seed = 0): boolean {
  if (!chosen) return false;
  if ('nth' in chosen) return chosen.nth.includes(n);
  if ('every' in chosen) return n % chosen.every === 0;
  const draw = createHash('sha256').update(`${seed}/${trap}/${n}`).digest().readUInt32BE(0);
  return draw / 2 ** 32 < chosen.fraction;
}
