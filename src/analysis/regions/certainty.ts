import type { Message } from '../../routing/message.ts';
import type { Universe } from '../atoms/universe.ts';
import { anyMail, type Cell, type Literal, literal, questionOf } from '../boxes/cell.ts';
import type { Point } from '../boxes/walk.ts';
import { type Draft, findIn } from '../drafts/draft.ts';
import type { Region } from '../impact.ts';
import type { Witnesses } from './witness.ts';

/** How many other texts are tried where one that hits some lists and misses others could not be written. */
const attempts = 6;

/**
 * Whether there certainly is such mail, with a message to show it. It has to be so whatever the members are that nobody
 * gave, so neither answer to such a question is counted on; and the text has to be written.
 */
export function certainOf(
  universe: Universe,
  witnesses: Witnesses,
  draft: Draft,
  nodes: number,
): Pick<Region, 'certainty' | 'witness'> {
  const known = knownOnly(universe, draft);
  const message = known === null ? null : writeFor(universe, witnesses, known, draft.outcomes, nodes);
  if (message !== null) return { certainty: 'proven', witness: message };
  // What nobody gave counts as none in a simulation: so it has to in an example.
  const example = writeFor(universe, witnesses, draft, draft.outcomes, nodes, assumedAway(universe, draft));
  return { certainty: 'conditional', witness: example };
}

/** Where an unknown membership would have to be. */
function assumedAway(universe: Universe, { faces, blockers }: Draft): readonly Cell[] {
  const asked = new Set(
    [...faces, ...blockers].flatMap(({ cells }) => cells.flatMap(({ literals }) => literals.map(questionOf))),
  );
  return [...asked]
    .filter((question) => universe.questions.at(question).type === 'unknown')
    .map((question) => ({ ...anyMail, literals: [literal(question, true)] }));
}

type Mail = Pick<Draft, 'faces' | 'blockers'>;

/** The mail of a draft whatever nobody knows: what may be excluded is, and only what is surely in it counts. */
function knownOnly(universe: Universe, { faces, blockers }: Draft): Mail | null {
  const isUnknown = (one: Literal) => universe.questions.at(questionOf(one)).type === 'unknown';
  const surely = faces.map((face) => ({
    ...face,
    cells: face.cells.filter(({ literals }) => !literals.some(isUnknown)),
  }));
  if (surely.some(({ cells }) => cells.length === 0)) return null;
  const perhaps = blockers.map((face) => ({
    ...face,
    cells: face.cells.map((cell) => ({ ...cell, literals: cell.literals.filter((one) => !isUnknown(one)) })),
  }));
  return { faces: surely, blockers: perhaps };
}

function writeFor(
  universe: Universe,
  witnesses: Witnesses,
  mail: Mail,
  outcomes: Draft['outcomes'],
  nodes: number,
  also: readonly Cell[] = [],
): Message | null {
  const tried: Cell[] = [...also];
  for (let attempt = 0; attempt < attempts; attempt++) {
    const found = findIn(universe, mail, nodes, tried);
    if (found.type !== 'point') return null;
    const message = witnesses.write(found.point, outcomes);
    if (message !== null) return message;
    const answers = contentOf(universe, found.point);
    if (answers.length === 0) return null;
    tried.push({ ...anyMail, literals: answers });
  }
  return null;
}

/** What a text was to hit and miss; lists that were not spoken of were to be missed. */
function contentOf({ questions }: Universe, { literals }: Point): readonly Literal[] {
  return literals.filter((one) => questions.at(questionOf(one)).type === 'content');
}
