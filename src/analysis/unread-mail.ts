import type { PolicySet } from '../model/policy-set.ts';
import type { Handle } from '../model/scope.ts';
import type { Definition } from '../routing/definitions.ts';
import type { Universe } from './atoms/universe.ts';
import { changeOf } from './deciders/changed.ts';
import type { Program } from './deciders/decider.ts';
import { type Face, faceOf } from './deciders/face.ts';
import type { Outcomes } from './deciders/outcomes.ts';
import type { Side } from './drafts/changed-mail.ts';
import type { Unproven } from './impact.ts';
import { unreadPicks, unreadProgram } from './looked-up.ts';
import { describe } from './regions/describe.ts';

/** Mail of which nobody can tell whether it changes from one policy set of the universe to another. */
export function unreadMail(
  universe: Universe,
  outcomes: Outcomes,
  sides: readonly [Side, Side],
  nodes: number,
): readonly Unproven[] {
  const faces = new Set(unreadFaces(universe, outcomes, sides));
  return [...faces].map((face) =>
    describe(universe, { faces: [face], blockers: [], outcomes: [], because: [] }, nodes),
  );
}

/** The same as it is asked for; a face may come twice. */
export function* unreadFaces(
  universe: Universe,
  outcomes: Outcomes,
  sides: readonly [Side, Side],
): Generator<Face, undefined> {
  const [before, after] = sides.map(({ number }) => universe.sets[number]!) as [PolicySet, PolicySet];
  if ([before, after].every(({ lookedUp = [] }) => lookedUp.length === 0)) return;
  const sameStrategies = JSON.stringify(before.strategies) === JSON.stringify(after.strategies);
  const [was, is] = sides.map(({ number }) => unreadProgram(universe, number)) as [Program, Program];
  // What they deliver with may be any definition.
  const isOther = settingsOf(outcomes, sides[0]) !== settingsOf(outcomes, sides[1]);
  for (const [own, other] of [
    [was, is],
    [is, was],
  ] as const) {
    for (const decider of own.deciders) {
      if (isOther || changeOf(decider, other, sameStrategies) !== 'no') yield* decider.faces;
    }
  }
  const isOpen = whoAnybodyIs(before) !== whoAnybodyIs(after) || changesBeforePicks(sides, sameStrategies);
  for (const pick of isOpen ? unreadPicks(universe, outcomes) : changedPicks(universe, outcomes, sides)) {
    yield faceOf(universe, 0, { picks: [pick] })!;
  }
  // How long that is kept which nobody knows for how long may change with what the account keeps at most.
  if (before.facts.maxRetention === after.facts.maxRetention) return;
  for (const { program } of sides) {
    const unknown = program.deciders.filter(
      ({ outcome }) => outcome !== null && outcomes.noticed(outcome).unknownSettings,
    );
    yield* unknown.flatMap(({ faces }) => faces);
  }
}

const settingsOf = (outcomes: Outcomes, { number }: Side): string =>
  asSet([...outcomes.definitions(number).values()].map((one) => [one.handle, deliveryOf(one)]));

/** How a definition delivers: not what it is called, or where it is kept. */
const deliveryOf = ({ settings }: Definition): object | null =>
  settings && { ...settings, description: null, folder: null };

/** In whichever order. */
const asSet = (all: readonly unknown[]): string =>
  all
    .map((one) => JSON.stringify(one))
    .sort()
    .join();

/**
 * Whether something changes that comes before picks. What comes after them does not matter where a pick counts, on both
 * sides; but where something before them is gone, a pick that counts decides, and one that does not lets others.
 */
function changesBeforePicks([before, after]: readonly [Side, Side], sameStrategies: boolean): boolean {
  const isChanged = ({ program: own }: Side, { program: other }: Side) =>
    own.deciders.some(
      (one) =>
        (one.stage === 'content' || (one.stage === 'bypass' && own.bypassesAll)) &&
        changeOf(one, other, sameStrategies) !== 'no',
    );
  return !sameStrategies || isChanged(before, after) || isChanged(after, before);
}

/** All that decides who is offered what, and how it is delivered, but for what is only looked up. */
const whoAnybodyIs = ({ facts, directory, objects: { groups } }: PolicySet): string =>
  asSet([
    { ...facts, id: null, recipientLimit: null },
    ...directory.users,
    ...directory.groups,
    ...groups.map(({ handle, fields }) => ({ handle, members: fields.members })),
  ]);

/** Definitions of which a pick may do something else, or may come from others, and nobody can tell. */
function changedPicks(
  universe: Universe,
  outcomes: Outcomes,
  [before, after]: readonly [Side, Side],
): readonly Handle[] {
  const asPicked = (handle: Handle, { number }: Side): string | undefined => {
    const definition = outcomes.definitions(number).get(handle);
    if (definition === undefined) return undefined;
    // What is known of it is among what can decide.
    const offered = definition.offeredTo === null ? [publisherOf(handle, universe.sets[number]!)] : null;
    return JSON.stringify([deliveryOf(definition), offered]);
  };
  return unreadPicks(universe, outcomes).filter((handle) => asPicked(handle, before) !== asPicked(handle, after));
}

/** The looked-up folder that decides who is offered a definition, where one does. */
function publisherOf(definition: Handle, { objects, lookedUp = [] }: PolicySet): Handle | null | undefined {
  const above = new Map(objects.folders.map(({ handle, fields }) => [handle, fields.in]));
  const isIt = ({ handle }: { readonly handle: Handle }) => handle === definition;
  const where = lookedUp.find((one) => one.kind === 'definitions' && isIt(one))?.where;
  let at = where?.type === 'in' ? where.folder : objects.definitions.find(isIt)?.fields.folder;
  // Nobody knows who is offered it: so none of those that are described says who.
  while (at && above.has(at)) at = above.get(at);
  return at;
}
