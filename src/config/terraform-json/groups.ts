import { isOurs, type Stack } from './stack.ts';

/** Stacks that describe one account: what takes outputs from one another. */
export type StackGroup = readonly Stack[];

/** Stacks that have something of ours, those together that belong together, in their order. */
export function groupStacks(stacks: readonly Stack[]): readonly StackGroup[] {
  const ours = stacks.filter(isOurs);
  const groups: Stack[][] = [];
  for (const stack of ours) {
    const near = groups.filter((group) => group.some((other) => areLinked(stack, other)));
    const [first] = near;
    if (!first) {
      groups.push([stack]);
      continue;
    }
    for (const other of near.slice(1)) {
      first.push(...other);
      groups.splice(groups.indexOf(other), 1);
    }
    first.push(stack);
  }
  return groups.map((group) => ours.filter((stack) => group.includes(stack)));
}

const areLinked = (a: Stack, b: Stack): boolean => a.takesFrom.includes(b.name) || b.takesFrom.includes(a.name);
