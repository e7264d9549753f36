import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { loadConfiguration } from '../../../src/config/load-configuration.ts';
import type { Takeover } from '../../../src/export/takeover.ts';
import { toYaml } from '../../../src/export/yaml/to-yaml.ts';
import type { Configuration } from '../../../src/model/configuration.ts';
import type { ObservedAccount } from '../../../src/model/observed-account.ts';
import { plan } from '../../../src/plan/plan.ts';
import { checkConfiguration } from '../../../src/rules/check-configuration.ts';

export const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** A text as `sealwright validate` reads it. */
export function validated(text: string, now: number): Configuration {
  const loaded = loadConfiguration({ entry: 'sealwright.yaml', read: () => ({ ok: true, text }), glob: () => [] });
  const { configuration, findings } = checkConfiguration(loaded, { now });
  const errors = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, path, message }) => ({ rule, path, message }));
  expect(errors, text).toEqual([]);
  if (!configuration) throw new Error(`no configuration:\n${text}`);
  return configuration;
}

/** The law of every import: what is written is valid, and a plan of it changes nothing and holds nothing back. */
export function expectNothingToDo(takeover: Takeover, account: ObservedAccount, now: number): void {
  const text = toYaml(takeover);
  const { document } = plan(validated(text, now), account, { purpose: 'apply', now, hash, target: null });
  const { changes, calls, blocks } = document;
  expect({ changes, calls, blocks }, text).toEqual({ changes: [], calls: [], blocks: [] });
}
