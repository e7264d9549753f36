import { relative, resolve } from 'node:path';
import { openAccountFile } from '../../account/sandbox/account-file.ts';
import { parseInstant } from '../../model/instant.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import type { Chosen } from '../input/input.ts';
import type { Io } from '../io.ts';
import { load } from '../load.ts';
import { type Problem, problem, report } from '../problem.ts';
import { reasonOf } from '../write-result.ts';

export interface SandboxFlags extends Chosen {
  readonly port: string;
  readonly file?: string;
  readonly clock?: string;
  readonly rotateIds?: boolean;
  readonly readDelay?: string;
}

/** Serves the modelled service on this machine until it is stopped. */
export async function sandbox(path: string | undefined, flags: SandboxFlags, io: Io): Promise<ExitCode> {
  const settings = readFlags(flags, io);
  if ('message' in settings) return report(settings, io);
  const loaded = await load(path, flags, io);
  if ('invalid' in loaded) {
    io.err(loaded.invalid);
    return exit.invalid;
  }
  if ('message' in loaded) return report(loaded, io);
  const { target } = loaded.configuration;
  const configured = target?.type === 'sandbox' ? resolve(loaded.folder, target.file) : undefined;
  const file = flags.file === undefined ? configured : resolve(io.cwd, flags.file);
  if (file === undefined) {
    return report(
      problem(
        'The configuration names no sandbox file.',
        'Add --file FILE; a file that does not exist becomes a new account.',
      ),
      io,
    );
  }
  const opened = await openAccountFile({ file, writing: true, policySet: loaded.configuration, now: settings.clock() });
  if (!opened.ok) return report(problem(opened.problem.message, opened.problem.hint), io);
  const [{ createService }, { serve }] = await Promise.all([
    import('../../service/create-service.ts'),
    import('../../service/server.ts'),
  ]);
  const { clock, credentials, port, propagationDelayMs } = settings;
  const service = createService({
    storage: opened.value.storage,
    clock,
    credentials,
    traps: { rotateIds: flags.rotateIds ?? false, propagationDelayMs },
  });
  try {
    const served = await serve(service.handle, { port });
    io.err(
      `${relative(io.cwd, file) || file}${opened.value.created ? ' (a new account)' : ''} is served at ${served.url}\nCtrl-C ends it.\n`,
    );
    await untilStopped();
    await served.close();
    return exit.done;
  } catch (error) {
    return report(
      problem(`Port ${port} can't be served: ${reasonOf(error)}.`, 'Choose another with --port; 0 takes a free one.'),
      io,
    );
  } finally {
    service.close();
  }
}

interface Settings {
  readonly port: number;
  readonly clock: () => number;
  readonly propagationDelayMs: number;
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
}

function readFlags(flags: SandboxFlags, io: Io): Settings | Problem {
  const port = /^\d{1,5}$/.test(flags.port) ? Number(flags.port) : 65_536;
  if (port > 65_535)
    return problem(`--port ${flags.port} is no port.`, 'Write a number from 0 to 65535; 0 takes a free one.');
  const delay = Number(flags.readDelay ?? 0);
  if (!Number.isFinite(delay) || delay < 0) return problem(`--read-delay ${flags.readDelay} is no number of seconds.`);
  const { SECUREMESSAGING_CLIENT_ID: clientId, SECUREMESSAGING_CLIENT_SECRET: clientSecret } = io.env;
  if (!clientId || !clientSecret) {
    return problem(
      'The sandbox has no credentials to ask for.',
      'Set SECUREMESSAGING_CLIENT_ID and SECUREMESSAGING_CLIENT_SECRET in the environment, here and for the commands that use it.',
    );
  }
  const clock = clockOf(flags.clock, io);
  if ('message' in clock) return clock;
  return { port, clock, credentials: { clientId, clientSecret }, propagationDelayMs: delay * 1000 };
}

/** The service's clock runs on from the given moment. */
function clockOf(text: string | undefined, { now }: Io): (() => number) | Problem {
  if (text === undefined) return now;
  const start = parseInstant(text, 'first-second');
  if (!start.ok) return problem(`--clock "${text}" ${start.problem}.`, start.fix && `Perhaps ${start.fix}?`);
  const offset = start.value * 1000 - now();
  return () => now() + offset;
}

const untilStopped = () =>
  new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
