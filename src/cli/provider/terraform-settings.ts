import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../model/version.ts';
import { providerAddress } from '../../terraform/provider/identity.ts';
import type { Io } from '../io.ts';
import { addressAt, hosts } from './mirror.ts';

/** A text as Terraform's settings write it; in these a `${` is nothing special. */
const quoted = (text: string): string => JSON.stringify(text);

/** What a configuration says to use the provider. The address is in full, so that it means the same in OpenTofu. */
export const requiredProviders = (): string => `terraform {
  required_providers {
    securemessaging = {
      source  = ${quoted(providerAddress)}
      version = ${quoted(version)}
    }
  }
}
`;

/** For the settings of Terraform: this provider from a mirror, everything else from its registry. */
export function mirrorSettings(mirror: string): string {
  const ours = hosts.map((host) => quoted(addressAt(host))).join(', ');
  return `provider_installation {
  filesystem_mirror {
    path    = ${quoted(mirror)}
    include = [${ours}]
  }
  direct {
    exclude = [${ours}]
  }
}
`;
}

/** For the settings of Terraform: the provider as it lies in that folder, whatever its version. */
export const overrideSettings = (folder: string): string => `provider_installation {
  dev_overrides {
${hosts.map((host) => `    ${quoted(addressAt(host))} = ${quoted(folder)}`).join('\n')}
  }
  direct {}
}
`;

/** The file that Terraform reads its settings from, whether or not it is there. */
export const settingsFile = (io: Pick<Io, 'env'>): string =>
  io.env.TF_CLI_CONFIG_FILE || join(io.env.HOME || homedir(), '.terraformrc');

/** With a block of its own about where providers come from, Terraform looks nowhere else. */
export function saysWhereFrom(file: string): boolean {
  try {
    return existsSync(file) && /^[^#/]*\bprovider_installation\b/m.test(readFileSync(file, 'utf8'));
  } catch {
    return false;
  }
}
