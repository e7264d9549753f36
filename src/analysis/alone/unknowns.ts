import type { Policy } from '../../routing/policy.ts';
import type { Universe } from '../atoms/universe.ts';
import { type Cell, questionOf } from '../boxes/cell.ts';
import type { Decider, Program } from '../deciders/decider.ts';
import type { Face } from '../deciders/face.ts';
import { draftsWhere } from '../drafts/changed-mail.ts';
import type { Study } from './study.ts';

/** A decider for which some mail's outcome depends on what nobody gave. */
export interface RestsOnUnknown {
  /** Null: who is offered a definition is not known. */
  readonly policy: Policy | null;
  readonly decider: Decider;
}

/**
 * Where members that nobody gave, or attributes of users who are not in the directory, decide what becomes of some mail: the
 * outcome differs if all of it counts as none.
 */
export function whatRestsOnUnknown({ set, universe, program, plain, nodes }: Study): readonly RestsOnUnknown[] {
  const given = new Map(program.deciders.map((decider) => [decider, asGiven(universe, decider)]));
  const changed = program.deciders.filter((decider) => given.get(decider) !== decider);
  if (changed.length === 0) return [];
  const changes = new Map(
    changed.flatMap((decider) => [[decider, 'wholly'] as const, [given.get(decider)!, 'wholly'] as const]),
  );
  const deciders = program.deciders.map((decider) => given.get(decider)!);
  const assumed: Program = { ...program, deciders, byKey: new Map(deciders.map((one) => [one.key, one])) };
  const drafts = draftsWhere(
    {
      universe: { ...universe, sets: [set, set] },
      plain,
      nodes,
      before: { number: 0, program: assumed },
      after: { number: 1, program },
      matters: () => true,
    },
    changes,
  );
  const found = new Map<string, RestsOnUnknown>();
  for (const draft of drafts) {
    const reasons = draft.because.filter(({ of, decider }) => of === 1 && given.get(decider) !== decider);
    if (reasons.length > 0 && reasons.every(({ decider }) => found.has(decider.key))) continue;
    for (const { decider } of reasons) found.set(decider.key, { policy: decider.policy, decider });
  }
  return [...found.values()];
}

/** The decider itself where all that it asks for is known. */
function asGiven(universe: Universe, decider: Decider): Decider {
  const isGiven = ({ literals }: Cell) =>
    literals.every((one) => (one & 1) === 0 || universe.questions.at(questionOf(one)).type !== 'unknown');
  if (decider.faces.every(({ cells }) => cells.every(isGiven))) return decider;
  const faces = decider.faces.flatMap((face): readonly Face[] => {
    const cells = face.cells.filter(isGiven);
    return cells.length === 0 ? [] : [{ ...face, cells }];
  });
  return { ...decider, key: `${decider.key} as given`, faces };
}
