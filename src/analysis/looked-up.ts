// What is only looked up, in an exact comparison. However a definition is set that nobody here knows, it is set so before and
// after: mail that it decides about on both sides does not change. What is left is of three sorts:
// - mail that comes under such a definition, or from under one: that is a region, whose effect may be either;
// - mail that a content policy with such a definition sees on one side only, or a pick of which is not known who may make it:
//   nobody can tell whether it changes, so it is told as unproven;
// - mail of a change that such a content policy sees on both sides, or that has such a pick: it may be decided by that, and not
//   change. It is told apart from the rest, as conditional.

import type { Entity } from '../model/entity.ts';
import type { LookedUp } from '../model/looked-up.ts';
import type { PolicySet } from '../model/policy-set.ts';
import type { Handle, Scope } from '../model/scope.ts';
import type { Definition } from '../routing/definitions.ts';
import type { ContentPolicy } from '../routing/policy.ts';
import type { World } from '../routing/world.ts';
import type { Universe } from './atoms/universe.ts';
import { changeOf } from './deciders/changed.ts';
import type { Decider, Program } from './deciders/decider.ts';
import { type Face, faceOf } from './deciders/face.ts';
import type { Outcomes } from './deciders/outcomes.ts';
import { policyFaces } from './deciders/policy-faces.ts';
import { type Draft, mayHaveMail } from './drafts/draft.ts';
import type { Region, Unproven } from './impact.ts';
import { describe } from './regions/describe.ts';

/** Content policies of a policy set whose definition is only looked up. */
export function unreadPolicies({ objects, lookedUp = [] }: PolicySet): readonly ContentPolicy[] {
  const unread = new Set(handlesOf('contentDefinitions', lookedUp));
  if (unread.size === 0) return [];
  return (objects.contentPolicies as readonly ContentPolicy[]).filter(({ fields }) => unread.has(fields.definition));
}

/** Managed definitions of which is not known who is offered them: their folder, or one above, is only looked up. */
export function unreadOffers({ objects }: PolicySet, definitions: World['definitions']): readonly Handle[] {
  return objects.definitions.flatMap(({ handle }) => (definitions.get(handle)?.offeredTo === null ? [handle] : []));
}

/** Whether nobody knows what becomes of a pick of a definition. */
const isUnread = (definition: Definition | undefined): boolean =>
  definition?.offeredTo === null || definition?.settings === null;

/** Mail that something may decide about which is only looked up. */
export interface OpenMail {
  readonly face: Face;
  readonly restsOn: NonNullable<Region['restsOn']>;
}

export function openMail(universe: Universe, outcomes: Outcomes): readonly OpenMail[] {
  const picks = [...allUnread(outcomes)];
  const picked = picks.length === 0 ? null : faceOf(universe, 0, { picks });
  const contents = universe.sets.flatMap((_, policySet) => unreadProgram(universe, policySet).deciders);
  const seen = new Map(
    contents.flatMap(({ faces, policy }) =>
      faces.map((face): [Face, OpenMail] => {
        const handle = (policy as ContentPolicy).fields.definition;
        return [face, { face, restsOn: [{ kind: 'contentDefinitions', handle }] }];
      }),
    ),
  );
  const ofPicks = picks.map((handle) => ({ kind: 'definitions', handle }) as const);
  return [...(picked === null ? [] : [{ face: picked, restsOn: ofPicks }]), ...seen.values()];
}

/** A draft without the mail that is open, and what of it is. */
export function partsOf(
  universe: Universe,
  draft: Draft,
  open: readonly OpenMail[],
  nodes: number,
): readonly { readonly draft: Draft; readonly restsOn: OpenMail['restsOn'] }[] {
  if (open.length === 0) return [{ draft, restsOn: [] }];
  const certain = { ...draft, blockers: [...draft.blockers, ...open.map(({ face }) => face)] };
  const parts = open.map(({ face, restsOn }) => ({ draft: { ...draft, faces: [...draft.faces, face] }, restsOn }));
  return [{ draft: certain, restsOn: [] }, ...parts].filter((part) => mayHaveMail(universe, part.draft, nodes));
}

/** Mail of two policy sets (the first of the universe) of which nobody can tell whether it changes. */
export function* unreadMail(
  universe: Universe,
  outcomes: Outcomes,
  programs: readonly [Program, Program],
  nodes: number,
): Generator<Unproven> {
  if (universe.sets.every(({ lookedUp = [] }) => lookedUp.length === 0)) return;
  const told = (face: Face): Unproven =>
    describe(universe, { faces: [face], blockers: [], outcomes: [], because: [] }, nodes);
  const [before, after] = universe.sets as readonly [PolicySet, PolicySet];
  const sameStrategies = JSON.stringify(before.strategies) === JSON.stringify(after.strategies);
  const contents = [unreadProgram(universe, 0), unreadProgram(universe, 1)] as const;
  // What they deliver with may be any definition.
  const isOther = settingsOf(outcomes, 0) !== settingsOf(outcomes, 1);
  for (const [own, other] of [contents, [contents[1], contents[0]] as const]) {
    for (const decider of own.deciders) {
      if (isOther || changeOf(decider, other, sameStrategies) !== 'no') yield* decider.faces.map(told);
    }
  }
  const isOpen = whoAnybodyIs(before) !== whoAnybodyIs(after) || changesBeforePicks(programs, sameStrategies);
  for (const pick of isOpen ? allUnread(outcomes) : changedPicks(before, after, outcomes)) {
    const face = faceOf(universe, 0, { picks: [pick] });
    if (face) yield told(face);
  }
  // How long that is kept which nobody knows for how long may change with what the account keeps at most.
  if (before.facts.maxRetention === after.facts.maxRetention) return;
  for (const { deciders } of programs) {
    const unknown = deciders.filter(({ outcome }) => outcome !== null && outcomes.noticed(outcome).unknownSettings);
    yield* unknown.flatMap(({ faces }) => faces.map(told));
  }
}

const settingsOf = (outcomes: Outcomes, policySet: number): string =>
  JSON.stringify(
    [...outcomes.definitions(policySet).values()].map(({ handle, settings }) => [handle, settings]).sort(),
  );

const internal: Scope = { type: 'internal' };
const external: Scope = { type: 'external' };

function unreadProgram(universe: Universe, policySet: number): Program {
  const set = universe.sets[policySet]!;
  // Whatever it delivers with: mail that goes out, and, in lite accounts, what comes in or stays.
  const sides = [{ from: internal, to: external }, ...(set.facts.edition === 'lite' ? [{ to: internal }] : [])];
  const deciders = unreadPolicies(set).flatMap((policy): readonly Decider[] => {
    const { kind, handle, fields } = policy;
    const faces = sides.flatMap((side) => policyFaces(universe, policySet, policy, side));
    if (faces.length === 0) return [];
    const key = `${kind} ${handle} ${fields.definition}`;
    return [{ key, stage: 'content', outcome: null, faces, what: kind, handle, policy, definition: null }];
  });
  return { deciders, bypassesAll: false, byKey: new Map(deciders.map((one) => [one.key, one])) };
}

/**
 * Whether something changes that comes before picks. What comes after them does not matter where a pick counts, on both
 * sides; but where something before them is gone, a pick that counts decides, and one that does not lets others.
 */
function changesBeforePicks([before, after]: readonly [Program, Program], sameStrategies: boolean): boolean {
  const isChanged = (own: Program, other: Program) =>
    own.deciders.some(
      (one) =>
        (one.stage === 'content' || (one.stage === 'bypass' && own.bypassesAll)) &&
        changeOf(one, other, sameStrategies) !== 'no',
    );
  return !sameStrategies || isChanged(before, after) || isChanged(after, before);
}

/** All that decides who is offered what, and how it is delivered, but for what is only looked up. */
const whoAnybodyIs = ({ facts, directory, objects: { groups } }: PolicySet): string =>
  JSON.stringify([
    facts,
    directory.users,
    [...directory.groups],
    groups.map(({ handle, fields }) => [handle, fields.members]),
  ]);

const allUnread = (outcomes: Outcomes): ReadonlySet<Handle> =>
  new Set(
    [0, 1].flatMap((set) => [...outcomes.definitions(set).values()].filter(isUnread).map(({ handle }) => handle)),
  );

/** Definitions that are offered to nobody knows whom, of which a pick may do something else, or may come from others. */
function changedPicks(before: PolicySet, after: PolicySet, outcomes: Outcomes): readonly Handle[] {
  const offers = [before, after].flatMap((set, policySet) => unreadOffers(set, outcomes.definitions(policySet)));
  const asPicked = (handle: Handle, set: PolicySet): string => {
    const fields = set.objects.definitions.find((one) => one.handle === handle)?.fields;
    return JSON.stringify([publisherOf(handle, set), { ...fields, folder: null }, set.facts, set.strategies]);
  };
  return [...new Set(offers)].filter((handle) => asPicked(handle, before) !== asPicked(handle, after));
}

/** The looked-up folder that decides who is offered a definition; undefined: none does. */
function publisherOf(definition: Handle, { objects, lookedUp = [] }: PolicySet): Handle | undefined {
  const folders = new Map(objects.folders.map((folder) => [folder.handle, folder.fields]));
  const unknown = new Set(handlesOf('folders', lookedUp));
  const seen = new Set<Handle>();
  let at = (objects.definitions as readonly Entity<'definitions'>[]).find(({ handle }) => handle === definition)?.fields
    .folder;
  while (at && !seen.has(at)) {
    if (unknown.has(at)) return at;
    seen.add(at);
    at = folders.get(at)?.in;
  }
  return undefined;
}

const handlesOf = (kind: LookedUp['kind'], lookedUp: readonly LookedUp[]): readonly Handle[] =>
  lookedUp.flatMap((one) => (one.kind === kind ? [one.handle] : []));
