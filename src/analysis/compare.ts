import type { Hash } from '../model/hash.ts';
import type { Instant } from '../model/instant.ts';
import type { PolicySet } from '../model/policy-set.ts';
import { newUniverse, type Universe } from './atoms/universe.ts';
import { newOutcomes, type Outcomes } from './deciders/outcomes.ts';
import { programOf } from './deciders/program.ts';
import { type Comparison, draftsOf } from './drafts/changed-mail.ts';
import type { Draft } from './drafts/draft.ts';
import { newFoundMail } from './drafts/within.ts';
import { effectOf } from './effect.ts';
import type { Impact, Region, Unproven } from './impact.ts';
import { type OpenMail, openMail, partsOf } from './looked-up.ts';
import { causesOf } from './regions/causes.ts';
import { certainOf } from './regions/certainty.ts';
import { describe } from './regions/describe.ts';
import { newWitnesses, type Witnesses } from './regions/witness.ts';
import { bothWords, narrowness } from './regions/words.ts';
import { unreadMail } from './unread-mail.ts';

export interface CompareOptions {
  /** Mail before this moment does not matter. */
  readonly asOf: Instant;
  /** How many boxes one question may look at before its answer is: unproven. The same question gets the same answer always. */
  readonly budget?: number;
  /** Of a text in UTF-8, hexadecimal. */
  readonly md5: Hash;
}

export const defaultBudget = 50_000;

/**
 * All mail that is treated otherwise after a change than before it. Objects of one kind and handle are the same object
 * in both policy sets (`align` makes it so).
 */
export function compare(
  before: PolicySet,
  after: PolicySet,
  { asOf, budget = defaultBudget, md5 }: CompareOptions,
): Impact {
  const sets = [before, after];
  const universe = newUniverse(sets, asOf);
  const outcomes = newOutcomes(sets);
  const comparison: Comparison = {
    universe,
    plain: outcomes.plain,
    nodes: budget,
    matters: () => true,
    before: { number: 0, program: programOf(universe, 0, outcomes) },
    after: { number: 1, program: programOf(universe, 1, outcomes) },
  };
  const witnesses = newWitnesses(universe, outcomes, md5);
  const regions: Region[] = [];
  const unproven: Unproven[] = [];
  const found = newFoundMail(universe, budget);
  const open = openMail(universe, outcomes);
  // The wider ones first: what lies in one of them is told there.
  for (const draft of [...draftsOf(comparison)].sort((a, b) => saidOf(a) - saidOf(b))) {
    if (found.holds(draft)) continue;
    found.add(draft);
    if (draft.isUnproven) {
      unproven.push(describe(universe, draft, budget));
      continue;
    }
    for (const part of partsOf(universe, draft, open, budget)) {
      const region = regionOf(universe, outcomes, witnesses, part.draft, budget);
      regions.push(asFarAsKnown(region, part.restsOn));
    }
  }
  unproven.push(...unreadMail(universe, outcomes, [comparison.before, comparison.after], budget));
  return { regions, unproven };
}

/** Of what rests on something that is only looked up, nothing is certain. */
function asFarAsKnown(region: Region, open: OpenMail['restsOn']): Region {
  const { before, after } = region;
  // Ordinary mail is less secure than any other, however that is set.
  const both = before.secure && after.secure ? [before, after] : [];
  const settings = both
    .filter(({ unknownSettings }) => unknownSettings)
    .map(({ definition }) => ({ kind: 'definitions', handle: definition! }) as const);
  const named = new Map([...settings, ...open].map((one) => [`${one.kind} ${one.handle}`, one]));
  return named.size === 0 ? region : { ...region, certainty: 'conditional', restsOn: [...named.values()] };
}

/** How many things are said of the mail of a draft. */
const saidOf = ({ faces }: Draft): number => narrowness(bothWords(faces.map(({ words }) => words)));

function regionOf(universe: Universe, outcomes: Outcomes, witnesses: Witnesses, draft: Draft, nodes: number): Region {
  const [before, after] = draft.outcomes.map(outcomes.noticed) as [Region['before'], Region['after']];
  const effect = effectOf(before, after);
  if (effect === null) throw new Error('a region whose outcomes nobody can tell apart');
  return {
    ...describe(universe, draft, nodes),
    before,
    after,
    effect,
    ...certainOf(universe, witnesses, draft, nodes),
    because: causesOf(draft),
  };
}
