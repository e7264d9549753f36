import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { md5 } from '../../src/cli/hash.ts';
import { type Loaded, loadConfiguration } from '../../src/config/load-configuration.ts';
import { type Diagnostics, toDiagnostics } from '../../src/documents/diagnostics.ts';
import type { Finding } from '../../src/model/finding.ts';
import { checkConfiguration } from '../../src/rules/check-configuration.ts';
import { exactly } from '../../src/rules/findings/check-exactly.ts';
import { exactRules } from '../../src/rules/findings/exact-rules.ts';
import { rules } from '../../src/rules/rules.ts';

const folder = join(import.meta.dirname, '../../examples/broken');

/** So that what depends on the date says the same every day. */
export const fixedNow = Date.UTC(2026, 10, 22, 12) / 1000;

/** The names of the files in examples/broken, which are the names of rules. */
export const brokenNames: readonly string[] = existsSync(folder)
  ? readdirSync(folder).flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -5)] : []))
  : [];

/** Rules that only a stack of Terraform can break: it is their example, and test/config/terraform-json tests them. */
export const rulesOfStacks: readonly string[] = readdirSync(folder).flatMap((file) =>
  file.endsWith('.tf.json') ? [file.slice(0, -'.tf.json'.length)] : [],
);

/** The rules that have a file. */
export const ruleNamesWithFile = [...rules, ...exactRules]
  .map(({ name }) => name)
  .filter((name) => brokenNames.includes(name));

export const brokenText = (name: string): string => readFileSync(join(folder, `${name}.yaml`), 'utf8');

export interface Checked {
  readonly loaded: Loaded;
  readonly findings: readonly Finding[];
  readonly document: Diagnostics;
}

/** Checks one file, by the local rules. */
export const checkText = (text: string, file = 'sealwright.yaml', now = fixedNow): Checked =>
  check(text, file, { now });

/** Checks one file as `validate` does, with the rules by exact analysis too. */
export const checkTextExactly = (text: string, file = 'sealwright.yaml', now = fixedNow): Checked =>
  check(text, file, { now, more: exactly({ now, md5 }) });

function check(text: string, file: string, options: Parameters<typeof checkConfiguration>[1]): Checked {
  const loaded = loadConfiguration({ entry: file, read: () => ({ ok: true, text }), glob: () => [] });
  const { findings } = checkConfiguration(loaded, options);
  return { loaded, findings, document: toDiagnostics(findings, loaded.placeOf) };
}
