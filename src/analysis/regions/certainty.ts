import type { Message } from '../../routing/message.ts';
import type { Question } from '../atoms/questions.ts';
import type { Universe } from '../atoms/universe.ts';
import { anyMail, type Cell, type Literal, literal, questionOf } from '../boxes/cell.ts';
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
  const message = writeFor(universe, witnesses, knownOnly(universe, draft), draft.outcomes, nodes);
  if (message !== null) return { certainty: 'proven', witness: message };
  // What nobody gave counts as none in a simulation: so it has to in an example.
  const example = writeFor(universe, witnesses, draft, draft.outcomes, nodes, assumedAway(universe, draft));
  return { certainty: 'conditional', witness: example };
}

/** Where an unknown membership would have to be. */
const assumedAway = (universe: Universe, mail: Mail): readonly Cell[] =>
  askedIn(universe, mail, 'unknown').map((question) => ({ ...anyMail, literals: [literal(question, true)] }));

type Mail = Pick<Draft, 'faces' | 'blockers'>;

/** The mail of a draft whatever nobody knows: what may be excluded is, and only what is surely in it counts. */
function knownOnly(universe: Universe, { faces, blockers }: Draft): Mail {
  const isUnknown = (one: Literal) => universe.questions.at(questionOf(one)).type === 'unknown';
  const surely = faces.map((face) => ({
    ...face,
    cells: face.cells.filter(({ literals }) => !literals.some(isUnknown)),
  }));
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
    // Lists that the point does not speak of were to be missed.
    const hit = (list: number) => found.point.literals.includes(literal(list, true));
    const answers = askedIn(universe, mail, 'content').map((list) => literal(list, hit(list)));
    tried.push({ ...anyMail, literals: answers });
  }
  return null;
}

/** What is asked about the mail of a draft: the numbers of questions, ascending. */
function askedIn({ questions }: Universe, { faces, blockers }: Mail, type: Question['type']): readonly number[] {
  const literals = [...faces, ...blockers].flatMap(({ cells }) => cells.flatMap((cell) => cell.literals));
  return [...new Set(literals.map(questionOf))].filter((one) => questions.at(one).type === type).sort((a, b) => a - b);
}
