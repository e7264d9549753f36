import type { Journal, JournalLine } from '../../../apply/journal.ts';
import { newMarks } from '../../../apply/marks.ts';
import { resolve } from '../../../apply/resolve.ts';
import { runStep, type StepEnd } from '../../../apply/run-step.ts';
import type { Entry } from '../../../plan/calls/draft-call.ts';
import type { CallContext } from '../../plugin/provider.ts';
import type { Live } from './live.ts';

/** How a call ended, and what tells later whether readers see it. */
export interface Sent extends StepEnd {
  readonly written: Written;
}

/** When a write was acknowledged. */
export interface Written {
  /** In ms since 1970, by our clock. */
  readonly at: number;
  /** The service's own time of it: a reader that shows this time, or a later one, shows the write. */
  readonly updated?: string;
}

export interface SendOptions {
  /** Whether mail can feel it: then it is read back. */
  readonly affectsMail: boolean;
  /** Where it is written down, before and after; absent: nowhere. */
  readonly journal?: Journal;
}

/** Sends one call as an apply of the command line does: repeated while it is certain that it was not executed, looked for where its answer is lost. */
export async function send(live: Live, entry: Entry, context: CallContext, options: SendOptions): Promise<Sent> {
  const { method, path, body, subject } = entry;
  const { affectsMail, journal } = options;
  const call = { n: live.nextCall(), method, path, ...(body && { body }), after: [], affectsMail, change: 0 };
  let written: Written = { at: live.clock.now() };
  const note = (line: JournalLine): void => {
    if ('end' in line && line.outcome === 'done') {
      written = { at: line.at, ...(line.updated === undefined ? {} : { updated: line.updated }) };
    }
  };
  const end = await runStep(resolve({ call, subject }, new Map()), {
    account: live.account,
    clock: live.clock,
    journal: {
      write: (line) => {
        note(line);
        return journal?.write(line);
      },
      digest: journal?.digest ?? ((key) => key),
    },
    looking: { account: live.account, marks: newMarks(live.account), clock: live.clock },
    settleMs: live.settleMs,
    signal: context.signal,
    onEvent: (event) => context.log('debug', 'call', { ...event, method }),
  });
  return { ...end, written };
}
