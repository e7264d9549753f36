import type { Denotation } from '../atoms/denotations.ts';
import type { Universe } from '../atoms/universe.ts';
import type { Decider } from '../deciders/decider.ts';
import { type Face, faceFrom } from '../deciders/face.ts';
import { draftsWhere } from '../drafts/changed-mail.ts';
import type { Study } from './study.ts';

/**
 * The deciders for which members that nobody gave, or attributes of users who are not in the directory, decide what becomes of
 * some mail: its outcome differs if all of that counts as none.
 */
export function whatRestsOnUnknown({ universe, program, plain, nodes }: Study): readonly Decider[] {
  const given = new Map(program.deciders.map((decider) => [decider, asGiven(universe, decider)]));
  const changed = program.deciders.filter((decider) => given.get(decider) !== decider);
  const both = changed.flatMap((decider) => [decider, given.get(decider)!]);
  const drafts = draftsWhere(
    {
      universe,
      plain,
      nodes,
      before: { number: 0, program: { ...program, deciders: [...given.values()] } },
      after: { number: 1, program },
      matters: () => true,
    },
    new Map(both.map((decider) => [decider, 'wholly'])),
  );
  const reasons = new Set<Decider>();
  for (const { because } of drafts) for (const { decider } of because) reasons.add(decider);
  return changed.filter((decider) => reasons.has(decider));
}

/** The decider itself where all that it asks for is known. */
function asGiven(universe: Universe, decider: Decider): Decider {
  const faces = decider.faces.map((face) => faceAsGiven(universe, face));
  if (faces.every((face, at) => face === decider.faces[at])) return decider;
  return { ...decider, faces: faces.filter((face) => face !== null) };
}

/** In its words too: bypasses are carved out of each other by what they say. The same words make the same face. */
function faceAsGiven(universe: Universe, { words }: Face): Face | null {
  const [from, headerFrom, to] = [words.from, words.headerFrom, words.to].map((some) => some.map(denotationAsGiven));
  return faceFrom(universe, { ...words, from: from!, headerFrom: headerFrom!, to: to! });
}

function denotationAsGiven(denotation: Denotation): Denotation {
  const parts = denotation.parts.filter(({ about }) => about.length === 0);
  return parts.length === denotation.parts.length ? denotation : { ...denotation, id: ~denotation.id, parts };
}
