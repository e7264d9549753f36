import type { Step } from '../plan/step.ts';

/** Which call may be sent now. */
export interface Queue {
  /** A call whose predecessors are all done; undefined while there is none, or enough are under way. */
  readonly next: () => Step | undefined;
  /** A call that `next` gave is done. */
  readonly ended: (n: number) => void;
}

/** `parallel`: how many calls that mail can not feel may be under way. Of those that it can feel there is only ever one. */
export function newQueue(steps: readonly Step[], parallel: number): Queue {
  const byNumber = new Map(steps.map((step) => [step.call.n, step]));
  const waitingFor = new Map<number, number>();
  const followers = new Map<number, Step[]>();
  const quiet: Step[] = [];
  const felt: Step[] = [];
  let quietUnderWay = 0;
  let feltUnderWay = 0;

  const ready = (step: Step) => (step.call.affectsMail ? felt : quiet).push(step);
  for (const step of steps) {
    const { n, after } = step.call;
    waitingFor.set(n, after.length);
    for (const before of after) {
      const list = followers.get(before) ?? [];
      if (list.length === 0) followers.set(before, list);
      list.push(step);
    }
    if (after.length === 0) ready(step);
  }
  // From the front, without moving the rest each time.
  let quietAt = 0;
  return {
    next: () => {
      if (feltUnderWay === 0 && felt.length > 0) {
        feltUnderWay += 1;
        return felt.shift();
      }
      if (quietUnderWay >= parallel || quietAt >= quiet.length) return undefined;
      quietUnderWay += 1;
      quietAt += 1;
      return quiet[quietAt - 1];
    },
    ended: (n) => {
      if (byNumber.get(n)?.call.affectsMail) feltUnderWay -= 1;
      else quietUnderWay -= 1;
      for (const step of followers.get(n) ?? []) {
        const left = (waitingFor.get(step.call.n) ?? 0) - 1;
        waitingFor.set(step.call.n, left);
        if (left === 0) ready(step);
      }
    },
  };
}
