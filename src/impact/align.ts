import { type Entity, isBuiltin, type Objects } from '../model/entity.ts';
import type { KindName } from '../model/kinds/field.ts';
import { kindNames } from '../model/kinds/kinds.ts';
import type { LookedUp } from '../model/looked-up.ts';
import type { PolicySet } from '../model/policy-set.ts';
import { type Handle, type Member, memberKey } from '../model/scope.ts';
import { canonicalSet } from '../model/sorted.ts';
import { inConfiguredTerms, type Terms } from '../plan/normalise.ts';
import type { HandleAfter } from './pair-configurations.ts';

/** Begins the handle of what is gone after a change, where its key names another object there. */
export const goneMark = 'before:';

/**
 * The policy set before a change in the terms of the one after it: the same object has the same handle on both sides, and
 * only the same. So neither keys nor the order of a file make a difference.
 */
export function align(before: PolicySet, after: PolicySet, handleAfter: HandleAfter): PolicySet {
  const names = newNames(before, after, handleAfter);
  const terms: Terms = { keyOf: (kind, handle) => names.get(`${kind} ${handle}`) };
  const renamed = (kind: KindName, object: Entity): Entity =>
    ({
      ...object,
      handle: terms.keyOf(kind, object.handle) ?? object.handle,
      fields: inConfiguredTerms(object, terms),
    }) as Entity;
  const objects = Object.fromEntries(
    kindNames.map((kind) => [kind, (before.objects[kind] as readonly Entity[]).map((object) => renamed(kind, object))]),
  ) as unknown as Objects;
  const groups = [...before.directory.groups].map(([group, members]): readonly [Handle, readonly Member[]] => [
    terms.keyOf('groups', group) ?? group,
    canonicalSet(
      members.map((member) => renamedMember(member, terms)),
      memberKey,
    ),
  ]);
  const lookedUp = before.lookedUp?.map((lookup): LookedUp => {
    const { kind, handle, where } = lookup;
    const inside =
      where.type === 'in' ? { ...where, folder: terms.keyOf('folders', where.folder) ?? where.folder } : where;
    return { ...lookup, handle: terms.keyOf(kind, handle) ?? handle, where: inside };
  });
  return {
    ...before,
    objects,
    ...(lookedUp && { lookedUp }),
    directory: { ...before.directory, groups: new Map(groups) },
  };
}

const renamedMember = (member: Member, { keyOf }: Terms): Member =>
  member.type === 'group' ? { ...member, group: keyOf('groups', member.group) ?? member.group } : member;

function newNames(before: PolicySet, after: PolicySet, handleAfter: HandleAfter): ReadonlyMap<string, Handle> {
  const names = new Map<string, Handle>();
  for (const kind of kindNames) {
    const there = after.objects[kind] as readonly Entity[];
    const handles = new Set(there.map(({ handle }) => handle));
    const byId = new Map(there.flatMap(({ handle, id }) => (id === undefined ? [] : [[id, handle] as const])));
    const taken = new Set<Handle>();
    const left: Handle[] = [];
    for (const { handle, id } of before.objects[kind] as readonly Entity[]) {
      // What both sides have from the same account is the same, whatever they call it.
      const is = isBuiltin(handle) ? handle : (handleAfter(kind, handle) ?? byId.get(id ?? ''));
      if (is === undefined || taken.has(is)) left.push(handle);
      else {
        taken.add(is);
        names.set(`${kind} ${handle}`, is);
      }
    }
    for (const handle of left) names.set(`${kind} ${handle}`, handles.has(handle) ? `${goneMark}${handle}` : handle);
  }
  for (const { kind, handle, name } of before.lookedUp ?? []) {
    const [only, another] = [
      ...(after.lookedUp ?? []).filter((one) => one.kind === kind && one.name === name),
      ...(after.objects[kind] as readonly Entity[]).filter((one) => one.name === name),
    ];
    if (only && !another) names.set(`${kind} ${handle}`, only.handle);
  }
  return names;
}
