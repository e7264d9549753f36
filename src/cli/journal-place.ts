import { join } from 'node:path';
import { sha256 } from './hash.ts';
import type { Prepared } from './prepare.ts';

/** One journal for each target, beside the configuration. */
export function journalFileOf({ configuration, folder }: Prepared, target: string): string {
  const name = (configuration.accountName ?? configuration.facts.id ?? 'account')
    .replace(/[^\w.-]+/g, '-')
    .slice(0, 60);
  return join(folder, '.sealwright', `${name}-${sha256(target).slice(0, 8)}.journal`);
}
