import type { Address } from '../model/address.ts';
import type { PolicySet } from '../model/policy-set.ts';
import type { Message } from '../routing/message.ts';
import { newUniverse, type Universe } from './atoms/universe.ts';
import { type CompareOptions, defaultBudget } from './compare.ts';
import type { Program } from './deciders/decider.ts';
import { newOutcomes, type OutcomeId } from './deciders/outcomes.ts';
import { programOf } from './deciders/program.ts';
import { branchesOf } from './drafts/branches.ts';
import { draftsOf } from './drafts/changed-mail.ts';
import { type Draft, mayHaveMail } from './drafts/draft.ts';
import { nearTo } from './drafts/near.ts';
import { type OffMail, withOff } from './drafts/off.ts';
import { isLessSecure } from './effect.ts';
import type { Box } from './impact.ts';
import { openMail, withoutOpen } from './looked-up.ts';
import type { Noticed } from './noticed.ts';
import { certainOf } from './regions/certainty.ts';
import { describe } from './regions/describe.ts';
import { newWitnesses } from './regions/witness.ts';
import { unreadFaces } from './unread-mail.ts';

/** Mail that is less secure at a moment of a change than both before the change and after it. */
export interface Exposure {
  /** All mail in it, and in none of `except`, is so. A scope that holds others at other moments is not told apart. */
  readonly box: Box;
  readonly except: readonly Box[];
  readonly message: Message;
  readonly recipient: Address;
  readonly before: Noticed;
  readonly during: Noticed;
  readonly after: Noticed;
}

export type Exposed =
  | { readonly type: 'none' }
  | { readonly type: 'exposed'; readonly exposure: Exposure }
  /** The budget did not allow to tell, or what nobody knows decides whether there is such mail. */
  | { readonly type: 'unproven' };

/** The moments of a change. */
export interface Moments {
  readonly before: PolicySet;
  readonly during: PolicySet;
  readonly after: PolicySet;
}

const beforeNumber = 0;
const afterNumber = 1;
const duringNumber = 2;

/**
 * Is there mail whose outcome in `during` is less secure than in `before`, and than in `after`? Exactly. What is exposed is so
 * whatever is only looked up. But that there is none is told as if a content examination definition that is looked up were never
 * triggered, and a pick that nobody knows to be offered were none: where a plan is carried out, the account has what it looks up.
 */
export function findExposed({ before, during, after }: Moments, options: CompareOptions): Exposed {
  const { asOf, budget = defaultBudget, md5 } = options;
  const sets = [before, after, during];
  const universe = newUniverse(sets, asOf);
  const outcomes = newOutcomes(sets);
  const isWeaker = (from: OutcomeId, to: OutcomeId) => isLessSecure(outcomes.noticed(from), outcomes.noticed(to));
  const weaker = draftsOf({
    universe,
    plain: outcomes.plain,
    nodes: budget,
    before: { number: beforeNumber, program: programOf(universe, beforeNumber, outcomes) },
    after: { number: duringNumber, program: programOf(universe, duringNumber, outcomes) },
    matters: isWeaker,
  });
  const last = programOf(universe, afterNumber, outcomes);
  const witnesses = newWitnesses(universe, outcomes, md5);
  const open = openMail(universe, outcomes);
  let unproven = false;
  for (const draft of weaker) {
    const during = draft.outcomes[duringNumber]!;
    for (const exact of cutBy(universe, last, draft, outcomes.plain, budget, (outcome) => isWeaker(outcome, during))) {
      if (!mayHaveMail(universe, exact, budget)) continue;
      // Of the rest, something may decide that is only looked up.
      const known = withoutOpen(exact, open);
      const { certainty, witness } = certainOf(universe, witnesses, known, budget);
      const [was, willBe, is] = exact.outcomes.map(outcomes.noticed) as [Noticed, Noticed, Noticed];
      if (certainty !== 'proven' || witness === null || (is.secure && [was, is, willBe].some(restsOnSettings))) {
        unproven = true;
        continue;
      }
      const mail = describe(universe, known, budget);
      const recipient = witness.to[0]!;
      return {
        type: 'exposed',
        exposure: { ...mail, message: witness, recipient, before: was, during: is, after: willBe },
      };
    }
  }
  return { type: unproven ? 'unproven' : 'none' };
}

/** Nothing is less secure than ordinary mail; of two that are secure, it may be either. */
const restsOnSettings = ({ unknownSettings }: Noticed): boolean => unknownSettings === true;

/** A draft, cut by what becomes of its mail after the change, as far as that is of interest. */
function* cutBy(
  universe: Universe,
  program: Program,
  draft: Draft,
  plain: OutcomeId,
  nodes: number,
  matters: (outcome: OutcomeId) => boolean,
): Generator<Draft> {
  const near = nearTo(universe, program, draft.faces);
  // What nothing decides stays plain, and nothing is less secure than that.
  const branches = near.all.flatMap((one) => {
    const { outcome } = one.decider;
    return outcome === null || !matters(outcome) ? [] : branchesOf(near, one, plain);
  });
  for (const branch of branches) {
    const mail: OffMail = {
      universe,
      faces: [...draft.faces, ...branch.faces],
      blockers: [...draft.blockers, ...branch.blockers],
      nodes,
    };
    for (const { faces, blockers, outcome } of withOff(branch, near, mail)) {
      const outcomes = [...draft.outcomes];
      outcomes[afterNumber] = outcome;
      yield { ...draft, faces: [...draft.faces, ...faces], blockers: [...draft.blockers, ...blockers], outcomes };
    }
  }
}

/**
 * Whether no mail has another outcome in one policy set than in the other; false too where the budget did not allow to tell, or
 * what is only looked up.
 */
export function isSameMail(
  one: PolicySet,
  other: PolicySet,
  { asOf, budget = defaultBudget }: CompareOptions,
): boolean {
  const sets = [one, other];
  const universe = newUniverse(sets, asOf);
  const outcomes = newOutcomes(sets);
  const before = { number: 0, program: programOf(universe, 0, outcomes) };
  const after = { number: 1, program: programOf(universe, 1, outcomes) };
  const drafts = draftsOf({ universe, plain: outcomes.plain, nodes: budget, before, after, matters: () => true });
  return drafts.next().done === true && unreadFaces(universe, outcomes, [before, after]).next().done === true;
}
