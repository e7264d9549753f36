import type { CallOutcome } from '../documents/apply.ts';
import type { Accepted } from '../plan/accepted.ts';
import type { JournalLine } from './journal.ts';

type Begin = Extract<JournalLine, { readonly begin: number }>;
type End = Extract<JournalLine, { readonly end: number }>;

/** What a journal knows of one call. */
export interface JournalCall {
  readonly begin: Begin;
  /** Absent: it was under way when the process ended. */
  readonly end?: End;
  readonly seen: boolean;
}

/** What an earlier run left behind. */
export interface Interrupted {
  readonly apply: string;
  readonly account: string;
  /** It came to its end, whatever became of its calls. */
  readonly finished: boolean;
  /** Every call that it was to send was executed. */
  readonly complete: boolean;
  /** What it was allowed to do to mail. */
  readonly accepted: Accepted | null;
  /** Nobody knows whether these were executed. */
  readonly underWay: readonly JournalCall[];
  /** Executed, and nobody has seen the account show it: readers may lag behind. */
  readonly acknowledged: readonly JournalCall[];
}

/** Reads what a run wrote; null where it wrote nothing, or nothing that can be read. */
export function interrupted(text: string): Interrupted | null {
  const [start, ...lines] = linesOf(text);
  if (!start || !('format' in start) || start.format !== 'sealwright/journal/1') return null;
  const calls = new Map<number, JournalCall>();
  for (const line of lines) {
    if ('begin' in line) calls.set(line.begin, { begin: line, seen: false });
    else if ('end' in line) change(calls, line.end, { end: line });
    else if ('seen' in line) change(calls, line.seen, { seen: true });
  }
  const all = [...calls.values()];
  const endedAs = (outcome: CallOutcome['outcome']) => (call: JournalCall) => call.end?.outcome === outcome;
  return {
    apply: start.apply,
    account: start.account,
    finished: lines.some((line) => 'finished' in line),
    complete: all.filter(endedAs('done')).length === start.calls,
    accepted: start.accepted ?? null,
    underWay: all.filter((call) => call.end === undefined || endedAs('unknown')(call)),
    acknowledged: all.filter((call) => endedAs('done')(call) && !call.seen),
  };
}

function change(calls: Map<number, JournalCall>, n: number, more: Partial<JournalCall>): void {
  const call = calls.get(n);
  if (call) calls.set(n, { ...call, ...more });
}

/** A crash can tear the last line. A line that can't be read says nothing, and what it would have ended counts as open. */
function linesOf(text: string): readonly JournalLine[] {
  // What follows the last line end was never said to be written.
  return text
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => {
      try {
        const value: unknown = JSON.parse(line);
        return typeof value === 'object' && value !== null ? [value as JournalLine] : [];
      } catch {
        return [];
      }
    });
}
