import type { ApplyDocument, CallReport } from '../../documents/apply.ts';
import { callName } from '../plan/call-name.ts';
import type { TextOptions } from '../plan/plan-text.ts';
import { count } from '../plan/summary-text.ts';
import { printable } from '../printable.ts';
import { type Line, line, paint, span, wrap } from '../styled.ts';

/** What an apply did, for people: little where all went well, every open end where it did not. */
export function applyText(document: ApplyDocument, { colour, width }: TextOptions): string {
  const { summary, calls, notAsPlanned } = document;
  const open = calls.filter(({ outcome }) => outcome === 'refused' || outcome === 'unknown');
  const lines = [
    ...(document.recovered ?? []).map((text) => line(span('recovered: ', 'held'), printable(text))),
    ...open.flatMap((call) => openEnd(call, document, width)),
    ...notAsPlanned.map(({ n, field }) =>
      line(span('not as planned: ', 'held'), unexpected(nameOf(n, document), printable(field))),
    ),
    ...notSent(summary.notSent),
    ...ending(document),
  ];
  return paint(lines, colour);
}

/** A field, or a clause such as `it is not there`. */
const unexpected = (name: string, field: string): string =>
  field.includes(' ')
    ? `${name} was accepted, and then ${field}.`
    : `${name} was accepted, and its ${field} reads back otherwise.`;

function openEnd(call: CallReport, document: ApplyDocument, width: number): readonly Line[] {
  const name = nameOf(call.n, document);
  if (call.outcome === 'refused') {
    return [
      line(
        span('refused: ', 'remove'),
        `${name} (${call.status === 200 ? 'the answer was HTTP 200, and its body says that it failed' : `HTTP ${call.status}`})`,
      ),
      ...call.problems.flatMap((problem) => wrap(printable(problem), width - 4).map((part) => line(`    ${part}`))),
    ];
  }
  const reason = call.outcome === 'unknown' ? call.reason : '';
  return [line(span('unknown: ', 'held'), `${name}: nobody can tell whether it was executed (${printable(reason)}).`)];
}

const notSent = (number: number): readonly Line[] =>
  number === 0
    ? []
    : [
        line(
          span('not sent: ', 'held'),
          `${count(number, 'call')}, because something before did not succeed or it was stopped.`,
        ),
      ];

function ending({ summary, calls, plan, remaining }: ApplyDocument): readonly Line[] {
  if (calls.length === 0) return [];
  const account = plan ? ` in ${printable(plan.account.id)}` : '';
  if (summary.done === 0) return [line(span('Nothing was applied', 'held'), `${account}.`)];
  if (summary.done < calls.length) {
    return [
      line(
        span('Applied in part', 'held'),
        `${account}: ${summary.done} of ${count(calls.length, 'call')} done. Run plan to see what is left, and apply again.`,
      ),
    ];
  }
  if (remaining) {
    return [
      line(
        span('Applied', 'held'),
        `${account}, but ${count(remaining, 'difference')} can still be read. Run plan to see them.`,
      ),
    ];
  }
  const end =
    plan?.purpose === 'destroy'
      ? 'What was named and owned is deleted.'
      : 'The account is now as the configuration says.';
  return [line(span('Done', 'add'), `${account}: ${count(calls.length, 'call')}. ${end}`)];
}

const nameOf = (n: number, { plan }: ApplyDocument): string => (plan ? callName(n, plan) : `call ${n}`);
