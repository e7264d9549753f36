// What the service asks of an order of calls, whatever mail sees:
// - what a call refers to has been made before it;
// - what is deleted is in nobody's use any more, and a folder that is deleted is empty;
// - folders move from the root down, so that none is ever inside itself;
// - a content examination policy and the override of its definition are never both there while it is bi-directional.

import type { Entity } from '../../model/entity.ts';
import { kindNames } from '../../model/kinds/kinds.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { DraftCall } from '../calls/draft-call.ts';
import { refsOf } from '../calls/number-calls.ts';
import { referencesOf } from '../references.ts';
import { type Transition, targetOf } from './transition.ts';

/** For each call the calls that come before it, both as places in `calls`. */
export function dependenciesOf(calls: readonly DraftCall[], before: PolicySet): readonly (readonly number[])[] {
  const needs = calls.map(() => new Set<number>());
  const placeOf = new Map(calls.map(({ n }, at) => [n, at]));
  for (const [at, { path, body }] of calls.entries())
    for (const ref of refsOf([path, body])) needs[at]?.add(placeOf.get(ref) ?? at);
  for (const [earlier, later] of [...uses(calls, before), ...folderMoves(calls), ...bothWays(calls, before)]) {
    if (earlier !== later) needs[later]?.add(earlier);
  }
  return needs.map((set) => [...set].sort((a, b) => a - b));
}

type Edge = readonly [earlier: number, later: number];

const nameOf = ({ kind, handle }: { readonly kind: string; readonly handle: string }) => `${kind} ${handle}`;

/** Whatever stops using an object comes before the object's deletion. */
function uses(calls: readonly DraftCall[], before: PolicySet): readonly Edge[] {
  const deletions = new Map(
    calls.flatMap(({ transition }, at) => (transition.type === 'delete' ? [[nameOf(transition), at] as const] : [])),
  );
  if (deletions.size === 0) return [];
  const callsOn = new Map<string, number[]>();
  for (const [at, { transition }] of calls.entries()) {
    const name = nameOf(targetOf(transition));
    const list = callsOn.get(name);
    if (list) list.push(at);
    else callsOn.set(name, [at]);
  }
  const edges: Edge[] = [];
  for (const kind of kindNames) {
    for (const object of before.objects[kind] as readonly Entity[]) {
      const touching = callsOn.get(nameOf(object));
      if (!touching) continue;
      for (const reference of referencesOf(kind, object.fields as Values)) {
        const deletion = deletions.get(nameOf(reference));
        if (deletion === undefined) continue;
        const ending = touching.filter((at) => endsUse(calls[at]!.transition, reference));
        // Groups that contain each other are taken apart before any of them is deleted.
        const leaving = ending.filter((at) => calls[at]!.transition.type === 'leave');
        for (const at of leaving.length > 0 ? leaving : ending) edges.push([at, deletion]);
      }
    }
  }
  return edges;
}

type Values = Readonly<Record<string, unknown>>;

function endsUse(transition: Transition, reference: { readonly kind: string; readonly handle: string }): boolean {
  switch (transition.type) {
    case 'delete':
      return true;
    case 'leave':
      return (
        reference.kind === 'groups' &&
        transition.members.some((member) => member.type === 'group' && member.group === reference.handle)
      );
    case 'edit':
      return !referencesOf(transition.kind, transition.values).some((one) => nameOf(one) === nameOf(reference));
    default:
      return false;
  }
}

/** The calls come from the root down. */
function folderMoves(calls: readonly DraftCall[]): readonly Edge[] {
  const moves = calls.flatMap(({ transition }, at) =>
    transition.type === 'edit' && transition.kind === 'folders' && 'in' in transition.values ? [at] : [],
  );
  return moves.slice(1).map((at, index): Edge => [moves[index]!, at]);
}

/** Which of two calls comes first where one order would put an override and both directions together for a while. */
function bothWays(calls: readonly DraftCall[], before: PolicySet): readonly Edge[] {
  const definitions = new Map(before.objects.contentDefinitions.map((one) => [one.handle, one]));
  const policies = new Map(before.objects.contentPolicies.map((one) => [one.handle, one]));
  const edges: Edge[] = [];
  const edits = calls.flatMap(({ transition }, at) =>
    transition.type === 'edit' && transition.kind === 'contentDefinitions' && 'secureMessaging' in transition.values
      ? [{ handle: transition.handle, at, has: transition.values.secureMessaging !== null }]
      : [],
  );
  for (const { handle, at, has } of edits) {
    const had = definitions.get(handle)?.fields.secureMessaging !== null;
    for (const [other, { transition }] of calls.entries()) {
      if (targetOf(transition).kind !== 'contentPolicies') continue;
      const was = policies.get(targetOf(transition).handle)?.fields;
      const is = fieldsAfter(transition, was);
      if (has && was?.definition === handle && was.bidirectional) edges.push([other, at]);
      if (had && is?.definition === handle && is.bidirectional) edges.push([at, other]);
    }
  }
  return edges;
}

type ContentFields = Entity<'contentPolicies'>['fields'];

function fieldsAfter(transition: Transition, was: ContentFields | undefined): ContentFields | undefined {
  if (transition.type === 'create') return transition.object.fields as ContentFields;
  if (transition.type !== 'edit' || !was) return undefined;
  return { ...was, ...transition.values } as ContentFields;
}
