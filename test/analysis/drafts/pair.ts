import { newUniverse, type Universe } from '../../../src/analysis/atoms/universe.ts';
import { defaultBudget } from '../../../src/analysis/compare.ts';
import { newOutcomes, type OutcomeId, type Outcomes } from '../../../src/analysis/deciders/outcomes.ts';
import { programOf } from '../../../src/analysis/deciders/program.ts';
import type { Comparison, FoundDraft } from '../../../src/analysis/drafts/changed-mail.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import { type Mail, newPlaces, type Places } from './places.ts';

/** Two policy sets of which all mail can be looked at. */
export interface Pair {
  readonly universe: Universe;
  readonly outcomes: Outcomes;
  readonly comparison: Comparison;
  readonly places: Places;
  /** What becomes of the mail at each place, before and after. */
  readonly treated: readonly (readonly [before: OutcomeId, after: OutcomeId])[];
}

/** Null: there is too much mail. */
export function pairOf(before: PolicySet, after: PolicySet, nodes = defaultBudget): Pair | null {
  const sets = [before, after];
  const universe = newUniverse(sets, 0);
  const outcomes = newOutcomes(sets);
  const { plain } = outcomes;
  const programs = [programOf(universe, 0, outcomes), programOf(universe, 1, outcomes)] as const;
  const comparison: Comparison = {
    universe,
    plain,
    nodes,
    matters: () => true,
    before: { number: 0, program: programs[0] },
    after: { number: 1, program: programs[1] },
  };
  const places = newPlaces(
    universe,
    programs.flatMap(({ deciders }) => deciders.flatMap(({ faces }) => faces)),
  );
  if (places === null) return null;
  const [was, is] = programs.map((program) => places.outcomes(program, plain));
  return { universe, outcomes, comparison, places, treated: was!.map((one, at) => [one, is![at]!] as const) };
}

export interface Told {
  readonly places: number;
  readonly changed: number;
  /** What the drafts say that is not so, in words. */
  readonly wrong: readonly string[];
}

/** Holds drafts against all mail: what changes is in one of them, and what is in one of them changes as it says. */
export function lookAt(
  { comparison, places, treated }: Pair,
  drafts: readonly FoundDraft[],
  matters = comparison.matters,
): Told {
  const told = new Uint8Array(treated.length);
  const wrong: string[] = [];
  const sides = [comparison.before, comparison.after];
  for (const draft of drafts) {
    const { outcomes, because, isUnproven } = draft;
    const mail = places.inMail(draft);
    const name = `${outcomes.join(' to ')} because of ${because.map(({ of, decider }) => `${of} ${decider.key}`).join(', ')}`;
    if (!isUnproven && !mail.includes(1)) wrong.push(`no mail: ${name}`);
    if (!matters(outcomes[0]!, outcomes[1]!)) wrong.push(`of no interest: ${name}`);
    mail.forEach((isIn, at) => {
      if (isIn === 0) return;
      told[at] = 1;
      const is = treated[at]!;
      if (is[0] !== outcomes[0] || is[1] !== outcomes[1]) wrong.push(`not so: ${name}, at ${places.words(at)}`);
    });
    if (new Set(because.map(({ decider }) => decider)).size < because.length) wrong.push(`twice: ${name}`);
    for (const { of, decider } of because) {
      if (!sides[of]!.program.deciders.includes(decider)) wrong.push(`elsewhere: ${name}`);
      if (!isMetBy(places, mail, decider.faces)) wrong.push(`not met: ${name}`);
    }
    for (const { number } of sides) {
      const deciding = because.findLast(({ of }) => of === number)?.decider ?? null;
      if ((deciding?.outcome ?? comparison.plain) !== outcomes[number]) wrong.push(`not because of that: ${name}`);
    }
  }
  const isChanged = treated.map(([was, is]) => was !== is && matters(was, is));
  isChanged.forEach((changed, at) => {
    if (changed && told[at] === 0) wrong.push(`missed: ${treated[at]!.join(' to ')}, at ${places.words(at)}`);
  });
  return { places: treated.length, changed: isChanged.filter(Boolean).length, wrong: wrong.slice(0, 4) };
}

function isMetBy(places: Places, mail: Mail, faces: Parameters<Places['inAny']>[0]): boolean {
  const met = places.inAny(faces);
  return mail.every((isIn, at) => isIn === 0 || met[at] === 1);
}
