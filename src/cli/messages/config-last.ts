import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Io } from '../io.ts';
import { configurationName } from '../read-files.ts';

/** Options that take several words. */
interface ListFlags {
  readonly to?: readonly string[];
  readonly messages?: readonly string[];
}

/**
 * `--to x@partner.example examples/acme` reads as two recipients, since `--to` takes any number of words. Whoever writes the
 * configuration last means it as such: a folder with a `sealwright.yaml`, or a YAML file, is no recipient and no mail.
 */
export function configLast<F extends ListFlags>(
  config: string | undefined,
  flags: F,
  { cwd }: Pick<Io, 'cwd'>,
): readonly [config: string | undefined, flags: F] {
  for (const name of ['to', 'messages'] as const) {
    const words = flags[name] ?? [];
    const last = words.at(-1);
    if (config !== undefined || last === undefined || words.length === 1 || !isConfiguration(resolve(cwd, last)))
      continue;
    return [last, { ...flags, [name]: words.slice(0, -1) }];
  }
  return [config, flags];
}

function isConfiguration(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isDirectory()
    ? existsSync(join(path, configurationName))
    : /\.ya?ml$/.test(path) && found !== undefined;
}
