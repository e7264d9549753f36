import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../io.ts';
import type { Problem } from '../problem.ts';
import { fileReader } from '../read-files.ts';
import { readLog } from '../read-log.ts';
import { findInput, manifestName } from './find-input.ts';
import type { Chosen, Input } from './input.ts';
import { openInput, openYaml } from './open-input.ts';

export interface Followed {
  readonly input: Input | Problem;
  /** The files that are another now. */
  readonly changes: () => ReadonlyMap<string, string>;
}

/** Opens an input so that it can be found out later whether it would be another. */
export async function followInput(path: string, chosen: Pick<Chosen, 'stack'>, io: Io): Promise<Followed> {
  const found = findInput(path);
  const { reader, changes } = readLog(fileReader(path));
  if ('type' in found && found.type === 'yaml') return { input: openYaml(reader, chosen, io), changes };
  // Which of its files an app loads is not known, so that all of them are looked at.
  for (const file of filesOf(found)) reader.read(file);
  return { input: await openInput(path, chosen, io), changes };
}

function filesOf(found: ReturnType<typeof findInput>): readonly string[] {
  if (!('type' in found)) return [];
  switch (found.type) {
    case 'app':
      return sources(found.folder);
    case 'synthesized':
      return sources(found.folder, /\.json$/);
    case 'stack':
      return [found.file];
    case 'yaml':
      return [];
  }
}

/** The author's files in a folder, packages and what was synthesized apart. */
function sources(folder: string, pattern = /\.(?:[cm]?[jt]sx?|json|ya?ml|csv)$/): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return pattern.test(entry.name) ? [path] : [];
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) return [];
    const inside = readdirSync(path);
    return inside.includes(manifestName) ? [] : sources(path, pattern);
  });
}
