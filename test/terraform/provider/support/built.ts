import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { providerAddress } from '../../../../src/terraform/provider/identity.ts';
import { buildProgram } from '../../plugin/server/support/build-program.ts';
import { terraformFolder } from '../../plugin/server/support/terraform-folder.ts';
import { type Attached, withWords } from './attached.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
export const builtVersion = '0.1.0';

/** Our provider as a program of its own, built once for a file of tests. */
export function builtProvider() {
  let folder = '';
  let program = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tfp-'));
    const entry = join(root, 'src/terraform/provider/main.ts');
    program = buildProgram(entry, folder, `terraform-provider-securemessaging_v${builtVersion}`, ['libsql']);
    // A sandbox needs the database, which no bundle can hold.
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  return {
    program: () => program,
    /** Terraform that finds it by `dev_overrides`: no `init` is needed. */
    overridden: (provider: string, environment: Readonly<Record<string, string>> = {}): Attached => {
      const cli = `provider_installation {\n  dev_overrides {\n    "${providerAddress}" = "${folder}"\n  }\n  direct {}\n}\n`;
      return inFolder({ cli, environment }, provider);
    },
    /** Terraform that installs it from a mirror of files. `terraform init` comes first. */
    mirrored: (provider: string): Attached & { readonly installed: string } => {
      const place = inFolder({}, provider);
      const mirror = join(place.folder, 'mirror');
      const installed = join(mirror, providerAddress, builtVersion, `${system()}_${processor()}`);
      mkdirSync(installed, { recursive: true });
      for (const file of [basename(program), 'package.json']) copyFileSync(join(folder, file), join(installed, file));
      symlinkSync(join(root, 'node_modules'), join(mirror, 'node_modules'));
      writeFileSync(
        join(place.folder, 'terraform.tfrc'),
        `provider_installation {\n  filesystem_mirror {\n    path = "${mirror}"\n  }\n}\n`,
      );
      return { ...place, installed };
    },
  };
}

function inFolder(options: Parameters<typeof terraformFolder>[0], provider: string): Attached {
  const place = terraformFolder(options);
  onTestFinished(place.remove);
  return withWords(place, provider);
}

const system = () => (platform() === 'win32' ? 'windows' : platform());
const processor = () => ({ x64: 'amd64', arm64: 'arm64' })[arch() as string] ?? arch();

export const readIfThere = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
