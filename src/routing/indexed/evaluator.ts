import type { Evaluate } from '../evaluate.ts';
import { judge } from '../judge.ts';
import { type Outcome, outcomeOf } from '../outcome.ts';
import { noPick, resolvePick } from '../pick.ts';
import type { World } from '../world.ts';
import { addressAtoms } from './address-atoms.ts';
import { newIndexedMatching } from './matching.ts';
import { policyIndex } from './policy-index.ts';
import { newRows } from './rows.ts';
import { namedScopes } from './scopes.ts';

export interface IndexOptions {
  /** How much room the rows of senders may take, and as much again those of recipients; they need no more than they do. */
  readonly megabytes?: number;
}

/**
 * The evaluator for many messages: it knows before which policies an address can be in, and finds those that win without
 * asking the others. What becomes of a message is decided by the same code as in the plain evaluator, which is its oracle.
 */
export function newIndexedEvaluator(world: World, { megabytes = 96 }: IndexOptions = {}): Evaluate {
  const { set, people, definitions } = world;
  const { facts, strategies } = set;
  const index = policyIndex(world);
  const named = namedScopes(index.policies.flatMap((policy) => (policy ? [policy.fields.from, policy.fields.to] : [])));
  const atoms = addressAtoms(set, named);
  const { atomOf } = atoms;
  const rows = (side: 'from' | 'to') => newRows(index, side, atoms, named, megabytes);
  const matching = newIndexedMatching(world, index, rows('from'), rows('to'));

  return (message) => {
    const { from, headerFrom, to, application, at } = message;
    const { definition: pick, finding } =
      message.sendSecure === null ? noPick : resolvePick(message, definitions, people);
    const sender = atomOf(from);
    matching.startMessage(message, sender, headerFrom === from || !index.usesHeader ? sender : atomOf(headerFrom));
    const outcomes = new Array<Outcome>(to.length);
    for (let number = 0; number < to.length; number++) {
      const address = to[number]!;
      const direction = matching.startRecipient(atomOf(address));
      const situation = { address, direction, application, at, pick };
      const { decision, marks } = judge(matching, situation, strategies);
      outcomes[number] = outcomeOf(decision, situation, definitions, facts, marks);
    }
    return { outcomes, pick: finding };
  };
}
