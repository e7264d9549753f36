// What is only looked up, in an exact comparison. However a definition is set that nobody here knows, it is set so before and
// after: mail that it decides about on both sides does not change. What is left is of three sorts:
// - mail that comes under such a definition, or from under one: that is a region, whose effect may be either;
// - mail that a content policy with such a definition sees on one side only, or a pick of which is not known who may make it:
//   nobody can tell whether it changes, so it is told as unproven;
// - mail of a change that such a content policy sees on both sides, or that has such a pick: it may be decided by that, and not
//   change. It is told apart from the rest, as conditional.

import type { PolicySet } from '../model/policy-set.ts';
import type { Handle, Scope } from '../model/scope.ts';
import type { ContentPolicy } from '../routing/policy.ts';
import type { World } from '../routing/world.ts';
import type { Universe } from './atoms/universe.ts';
import type { Decider, Program } from './deciders/decider.ts';
import { type Face, faceOf } from './deciders/face.ts';
import type { Outcomes } from './deciders/outcomes.ts';
import { policyFaces } from './deciders/policy-faces.ts';
import { type Draft, mayHaveMail } from './drafts/draft.ts';
import type { Region } from './impact.ts';

/** Content policies of a policy set whose definition is only looked up. */
export function unreadPolicies({ objects, lookedUp = [] }: PolicySet): readonly ContentPolicy[] {
  const unread = new Set(lookedUp.flatMap(({ kind, handle }) => (kind === 'contentDefinitions' ? [handle] : [])));
  return (objects.contentPolicies as readonly ContentPolicy[]).filter(({ fields }) => unread.has(fields.definition));
}

/** Managed definitions of which is not known who is offered them: their folder, or one above, is only looked up. */
export function unreadOffers({ objects }: PolicySet, definitions: World['definitions']): readonly Handle[] {
  return objects.definitions.flatMap(({ handle }) => (definitions.get(handle)?.offeredTo === null ? [handle] : []));
}

/** Definitions of any of the policy sets of which nobody knows what becomes of a pick. */
export function unreadPicks({ sets }: Universe, outcomes: Outcomes): readonly Handle[] {
  const all = sets.flatMap((_, policySet) => [...outcomes.definitions(policySet).values()]);
  const unread = all.filter(({ offeredTo, settings }) => offeredTo === null || settings === null);
  return [...new Set(unread.map(({ handle }) => handle))];
}

/** Mail that something may decide about which is only looked up. */
export interface OpenMail {
  readonly face: Face;
  readonly restsOn: NonNullable<Region['restsOn']>;
}

export function openMail(universe: Universe, outcomes: Outcomes): readonly OpenMail[] {
  const picks = unreadPicks(universe, outcomes);
  const picked = faceOf(universe, 0, { picks });
  const ofPicks = picks.map((handle) => ({ kind: 'definitions', handle }) as const);
  const lists = new Map<Face, Set<Handle>>();
  for (const policySet of universe.sets.keys()) {
    for (const { faces, policy } of unreadProgram(universe, policySet).deciders) {
      const { definition } = (policy as ContentPolicy).fields;
      for (const face of faces) lists.set(face, new Set([...(lists.get(face) ?? []), definition]));
    }
  }
  const ofContents = [...lists].map(([face, handles]): OpenMail => {
    return { face, restsOn: [...handles].map((handle) => ({ kind: 'contentDefinitions', handle })) };
  });
  return [...(picked === null ? [] : [{ face: picked, restsOn: ofPicks }]), ...ofContents];
}

/** A draft without the mail that is open, and what of it is. */
export function partsOf(
  universe: Universe,
  draft: Draft,
  open: readonly OpenMail[],
  nodes: number,
): readonly { readonly draft: Draft; readonly restsOn: OpenMail['restsOn'] }[] {
  if (open.length === 0) return [{ draft, restsOn: [] }];
  const certain = withoutOpen(draft, open);
  const parts = open.map(({ face, restsOn }) => ({ draft: { ...draft, faces: [...draft.faces, face] }, restsOn }));
  return [{ draft: certain, restsOn: [] }, ...parts].filter((part) => mayHaveMail(universe, part.draft, nodes));
}

/** The mail of a draft about which nothing decides that is only looked up. */
export const withoutOpen = (draft: Draft, open: readonly OpenMail[]): Draft => ({
  ...draft,
  blockers: [...draft.blockers, ...open.map(({ face }) => face)],
});

const internal: Scope = { type: 'internal' };
const external: Scope = { type: 'external' };

/** How content policies decide whose definition is only looked up, but for what becomes of the mail. */
export function unreadProgram(universe: Universe, policySet: number): Program {
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
