import type { Instant } from '../../model/instant.ts';
import { newEvaluator } from '../../routing/evaluate.ts';
import type { Message } from '../../routing/message.ts';
import type { World } from '../../routing/world.ts';
import { cellsOf } from './edges/cells.ts';
import { messagesIn } from './edges/messages.ts';
import { type Space, spaceOf } from './edges/space.ts';
import { type Breach, breachOf, concerns, type Invariant } from './invariant.ts';

/** What was found out about one invariant. */
export interface CheckedInvariant {
  readonly invariant: Invariant;
  /** Proven for all mail, or only tried on messages. */
  readonly method: 'proven' | 'tried';
  /** Why there is no proof, where one was looked for. */
  readonly unproven?: NoProof;
  /** How many messages that it concerns. */
  readonly tried: number;
  /** False where there was more to try. */
  readonly complete: boolean;
  /** One of each sort. */
  readonly violations: readonly FoundViolation[];
}

export type NoProof =
  /** It speaks of a field that can only be tried. */
  | { readonly type: 'field'; readonly field: string }
  /** It depends on what nobody gave, or on a text that could not be written. */
  | { readonly type: 'conditional' }
  /** It depends on word lists, or on the publishing of folders, that are only looked up. */
  | { readonly type: 'looked-up' }
  /** The question is too large. */
  | { readonly type: 'unproven' };

export interface FoundViolation {
  /** It concerns the first recipient. */
  readonly message: Message;
  readonly breach: Breach;
  readonly others: number;
}

export interface CheckOptions {
  /** The moment that is tried where no window says otherwise. */
  readonly asOf: Instant;
  /** At most so many messages for each invariant. */
  readonly mostMessages?: number;
}

/** Finds out whether invariants hold. Trying them is one way to do so. */
export type CheckInvariants = (
  world: World,
  invariants: readonly Invariant[],
  options: CheckOptions,
) => readonly CheckedInvariant[];

/** Sorts of violations of one invariant that are told. */
const mostSorts = 5;

/** Tries invariants on mail at the edges of all policies: always the same mail for the same configuration. */
export const tryInvariants: CheckInvariants = (world, invariants, options) => {
  if (invariants.length === 0) return [];
  const space = spaceOf(
    world,
    invariants.flatMap(({ box, except }) => [box, ...except]),
  );
  return invariants.map((invariant) => tryInvariant(space, invariant, options));
};

function tryInvariant(
  space: Space,
  invariant: Invariant,
  { asOf, mostMessages = messagesFor(space) }: CheckOptions,
): CheckedInvariant {
  const { world } = space;
  const evaluate = newEvaluator(world);
  const cells = cellsOf(space, invariant, mostMessages);
  const found = new Map<string, { message: Message; breach: Breach; others: number }>();
  let tried = 0;
  let complete = cells.complete;
  for (const message of messagesIn(space, invariant, cells, asOf)) {
    const recipient = message.to[0] ?? '';
    if (!concerns(invariant, message, recipient, world.people.holds)) continue;
    if (tried >= mostMessages) {
      complete = false;
      break;
    }
    tried += 1;
    const outcome = evaluate(message).outcomes[0];
    const breach = outcome && breachOf(invariant, outcome, message);
    if (!outcome || !breach) continue;
    const { decidedBy, bypassedBy } = outcome;
    const fields = breach.mismatches.map(({ field }) => field);
    const sort = JSON.stringify([decidedBy, bypassedBy, breach.breaks, fields]);
    const before = found.get(sort);
    if (before) before.others += 1;
    else if (found.size < mostSorts) found.set(sort, { message, breach, others: 0 });
  }
  return { invariant, method: 'tried', tried, complete, violations: [...found.values()] };
}

/** So many that a large configuration takes about as long as a small one, but never few. */
const messagesFor = ({ policies }: Space): number =>
  Math.max(1000, Math.min(5000, Math.floor(1_000_000 / Math.max(1, policies.length))));
