import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { version } from '../../model/version.ts';
import { providerAddress } from '../../terraform/provider/identity.ts';
import type { Io } from '../io.ts';
import type { Platform } from './platform.ts';

const [, namespace, name] = providerAddress.split('/') as [string, string, string];

/** `sealwright/securemessaging` means the first in Terraform, the second in OpenTofu. */
export const hosts = ['registry.terraform.io', 'registry.opentofu.org'] as const;

export const addressAt = (host: string): string => `${host}/${namespace}/${name}`;

/** Where both Terraform and OpenTofu look without being told, on Linux and on macOS. */
export const impliedMirror = (io: Pick<Io, 'env'>): string =>
  resolve(io.env.HOME || homedir(), '.terraform.d', 'plugins');

/** What all platforms of this version share in a mirror, of one host. */
export const versionFolder = (mirror: string, host: string): string => join(mirror, host, namespace, name, version);

/** Where a mirror has the provider unpacked. */
export const platformFolder = (mirror: string, host: string, platform: Platform): string =>
  join(versionFolder(mirror, host), platform);
