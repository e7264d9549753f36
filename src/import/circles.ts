import type { Observed } from '../model/observed-account.ts';
import type { Handle } from '../model/scope.ts';
import { type Fate, giveUp } from './survey.ts';

/** Groups that are members of each other are only looked up, all of a circle alike. */
export function breakCircles(fates: readonly Fate[]): void {
  const groups = new Map(
    fates
      .filter(({ as, object }) => as === 'managed' && object.kind === 'groups')
      .map((fate) => [fate.object.handle, fate]),
  );
  const membersOf = (handle: Handle): readonly Handle[] => {
    const { members } = (groups.get(handle)?.object as Observed<'groups'> | undefined)?.fields ?? { members: [] };
    return (members ?? []).flatMap((member) =>
      member.type === 'group' && groups.has(member.group) ? [member.group] : [],
    );
  };
  const circling = [...groups].filter(([handle]) => reaches(handle, membersOf));
  for (const [, fate] of circling) giveUp(fate, circle);
}

/** Whether one gets back to where one began. */
function reaches(start: Handle, next: (handle: Handle) => readonly Handle[]): boolean {
  const seen = new Set<Handle>();
  const open = [...next(start)];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === start) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...next(at));
  }
  return false;
}

const circle = {
  reason: 'looked-up',
  message: 'It is a member of itself through other groups, which Terraform has no way to say.',
} as const;
