import { stringify } from 'yaml';
import { type Loaded, loadConfiguration } from '../../src/config/load-configuration.ts';
import type { Reader } from '../../src/config/reader.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import { type Checked, checkConfiguration } from '../../src/rules/check-configuration.ts';
import { start } from '../account/support/test-clock.ts';
import type { PlainConfiguration } from './arbitrary-configuration.ts';

/** Files of a configuration that exist nowhere else, as YAML text; the first is where reading begins. */
export type Files = readonly (readonly [name: string, text: string])[];

export const oneFile = (plain: PlainConfiguration): Files => [['sealwright.yaml', stringify(plain)]];

export function readerOf(files: Files): Reader {
  const texts = new Map(files);
  return {
    entry: files[0]?.[0] ?? '',
    read: (path) => {
      const text = texts.get(path);
      return text === undefined ? { ok: false, problem: 'does not exist' } : { ok: true, text };
    },
    // `*` at the end of a name is all the pattern that these tests need.
    glob: (pattern) =>
      [...texts.keys()].filter((name) =>
        pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
      ),
  };
}

export function loadFiles(files: Files): Loaded {
  const reader = readerOf(files);
  const loaded = loadConfiguration(reader);
  return loaded.mustChooseAccount ? loadConfiguration(reader, { account: 'production' }) : loaded;
}

/** Through the real loader and all rules. */
export const check = (files: Files): Checked => checkConfiguration(loadFiles(files), { now: start / 1000 });

/** A configuration that must be a good one. */
export function configured(plain: PlainConfiguration, files = oneFile(plain)): Configuration {
  const { configuration, findings } = check(files);
  if (configuration) return configuration;
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  throw new Error(`${errors.join('\n')}\n\n${files[0]?.[1]}`);
}
