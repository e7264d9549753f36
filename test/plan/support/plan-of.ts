import { loadConfiguration } from '../../../src/config/load-configuration.ts';
import type { Change } from '../../../src/documents/plan.ts';
import type { Configuration } from '../../../src/model/configuration.ts';
import type { ObservedAccount } from '../../../src/model/observed-account.ts';
import { type Plan, type PlanOptions, plan } from '../../../src/plan/plan.ts';
import type { Traps } from '../../../src/service/traps.ts';
import { must } from '../../account/support/targets.ts';
import { createLiveAccount, type LiveAccount } from '../../support/live-account.ts';
import { hash } from './golden.ts';
import { embedded, noon } from './open-account.ts';

export const facts = {
  id: 'acme',
  edition: 'full',
  maxRetention: '365d',
  internalDomains: ['acme.example'],
  attributes: ['department'],
  recipientLimit: 500,
};

const head = `
sealwright: 1
account: { edition: full, maxRetention: 365d, internalDomains: [acme.example], attributes: [department] }
`;

/** Only its form is checked, not the rules: what a rule forbids must not break a plan either. */
export function configurationOf(yaml: string): Configuration {
  const { configuration, findings } = loadConfiguration({
    entry: 'config.yaml',
    read: () => ({ ok: true, text: `${head}${yaml}` }),
    glob: () => [],
  });
  if (!configuration) throw new Error(findings.map(({ message }) => message).join('\n'));
  return configuration;
}

const then = Date.UTC(2026, 4, 4, 9);

/** What is read of an account that is listed as in a golden's account.json. */
export async function liveAccount(live: LiveAccount, traps: Traps = {}): Promise<ObservedAccount> {
  const opened = await embedded((storage) => createLiveAccount(storage, { account: facts, ...live }, then), traps);
  const account = must(await opened.account.read());
  await opened.close();
  return account;
}

export const planFor = (yaml: string, account: ObservedAccount, more: Partial<PlanOptions> = {}): Plan =>
  plan(configurationOf(yaml), account, { purpose: 'apply', now: noon / 1000, hash, target: 'a test', ...more });

/** `rename partner "New" was "Old"`, `update week: print, banner`, `create x HELD unknown-object`. */
export const changesOf = ({ document }: Plan): readonly string[] => document.changes.map(inWords);

function inWords({ action, key, name, was, fields, blocked }: Change): string {
  const told = action === 'update' && fields.length > 0 ? `: ${fields.map((field) => field.name).join(', ')}` : '';
  return `${action} ${key ?? `"${name}"`}${was === undefined ? '' : ` was "${was}"`}${told}${blocked ? ` HELD ${blocked.guard}` : ''}`;
}

export const definition = (folder: string, description: string, more: object = {}): LiveAccount => ({
  folder,
  description,
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  readReceipt: false,
  ...more,
});

export const policy = (narrative: string, to = 'partner.example', more: object = {}): LiveAccount => ({
  narrative,
  definition: 'builtin:default',
  from: 'internal',
  to: { domain: to },
  ...more,
});
