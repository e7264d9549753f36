import { cpSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { packageFolder } from '../package-folder.ts';

/**
 * Copies the database of sandboxes, `libsql`, and what it needs on this machine, to where a program in a folder below
 * finds it. Its native part is made for one platform, so it does not belong to the files of the provider, which are the
 * same on all. Gives whether there was one to copy.
 */
export function placeSandboxPackages(folder: string): boolean {
  const packages = packagesOf('libsql', join(packageFolder(), 'package.json'));
  for (const [name, from] of packages) {
    cpSync(from, join(folder, 'node_modules', name), {
      recursive: true,
      filter: (path) => path === from || basename(path) !== 'node_modules',
    });
  }
  return [...packages.keys()].some((name) => name.startsWith('@libsql/'));
}

/** A package and all that it depends on, as far as installed, by name: where each is. */
function packagesOf(name: string, from: string, found = new Map<string, string>()): ReadonlyMap<string, string> {
  const folder = found.has(name) ? undefined : folderOf(name, from);
  if (folder === undefined) return found;
  found.set(name, folder);
  const file = join(folder, 'package.json');
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(file, 'utf8'));
  const all = Object.keys({ ...dependencies, ...optionalDependencies });
  for (const needed of all.filter(isForThisLibrary)) packagesOf(needed, file, found);
  return found;
}

/** npm installs those for both C libraries of Linux; the system is only ever linked with one. */
function isForThisLibrary(name: string): boolean {
  const { header } = process.report.getReport() as { readonly header: { readonly glibcVersionRuntime?: string } };
  return !(header.glibcVersionRuntime === undefined ? /-gnu(eabihf)?$/ : /-musl(eabihf)?$/).test(name);
}

/** As Node finds it, whatever the package manager; undefined where an optional one is not for this machine. */
function folderOf(name: string, from: string): string | undefined {
  let file: string;
  try {
    file = createRequire(from).resolve(name);
  } catch {
    return undefined;
  }
  for (let folder = dirname(file); dirname(folder) !== folder; folder = dirname(folder)) {
    const described = join(folder, 'package.json');
    if (existsSync(described) && JSON.parse(readFileSync(described, 'utf8')).name === name) return folder;
  }
  return undefined;
}
