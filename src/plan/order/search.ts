// Looks for an order of calls in which every prefix is safe.
//
// Terms: a *state* is a set of executed calls (where ages of new policies decide, also in which order those were made); it
// is *safe* or not, which the caller knows; it is *dead* if no safe way leads from it to the end.
//
// The search goes from the first state to the last, depth first, and tries at each state the calls that are possible now
// in the order of a first guess. That guess is mostly right, and then every state is looked at once. States that are dead
// are remembered, so that each is left only once: for n calls that wait for nothing there are 2^n states, not n! orders.
// Given the budget it finds an order wherever there is one.

export interface OrderProblem {
  /** Calls are 0 … count - 1. */
  readonly count: number;
  /** For each call, those that come before it whatever mail sees. */
  readonly needs: readonly (readonly number[])[];
  /** All calls in the order in which they are tried. */
  readonly guess: readonly number[];
  /** These have been executed, all at once, before the search begins. */
  readonly begun?: readonly number[];
  /** Whether no mail is worse off in the state after these calls; equal keys are asked once. */
  readonly isSafe: (executed: readonly number[]) => boolean;
  /** What tells states of the same calls apart; mostly nothing. */
  readonly keyOf?: (executed: readonly number[]) => string;
  /** So many states are asked at most. */
  readonly budget: number;
}

export type FoundOrder =
  | { readonly type: 'order'; readonly order: readonly number[] }
  /** `furthest`: a longest way on which every state is safe. */
  | { readonly type: 'none' | 'out-of-budget'; readonly furthest: readonly number[] };

export function findOrder({
  count,
  needs,
  guess,
  isSafe,
  keyOf = () => '',
  budget,
  begun = [],
}: OrderProblem): FoundOrder {
  const executed: number[] = [];
  const done = new Uint8Array(count);
  const safe = new Map<string, boolean>();
  const dead = new Set<string>();
  let furthest: readonly number[] = begun;
  let left = budget;

  const key = () => `${bitsOf(done)}${keyOf(executed)}`;
  const asked = (state: string): boolean => {
    const known = safe.get(state);
    if (known !== undefined) return known;
    left -= 1;
    const result = isSafe(executed);
    safe.set(state, result);
    return result;
  };
  /** The calls that can be next, best first. */
  const open = () => guess.filter((call) => done[call] === 0 && needs[call]!.every((one) => done[one] === 1));
  const step = (call: number): void => {
    executed.push(call);
    done[call] = 1;
  };
  const back = (): void => {
    done[executed.pop()!] = 0;
  };

  for (const call of begun) step(call);
  if (begun.length > 0 && !asked(key())) return { type: 'none', furthest };
  // An own stack: a plan may have more calls than the machine's stack has room for.
  const choices: { readonly calls: readonly number[]; at: number }[] = [{ calls: open(), at: 0 }];
  while (executed.length < count) {
    const choice = choices[choices.length - 1]!;
    const call = choice.calls[choice.at];
    if (call === undefined) {
      if (executed.length === begun.length) return { type: 'none', furthest };
      dead.add(key());
      choices.pop();
      back();
      continue;
    }
    choice.at += 1;
    step(call);
    const state = key();
    if (left <= 0 && !safe.has(state)) return { type: 'out-of-budget', furthest };
    if (dead.has(state) || !asked(state)) {
      back();
      continue;
    }
    if (executed.length > furthest.length) furthest = [...executed];
    choices.push({ calls: open(), at: 0 });
  }
  return { type: 'order', order: executed };
}

/** A set as text, eight calls a character. */
function bitsOf(done: Uint8Array): string {
  let text = '';
  for (let at = 0; at < done.length; at += 8) {
    let byte = 0;
    for (let bit = 0; bit < 8 && at + bit < done.length; bit++) byte |= done[at + bit]! << bit;
    text += String.fromCharCode(byte);
  }
  return text;
}
