import { createHash } from 'node:crypto';
import type { Account } from '../../../src/account/account.ts';
import { loadConfiguration } from '../../../src/config/load-configuration.ts';
import type { Configuration } from '../../../src/model/configuration.ts';
import { type Plan, plan } from '../../../src/plan/plan.ts';
import { must } from '../../account/support/targets.ts';
import { start } from '../../account/support/test-clock.ts';

const head = `
sealwright: 1
account: { edition: full, maxRetention: 365d, internalDomains: [acme.example], attributes: [department] }
owns: { folders: ["/**"], policies: ["*"], bypassPolicies: ["*"], contentPolicies: ["*"], contentDefinitions: ["*"], groups: ["*"] }
`;

/** A configuration that owns everything in the account. */
export function configurationOf(yaml: string): Configuration {
  const text = `${head}${yaml}`;
  const { configuration, findings } = loadConfiguration({
    entry: 'sealwright.yaml',
    read: () => ({ ok: true, text }),
    glob: () => [],
  });
  if (!configuration) throw new Error(findings.map(({ message }) => message).join('\n'));
  return configuration;
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** What would have to be done now. */
export async function planOf(account: Account, yaml: string, now = start): Promise<Plan> {
  const options = {
    purpose: 'apply',
    now: Math.floor(now / 1000),
    hash,
    target: account.target,
    allowDeletions: true,
  } as const;
  return plan(configurationOf(yaml), must(await account.read()), options);
}
