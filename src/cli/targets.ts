import { relative, resolve } from 'node:path';
import type { Account } from '../account/account.ts';
import type { Configuration, Target } from '../model/configuration.ts';
import type { PolicySet } from '../model/policy-set.ts';
import type { Io } from './io.ts';
import { type Problem, problem } from './problem.ts';

const forms = 'sandbox:FILE or service:URL';

/** Reads `--target`. A sandbox file is relative to where the command runs. */
export function parseTarget(text: string, io: Io): Target | Problem {
  const [, type, rest] = /^(\w+):(.+)$/s.exec(text) ?? [];
  if (type === 'sandbox' && rest) return { type, file: resolve(io.cwd, rest) };
  if (type === 'service' && rest) return { type, url: rest };
  return problem(`--target "${text}" names no target.`, `Write ${forms}.`);
}

export interface Opened {
  readonly account: Account;
  /** A new account that is only in memory, or was made just now. */
  readonly created: boolean;
}

/** The account that the command line or the configuration names; undefined where neither names one. */
export async function openTarget(
  configuration: Configuration,
  flag: string | undefined,
  configurationFolder: string,
  writing: boolean,
  io: Io,
): Promise<Opened | Problem | undefined> {
  const target = chooseTarget(configuration.target, flag, configurationFolder, io);
  return target === undefined || 'message' in target ? target : open(target, configuration, writing, io);
}

/** Which account is meant: what the command line says, else the configuration, else the environment. */
export function chooseTarget(
  configured: Target | null,
  flag: string | undefined,
  configurationFolder: string,
  io: Io,
): Target | Problem | undefined {
  return flag === undefined
    ? (inFolder(configured, configurationFolder) ?? fromEnvironment(io))
    : parseTarget(flag, io);
}

/** Opens an account. `policySet` is what a new sandbox begins with; without `writing` it is in memory only. */
export async function open(target: Target, policySet: PolicySet, writing: boolean, io: Io): Promise<Opened | Problem> {
  switch (target.type) {
    case 'sandbox': {
      const { openSandbox } = await import('../account/sandbox/open-sandbox.ts');
      const shown = relative(io.cwd, target.file) || target.file;
      const opened = await openSandbox({
        file: shown.startsWith('..') ? target.file : shown,
        writing,
        policySet,
      });
      return opened.ok ? opened.value : problem(opened.problem.message, opened.problem.hint);
    }
    case 'service':
      return openHttp(target.url, io);
    case 'snapshot':
      return problem("Snapshots can't be read yet.", `Write ${forms}.`);
  }
}

function inFolder(target: Target | null, folder: string): Target | undefined {
  return target?.type === 'sandbox' ? { ...target, file: resolve(folder, target.file) } : (target ?? undefined);
}

/** As in Terraform, the environment only says what nothing else does. */
const fromEnvironment = ({ env }: Io): Target | undefined =>
  env.SECUREMESSAGING_ENDPOINT ? { type: 'service', url: env.SECUREMESSAGING_ENDPOINT } : undefined;

async function openHttp(url: string, { env }: Io): Promise<Opened | Problem> {
  const { SECUREMESSAGING_CLIENT_ID: clientId, SECUREMESSAGING_CLIENT_SECRET: clientSecret } = env;
  const missing = Object.entries({ SECUREMESSAGING_CLIENT_ID: clientId, SECUREMESSAGING_CLIENT_SECRET: clientSecret })
    .filter(([, value]) => !value)
    .map(([name]) => name);
  if (!clientId || !clientSecret) {
    return problem(
      `The service at ${url} wants credentials, and ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not set.`,
      `Set ${missing.join(' and ')} in the environment. Credentials are never read from a configuration.`,
    );
  }
  const { openService } = await import('../account/http/open-service.ts');
  const opened = openService(url, { clientId, clientSecret });
  return opened.ok ? { account: opened.value, created: false } : problem(opened.problem.message, opened.problem.hint);
}
