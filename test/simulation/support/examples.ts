import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileReader } from '../../../src/cli/read-files.ts';
import { loadAccount, readConfiguration } from '../../../src/config/load-configuration.ts';
import type { Configuration } from '../../../src/model/configuration.ts';
import { root } from '../../support/cli.ts';

const folder = join(root, 'examples');

export interface Example {
  readonly title: string;
  readonly name: string;
  readonly configuration: Configuration;
}

/** Every example for every account that it has. */
export const examples: readonly Example[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'sealwright.yaml')))
  .flatMap(({ name }) => {
    const read = readConfiguration(fileReader(join(folder, name)));
    const { accounts } = loadAccount(read);
    return (accounts.length > 0 ? accounts : [undefined]).map((account): Example => {
      const { configuration } = loadAccount(read, account === undefined ? {} : { account });
      if (!configuration) throw new Error(`examples/${name} can't be read`);
      return { title: `${name}${account === undefined ? '' : ` (${account})`}`, name, configuration };
    });
  });

/** Campaigns end: everything is asked as of one day. */
export const asOf = Date.UTC(2026, 11, 1, 9) / 1000;
