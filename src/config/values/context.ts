import type { Path } from '../../model/configuration.ts';
import { builtins, isBuiltin } from '../../model/entity.ts';
import type { KindName } from '../../model/kinds/field.ts';
import type { Parsed } from '../../model/parsed.ts';
import type { Edition } from '../../model/policy-set.ts';
import type { Handle } from '../../model/scope.ts';
import type { DanglingReference, Keys, ValueProblem, ValueRule } from '../draft.ts';

/** What reading a value needs to know, and where it leaves what it could not read. */
export interface Context {
  /** Null where a mistake hides it: then nothing is said against any built-in. */
  readonly edition: Edition | null;
  readonly keys: Keys;
  readonly problems: ValueProblem[];
  readonly dangling: DanglingReference[];
}

/** More are not told: a list of a million mistakes is one mistake. */
const mostProblems = 2000;

/** Keeps a problem for its rule. */
export function keepProblem(context: Context, problem: ValueProblem): void {
  if (context.problems.length < mostProblems) context.problems.push(problem);
}

/** The value, or undefined: then the problem is kept for its rule. */
export function accept<T>(
  result: Parsed<T>,
  context: Context,
  rule: ValueRule,
  value: unknown,
  path: Path,
): T | undefined {
  if (result.ok) return result.value;
  const { problem, fix } = result;
  keepProblem(context, { rule, path, value, problem, ...(fix === undefined ? {} : { fix }) });
  return undefined;
}

/** The handle that a reference stands for, or undefined: then it is kept for the rule about references. */
export function reference(name: string, wanted: readonly KindName[], path: Path, context: Context): Handle | undefined {
  if (isBuiltin(name) && wanted.includes('definitions')) {
    if (context.edition === null || builtins[name].edition === context.edition) return name;
    keepReference(context, { path, name, wanted, because: 'other-edition' });
    return undefined;
  }
  let leftOut = false;
  for (const kind of wanted) {
    const state = context.keys[kind].get(name);
    if (state === 'here' || state === 'broken') return name;
    leftOut ||= state === 'left-out';
  }
  keepReference(context, { path, name, wanted, because: leftOut ? 'left-out' : 'missing' });
  return undefined;
}

function keepReference(context: Context, reference: DanglingReference): void {
  if (context.dangling.length < mostProblems) context.dangling.push(reference);
}
