import type { PolicySet } from '../../model/policy-set.ts';
import type { Handle, Member } from '../../model/scope.ts';

/** A group that is reached from another one, with the groups on the way to it. */
export interface Reached {
  readonly through: readonly Handle[];
  readonly members: readonly Member[];
}

/** A group and the groups inside of it, nearer ones first, each once, whatever circles there are. */
export function* walkGroup(start: Handle, { objects, directory }: PolicySet): Generator<Reached> {
  const byHandle = new Map(objects.groups.map((group) => [group.handle, group]));
  const routes = new Map<Handle, readonly Handle[]>([[start, []]]);
  // A map grows while it is walked.
  for (const [group, through] of routes) {
    const members = byHandle.get(group)?.fields.members ?? directory.groups.get(group) ?? [];
    yield { through, members };
    for (const member of members) {
      if (member.type === 'group' && !routes.has(member.group)) routes.set(member.group, [...through, member.group]);
    }
  }
}
