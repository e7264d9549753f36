import type { Entity, Objects } from '../../model/entity.ts';
import type { KindName } from '../../model/kinds/field.ts';
import { kindNames } from '../../model/kinds/kinds.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import { type Handle, type Member, memberKey } from '../../model/scope.ts';
import { canonicalSet } from '../../model/sorted.ts';

/** What one call does to what mail sees, in the configuration's terms. A call does one such thing to one object. */
export type Transition =
  | { readonly type: 'create'; readonly object: Entity }
  | {
      readonly type: 'edit';
      readonly kind: KindName;
      readonly handle: Handle;
      readonly name: string;
      readonly values: Readonly<Record<string, unknown>>;
    }
  | { readonly type: 'delete'; readonly kind: KindName; readonly handle: Handle }
  | { readonly type: 'join' | 'leave'; readonly group: Handle; readonly members: readonly Member[] };

/** The object that a transition is about. */
export function targetOf(transition: Transition): { readonly kind: KindName; readonly handle: Handle } {
  switch (transition.type) {
    case 'create':
      return transition.object;
    case 'edit':
    case 'delete':
      return transition;
    case 'join':
    case 'leave':
      return { kind: 'groups', handle: transition.group };
  }
}

/** What mail sees once these calls have been acknowledged. They work on different objects, or on different members of one. */
export function stateAfter(before: PolicySet, transitions: readonly Transition[]): PolicySet {
  const byKind = new Map<KindName, Transition[]>();
  for (const transition of transitions) {
    const { kind } = targetOf(transition);
    const list = byKind.get(kind);
    if (list) list.push(transition);
    else byKind.set(kind, [transition]);
  }
  if (byKind.size === 0) return before;
  const objects = kindNames.map((kind) => {
    const here = byKind.get(kind);
    const there = before.objects[kind] as readonly Entity[];
    return [kind, here ? changed(there, here) : there];
  });
  return { ...before, objects: Object.fromEntries(objects) as Objects };
}

function changed(objects: readonly Entity[], transitions: readonly Transition[]): readonly Entity[] {
  const byHandle = new Map(objects.map((object) => [object.handle, object]));
  for (const transition of transitions) {
    const { handle } = targetOf(transition);
    if (transition.type === 'create') byHandle.set(handle, transition.object);
    else if (transition.type === 'delete') byHandle.delete(handle);
    else {
      const object = byHandle.get(handle);
      if (object) byHandle.set(handle, edited(object, transition));
    }
  }
  return [...byHandle.values()];
}

function edited(object: Entity, transition: Extract<Transition, { type: 'edit' | 'join' | 'leave' }>): Entity {
  if (transition.type === 'edit') {
    return { ...object, name: transition.name, fields: { ...object.fields, ...transition.values } } as Entity;
  }
  const members = (object as Entity<'groups'>).fields.members ?? [];
  const keys = new Set(transition.members.map(memberKey));
  const next =
    transition.type === 'join'
      ? canonicalSet([...members, ...transition.members], memberKey)
      : members.filter((member) => !keys.has(memberKey(member)));
  return { ...object, fields: { ...object.fields, members: next } } as Entity;
}
