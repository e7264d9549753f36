import type { Exposure } from '../../analysis/find-exposed.ts';
import type { DraftCall } from '../calls/draft-call.ts';
import type { Stretch } from './stretch.ts';

/** A time between two acknowledged calls in which mail is exposed, or in which it is not proven that none is. */
export interface Gap {
  /** The call after which it begins. */
  readonly after: DraftCall;
  /** The call that ends it. */
  readonly until: DraftCall;
  /** Null: it is not proven that no mail is exposed. */
  readonly exposure: Exposure | null;
}

/**
 * All gaps of one order of a stretch, of which the first `begun` are executed at once; the same mail is told of once for as
 * long as it lasts.
 */
export function gapsOf(stretch: Stretch, order: readonly number[], begun: number): readonly Gap[] {
  const { calls, ask, oracle, stateOf } = stretch;
  const gaps: { after: DraftCall; until: DraftCall; exposure: Exposure | null }[] = [];
  let open: (typeof gaps)[number] | undefined;
  for (let length = Math.max(1, begun); length < order.length; length++) {
    const executed = order.slice(0, length);
    const next = calls[order[length]!]!;
    if (open?.exposure && oracle.exposes(stateOf(executed), open.exposure)) {
      open.until = next;
      continue;
    }
    open = undefined;
    const answer = ask(executed);
    if (answer.type === 'none') continue;
    const exposure = answer.type === 'exposed' ? answer.exposure : null;
    const last = gaps.at(-1);
    if (exposure === null && last?.exposure === null && last.until === calls[order[length - 1]!]) last.until = next;
    else {
      open = { after: calls[order[length - 1]!]!, until: next, exposure };
      gaps.push(open);
    }
  }
  return gaps;
}
