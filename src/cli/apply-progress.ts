import type { ApplyEvent } from '../apply/events.ts';
import type { PlanDocument } from '../documents/plan.ts';
import { callName } from '../report/plan/call-name.ts';
import type { Io } from './io.ts';
import { newProgress } from './live-line.ts';

/** Says on stderr which call is under way and which have ended. */
export function progressOf(
  document: PlanDocument,
  io: Io,
): { readonly onEvent: (event: ApplyEvent) => void; readonly end: () => void } {
  const progress = newProgress(io);
  const total = document.calls.length;
  const width = String(total).length;
  let ended = 0;
  const nameOf = (n: number) => callName(n, document);
  const count = () => `[${String(ended).padStart(width)}/${total}]`;
  const onEvent = (event: ApplyEvent): void => {
    if (event.type === 'sent') progress.doing(`${count()} ${nameOf(event.n)} …`);
    else if (event.type === 'waiting')
      progress.doing(`${count()} ${nameOf(event.n)}: waiting (${waiting[event.for]}) …`);
    else {
      ended += 1;
      progress.did(`${count()} ${nameOf(event.n)}  ${outcomes[event.outcome.outcome]}`);
    }
  };
  return { onEvent, end: progress.clear };
}

const waiting = {
  visible: 'until the account shows it',
  lost: 'the answer was lost; looking',
  retry: 'to try again',
  pause: 'before the next call',
} as const;
const outcomes = { done: 'done', refused: 'REFUSED', unknown: 'UNKNOWN', 'not-sent': 'not sent' } as const;
