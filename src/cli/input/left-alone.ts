import type { StackGroup } from '../../config/terraform-json/groups.ts';
import type { Stack } from '../../config/terraform-json/stack.ts';
import { count } from '../../report/plan/summary-text.ts';
import type { Io } from '../io.ts';

/** Says what of the stacks is not looked at, and which are looked at as one. */
export function sayWhatIsLeft(stacks: readonly Stack[], groups: readonly StackGroup[], io: Io): void {
  for (const group of groups) {
    if (group.length > 1) io.err(`Stacks that are read as one: ${group.map(({ name }) => name).join(', ')}.\n`);
  }
  const sum = (of: (stack: Stack) => number) => stacks.reduce((total, stack) => total + of(stack), 0);
  const left = [
    [sum(({ foreign }) => foreign.resources), 'resource'],
    [sum(({ foreign }) => foreign.data), 'data source'],
    [sum(({ foreign }) => foreign.modules), 'module'],
  ] as const;
  const words = left.flatMap(([number, name]) => (number === 0 ? [] : [count(number, name)]));
  if (words.length > 0) io.err(`Left alone, since they are not ours: ${words.join(', ')}.\n`);
}
