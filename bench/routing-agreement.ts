import type { Outcome } from '../src/routing/outcome.ts';
import type { Contestant } from './routing-contestants.ts';
import { clock } from './routing-times.ts';

/** What all contestants must say alike. */
const decisionOf = ({ address, secure, definition, decidedBy, bypassedBy }: Outcome): string =>
  JSON.stringify({ address, secure, definition, decidedBy, bypassedBy });

/** Messages with every kind of outcome first, rare ones too: so that few of them are a fair sample to agree on. */
export function everyKindFirst(
  texts: readonly string[],
  route: (plain: unknown) => readonly Outcome[],
): readonly string[] {
  const kinds = new Map<string, string[]>();
  for (const text of texts) {
    const kind = route(JSON.parse(text))
      .map(({ direction, decidedBy, bypassedBy, conflict }) =>
        [direction, decidedBy.trigger, decidedBy.policy === null, bypassedBy === null, conflict].join(),
      )
      .sort()
      .at(-1) as string;
    kinds.set(kind, [...(kinds.get(kind) ?? []), text]);
  }
  const rounds = Math.max(...[...kinds.values()].map((some) => some.length));
  return Array.from({ length: rounds }, (_, at) =>
    [...kinds.values()].flatMap((some) => some.slice(at, at + 1)),
  ).flat();
}

/**
 * How many recipients two contestants decided alike, on as many of the messages as the slower one can do in the time.
 * Throws where they differ: then there is nothing to compare the speed of.
 */
export async function agreement(
  texts: readonly string[],
  ours: (plain: unknown) => readonly Outcome[],
  { against, route }: Contestant,
  milliseconds: number,
): Promise<number> {
  let compared = 0;
  const start = clock();
  for (const text of texts) {
    const [expected, found] = [ours(JSON.parse(text)), await route(JSON.parse(text))];
    expected.forEach((outcome, at) => {
      const other = found[at];
      if (other !== undefined && decisionOf(outcome) === decisionOf(other)) return;
      throw new Error(`${against} decides otherwise:\n${text}\n${decisionOf(outcome)}\n${other && decisionOf(other)}`);
    });
    compared += expected.length;
    if (clock() - start > milliseconds) break;
  }
  return compared;
}
