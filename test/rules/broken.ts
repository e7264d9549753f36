import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Loaded, loadConfiguration } from '../../src/config/load-configuration.ts';
import { type Diagnostics, toDiagnostics } from '../../src/documents/diagnostics.ts';
import type { Finding } from '../../src/model/finding.ts';
import { checkConfiguration } from '../../src/rules/check-configuration.ts';
import { rules } from '../../src/rules/rules.ts';

const folder = join(import.meta.dirname, '../../examples/broken');

/** So that what depends on the date says the same every day. */
export const fixedNow = Date.UTC(2026, 10, 22, 12) / 1000;

/** The names of the files in examples/broken, which are the names of rules. */
export const brokenNames: readonly string[] = existsSync(folder)
  ? readdirSync(folder).flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -5)] : []))
  : [];

/** The rules that have a file. */
export const ruleNamesWithFile = rules.map(({ name }) => name).filter((name) => brokenNames.includes(name));

export const brokenText = (name: string): string => readFileSync(join(folder, `${name}.yaml`), 'utf8');

export interface Checked {
  readonly loaded: Loaded;
  readonly findings: readonly Finding[];
  readonly document: Diagnostics;
}

/** Checks one file as `validate` does. */
export function checkText(text: string, file = 'sealwright.yaml', now = fixedNow): Checked {
  const loaded = loadConfiguration({ entry: file, read: () => ({ ok: true, text }), glob: () => [] });
  const { findings } = checkConfiguration(loaded, { now });
  return { loaded, findings, document: toDiagnostics(findings, loaded.placeOf) };
}
