import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { version } from '../../../src/model/version.ts';
import { cli, type Ran } from '../../support/cli.ts';
import { eventually } from '../../terraform/plugin/server/support/eventually.ts';
import {
  processesOf,
  type TerraformFolderOptions,
  terraformFolder,
} from '../../terraform/plugin/server/support/terraform-folder.ts';
import { type Attached, withWords } from '../../terraform/provider/support/attached.ts';

/** The real Terraform in a folder that is its home as well, so that what is installed there is found there. */
export interface Installed extends Attached {
  /** `sealwright provider install …`, as the built program, at home here. */
  install(...flags: readonly string[]): Promise<Ran>;
  /** The settings of Terraform, as a person would write them. */
  settings(text: string): void;
  /** The checksums that the lock file holds of the provider. */
  readonly locked: () => readonly string[];
  /** Soon no process of the provider is there, and none of its files is left. */
  nothingIsLeft(): Promise<void>;
}

export function terraformAtHome(provider = '', options: TerraformFolderOptions = {}): Installed {
  const place = terraformFolder(options);
  onTestFinished(place.remove);
  return {
    ...withWords(place, provider),
    install: (...flags) => cli(['provider', 'install', ...flags], { cwd: place.folder, env: { HOME: place.folder } }),
    settings: (text) => writeFileSync(join(place.folder, 'terraform.tfrc'), text),
    locked: () => readFileSync(join(place.folder, '.terraform.lock.hcl'), 'utf8').match(/\b(h1|zh):[^"]+/g) ?? [],
    nothingIsLeft: async () => {
      await eventually('the provider to end', () => processesOf(place.folder).length === 0, 5000);
      expect(place.leftovers()).toEqual([]);
    },
  };
}

/** Below a mirror, of one host. */
export const inMirror = (host = 'registry.terraform.io') => join(host, 'sealwright', 'securemessaging', version);
