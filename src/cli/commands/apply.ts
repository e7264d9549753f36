import { randomUUID } from 'node:crypto';
import { systemClock } from '../../account/clock.ts';
import { execute } from '../../apply/execute.ts';
import { type JournalFile, openJournal } from '../../apply/journal-file.ts';
import type { ApplyDocument } from '../../documents/apply.ts';
import { parseDuration } from '../../model/duration.ts';
import type { ObservedAccount } from '../../model/observed-account.ts';
import { parsed } from '../../model/parsed.ts';
import { acceptedStates, isBetween } from '../../plan/accepted.ts';
import type { Plan } from '../../plan/plan.ts';
import { applyText } from '../../report/apply/apply-text.ts';
import { documentJson } from '../../report/json.ts';
import { planText } from '../../report/plan/plan-text.ts';
import { progressOf } from '../apply-progress.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import { sha256 } from '../hash.ts';
import { type Io, seconds } from '../io.ts';
import { journalFileOf } from '../journal-place.ts';
import {
  isProblem,
  type PlanNow,
  type Prepared,
  planNow,
  planWithRouting,
  prepare,
  readAccount,
  type TargetFlags,
} from '../prepare.ts';
import { type Problem, problem, report } from '../problem.ts';
import { recoverLast } from '../recover-last.ts';
import { stopSignal } from '../stop-signal.ts';
import type { Opened } from '../targets.ts';
import { writeResult } from '../write-result.ts';

export interface ApplyFlags extends TargetFlags {
  readonly format: 'text' | 'json';
  readonly out?: string;
  readonly yes?: boolean;
  readonly allowDeletions?: boolean;
  readonly allowWeaker?: boolean;
  readonly bridge?: boolean;
  readonly settle?: string;
  readonly pause?: string;
}

type Purpose = 'apply' | 'destroy';

/** `apply` and `destroy`: plans, asks, and changes the account. */
export async function apply(path: string | undefined, flags: ApplyFlags, purpose: Purpose, io: Io): Promise<ExitCode> {
  const [settle, pause] = [flags.settle, flags.pause].map((text) => (text === undefined ? undefined : lengthOf(text)));
  if (settle && !settle.ok) return report(wrongLength('settle', flags.settle, settle.problem), io);
  if (pause && !pause.ok) return report(wrongLength('pause', flags.pause, pause.problem), io);
  if (!flags.yes && !io.interactive) {
    return report(
      problem(
        `There is no terminal to ask at, so nothing is ${purpose === 'apply' ? 'applied' : 'deleted'}.`,
        'Add --yes after reading the plan.',
      ),
      io,
    );
  }
  const prepared = await prepare(path, flags, true, io);
  if (typeof prepared === 'number') return prepared;
  const { opened } = prepared;
  if (!opened) {
    return report(
      problem(
        `Nothing can be ${purpose === 'apply' ? 'applied' : 'deleted'}: no target is given.`,
        'Set account.target in the configuration, or add --target sandbox:FILE or service:URL.',
      ),
      io,
    );
  }
  const journal = openJournal(journalFileOf(prepared, opened.account.target));
  if (!journal.ok) {
    await opened.account.close();
    return report(problem(`${journal.message}.`.replace('..', '.'), journal.hint), io);
  }
  try {
    const settleMs = settle ? settle.value * 1000 : opened.account.target.startsWith('sandbox') ? 0 : 120_000;
    const pauseMs = pause ? pause.value * 1000 : 0;
    const run: Run = { prepared, opened, journal: journal.value, settleMs, pauseMs, flags, purpose, io };
    const result = await carryOut(run);
    return isProblem(result) ? report(result, io) : result.code;
  } finally {
    journal.value.close();
    await opened.account.close();
  }
}

/** A duration; also none at all. */
const lengthOf = (text: string) => (/^0[smhdw]?$/.test(text) ? parsed(0) : parseDuration(text));

const wrongLength = (flag: string, text: string | undefined, why: string): Problem =>
  problem(`--${flag} "${text}" ${why}.`, 'Write a duration such as 90s or 2m.');

interface Run {
  readonly prepared: Prepared;
  readonly opened: Opened;
  readonly journal: JournalFile;
  readonly settleMs: number;
  readonly pauseMs: number;
  readonly flags: ApplyFlags;
  readonly purpose: Purpose;
  readonly io: Io;
}

async function carryOut(run: Run): Promise<{ code: ExitCode } | Problem> {
  const { opened, flags, purpose, io, journal, settleMs } = run;
  const recovered = await recoverLast(opened.account, journal.previous, settleMs, io);
  if (isProblem(recovered)) return recovered;
  const account = await readAccount(run.prepared);
  if (isProblem(account)) return account;
  const allowWeaker = mayWeaken(run, account);
  const planned = planWithRouting(asked(run, account), { asOf: seconds(io), allowWeaker }, io);
  const { document } = planned;
  if (flags.format === 'text') io.out(planText(document, { colour: io.colour, width: io.width }));
  if (document.blocks.length > 0 || document.summary.blocked > 0)
    return finish(run, { plan: document, recovered }, exit.guarded);
  if (document.calls.length === 0) return finish(run, { plan: document, recovered }, exit.done);
  if (!flags.yes) {
    // Whoever is asked must have seen what for, also where the result is for a program.
    if (flags.format === 'json') io.err(planText(document, { colour: io.errColour, width: io.width }));
    const answer = await io.ask(`\n${purpose === 'apply' ? 'Apply this' : 'Delete all this'}? Only "yes" does it: `);
    if (answer.trim() !== 'yes') return problem('Nothing was changed.');
    const again = await planAgain(run, allowWeaker);
    if (isProblem(again)) return again;
    if (again.document.fingerprint !== document.fingerprint) {
      return problem(
        'The account changed while the plan was read. Nothing was changed by this apply.',
        'Run it again and read the new plan.',
        exit.guarded,
      );
    }
    // The same plan, with the names that the service has for things by now.
    return send(run, { ...again, document: { ...document, calls: again.document.calls } }, account, recovered);
  }
  return send(run, planned, account, recovered);
}

const asked = ({ prepared, opened, purpose, flags }: Run, account: ObservedAccount): PlanNow => ({
  configuration: prepared.configuration,
  account,
  target: opened.account.target,
  purpose,
  allowDeletions: flags.allowDeletions ?? false,
  bridge: flags.bridge ?? false,
});

async function planAgain(run: Run, allowWeaker = false): Promise<Plan | Problem> {
  const account = await readAccount(run.prepared);
  return isProblem(account) ? account : planNow({ ...asked(run, account), allowWeaker }, run.io);
}

/** Whether somebody said that mail may become less secure: now, or for the apply that this one continues. */
function mayWeaken({ prepared, journal, flags, io }: Run, account: ObservedAccount): boolean {
  if (flags.allowWeaker) return true;
  const { previous } = journal;
  if (!previous?.accepted || previous.complete || previous.account !== account.facts.id) return false;
  const continues = isBetween(
    previous.accepted,
    prepared.configuration,
    account,
    seconds(io),
    digestsOf(previous.apply),
  );
  if (continues) {
    io.err(
      'The last apply did not come to its end. What it was to do to mail was accepted then: this one continues it.\n',
    );
  }
  return continues;
}

const digestsOf = (apply: string) => (text: string) => sha256(`${apply}\n${text}`).slice(0, 24);

async function send(
  run: Run,
  planned: Plan,
  account: ObservedAccount,
  recovered: readonly string[],
): Promise<{ code: ExitCode } | Problem> {
  const { prepared, opened, purpose, journal, settleMs, pauseMs, io } = run;
  const { document, steps } = planned;
  const stop = stopSignal(io);
  const progress = progressOf(document, io);
  const apply = randomUUID();
  const lines = journal.start(
    {
      apply,
      account: document.account.id,
      fingerprint: document.fingerprint,
      calls: document.calls.length,
      ...(purpose === 'apply' && {
        accepted: acceptedStates(prepared.configuration, account, seconds(io), digestsOf(apply)),
      }),
    },
    io.now(),
  );
  const applied = await execute(opened.account, steps, {
    fingerprint: document.fingerprint,
    settleMs,
    pauseMs,
    journal: lines,
    signal: stop.signal,
    onEvent: progress.onEvent,
  });
  progress.end();
  stop.release();
  const complete = applied.summary.done === document.calls.length && applied.notAsPlanned.length === 0;
  const remaining = complete ? await remainingChanges(run) : undefined;
  if (remaining !== undefined && typeof remaining !== 'number') return remaining;
  const whole: Partial<ApplyDocument> = {
    ...applied,
    plan: document,
    recovered,
    ...(remaining !== undefined && { remaining }),
  };
  return finish(run, whole, complete && remaining === 0 ? exit.done : exit.partial);
}

/** Reads the account back and plans once more, as long as changes may still be on their way to readers. */
async function remainingChanges(run: Run): Promise<number | Problem> {
  const until = run.io.now() + run.settleMs;
  for (;;) {
    const planned = await planAgain(run);
    if (isProblem(planned)) return planned;
    const left = planned.document.changes.length;
    if (left === 0 || run.io.now() >= until) return left;
    await systemClock.sleep(1000);
  }
}

function finish({ flags, io }: Run, found: Partial<ApplyDocument>, code: ExitCode): { code: ExitCode } | Problem {
  const document: ApplyDocument = {
    format: 'sealwright/apply/1',
    fingerprint: found.plan?.fingerprint ?? '',
    calls: [],
    notAsPlanned: [],
    summary: { done: 0, refused: 0, unknown: 0, notSent: 0 },
    ...found,
  };
  const text =
    flags.format === 'json'
      ? documentJson(document)
      : applyText(document, { colour: flags.out === undefined && io.colour, width: io.width });
  return writeResult(text, flags.out, io) ?? { code };
}
