import { sha256 } from '../src/cli/hash.ts';
import { loadConfiguration } from '../src/config/load-configuration.ts';
import type { Configuration } from '../src/model/configuration.ts';
import type { ObservedAccount } from '../src/model/observed-account.ts';
import { type Plan, plan } from '../src/plan/plan.ts';
import { checkConfiguration } from '../src/rules/check-configuration.ts';

const now = Math.floor(Date.now() / 1000);

export const planFor = (configuration: Configuration, account: ObservedAccount): Plan =>
  plan(configuration, account, { purpose: 'apply', now, hash: sha256, target: 'bench' });

/** Text to checked configuration, as the command line does it but for the file system. */
export function configurationOf(text: string): Configuration {
  const loaded = loadConfiguration({
    entry: 'sealwright.yaml',
    read: () => ({ ok: true, text }),
    glob: () => [],
  });
  const { configuration, findings } = checkConfiguration(loaded, { now });
  if (!configuration) throw new Error(`The workload is invalid: ${JSON.stringify(findings.slice(0, 3))}`);
  return configuration;
}
