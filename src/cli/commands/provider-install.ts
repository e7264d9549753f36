import { join, resolve } from 'node:path';
import { version } from '../../model/version.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { type Problem, problem, report } from '../problem.ts';
import { hosts, impliedMirror, platformFolder, versionFolder } from '../provider/mirror.ts';
import { type Placed, placeFolder } from '../provider/place-folder.ts';
import { type Platform, thisPlatform } from '../provider/platform.ts';
import { type ProviderFiles, providerFiles } from '../provider/provider-files.ts';
import { placeSandboxPackages } from '../provider/sandbox-packages.ts';
import {
  mirrorSettings,
  overrideSettings,
  requiredProviders,
  saysWhereFrom,
  settingsFile,
} from '../provider/terraform-settings.ts';
import { reasonOf } from '../write-result.ts';

export interface ProviderInstallFlags {
  readonly dir?: string;
  readonly platform?: readonly Platform[];
  readonly devOverrides?: boolean;
}

/** Puts the provider where Terraform finds it, and prints what to write so that it does. Asks nothing of a network. */
export async function providerInstall(flags: ProviderInstallFlags, io: Io): Promise<ExitCode> {
  if (flags.devOverrides && (flags.dir !== undefined || flags.platform !== undefined)) {
    return report(
      problem('--dev-overrides installs nothing, so --dir and --platform say nothing beside it.', 'Leave them out.'),
      io,
    );
  }
  const here = thisPlatform(process.platform, process.arch);
  if (typeof here !== 'string' && (flags.devOverrides || !flags.platform)) return report(here, io);
  const files = providerFiles();
  if ('message' in files) return report(files, io);
  if (flags.devOverrides) return showOverrides(files, io);
  const mirror = flags.dir === undefined ? impliedMirror(io) : resolve(io.cwd, flags.dir);
  const platforms = flags.platform ?? [here as Platform];
  const installed = install(files, mirror, platforms, platforms.includes(here as Platform));
  if ('message' in installed) return report(installed, io);
  showInstalled(mirror, platforms, installed, io);
  return showSettings(mirror, flags.dir === undefined, io);
}

interface Installed {
  readonly placed: readonly Placed[];
  /** Null: not asked for, since no platform is this machine's. */
  readonly sandbox: boolean | null;
}

function install(
  files: ProviderFiles,
  mirror: string,
  platforms: readonly Platform[],
  forThisMachine: boolean,
): Installed | Problem {
  try {
    const placed = hosts.flatMap((host) =>
      platforms.map((platform) => placeFolder(files.folder, files.names, platformFolder(mirror, host, platform))),
    );
    const sandbox = hosts.map((host) => forThisMachine && placeSandboxPackages(versionFolder(mirror, host)));
    return { placed, sandbox: forThisMachine ? sandbox.every(Boolean) : null };
  } catch (error) {
    return problem(
      `The provider can not be installed in ${mirror}: ${reasonOf(error)}.`,
      'Name a folder that you may write in: --dir DIR.',
    );
  }
}

function showInstalled(mirror: string, platforms: readonly Platform[], { placed, sandbox }: Installed, io: Io): void {
  const what = placed.every((one) => one === 'same') ? 'is there already' : 'is installed';
  io.err(`securemessaging ${version} ${what}, for ${platforms.join(' and ')}, in\n`);
  for (const host of hosts) io.err(`  ${versionFolder(mirror, host)}\n`);
  if (sandbox === false) {
    io.err(
      `\nA sandbox can not be opened by it: libsql is not installed for this machine. A service can be reached.\n`,
    );
  }
  if (sandbox === null) {
    io.err('\nOn those machines it reaches a service. For a sandbox, install it there.\n');
  }
  if (placed.includes('replaced')) {
    io.err(
      `\nOther files of the same version were there, and are replaced. Terraform refuses them wherever a lock file holds the checksum of the old ones: there, remove the block of this provider from .terraform.lock.hcl, and run terraform init.\n`,
    );
  }
}

function showSettings(mirror: string, implied: boolean, io: Io): ExitCode {
  const file = settingsFile(io);
  io.err('\nIn a configuration, write:\n\n');
  io.out(requiredProviders());
  if (implied && !saysWhereFrom(file)) {
    io.err(`\nThen run terraform init, or tofu init: both look in ${mirror} without being told.\n`);
    return exit.done;
  }
  io.err(
    saysWhereFrom(file)
      ? `\nIn ${file}, which says already where providers come from, add the mirror to what is there:\n\n`
      : `\nIn ${file}, write:\n\n`,
  );
  io.out(`\n${mirrorSettings(mirror)}`);
  io.err('\nThen run terraform init.\n');
  return exit.done;
}

function showOverrides(files: ProviderFiles, io: Io): ExitCode {
  const file = settingsFile(io);
  io.err(
    saysWhereFrom(file)
      ? `In ${file}, which says already where providers come from, put dev_overrides into the block that is there:\n\n`
      : `In ${file}, or in a file that TF_CLI_CONFIG_FILE names, write:\n\n`,
  );
  io.out(overrideSettings(join(files.folder)));
  io.err(
    '\nTerraform then uses the provider as it lies there: no init, no lock file, no version. For trying out, not for a team.\n',
  );
  return exit.done;
}
