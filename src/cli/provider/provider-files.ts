import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../package-folder.ts';
import { type Problem, problem } from '../problem.ts';

/** The built provider, in this package. All of its files, on every platform, are what Terraform calls a package. */
export interface ProviderFiles {
  readonly folder: string;
  readonly names: readonly string[];
}

export function providerFiles(): ProviderFiles | Problem {
  const folder = join(packageFolder(), 'dist', 'provider');
  if (!existsSync(folder)) {
    return problem(
      `The provider is not in this installation: there is no ${folder}.`,
      'Install sealwright again; in a checkout of its sources, run npm run build.',
    );
  }
  return { folder, names: readdirSync(folder).sort() };
}
