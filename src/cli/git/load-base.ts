import { join, resolve } from 'node:path';
import type { Configuration } from '../../model/configuration.ts';
import { findInput } from '../input/find-input.ts';
import type { Chosen, Input } from '../input/input.ts';
import { openInput, openYaml } from '../input/open-input.ts';
import type { Io } from '../io.ts';
import { loadInput } from '../load.ts';
import { type Problem, problem } from '../problem.ts';
import { withCheckout } from './checked-out.ts';
import { type Commit, openCommit, pathInRepository } from './commit.ts';
import { commitReader, treeOf } from './commit-reader.ts';

export interface BaseFlags extends Chosen {
  /** The commit. */
  readonly base: string;
  /** A program of that commit may run. */
  readonly trustBase?: boolean;
}

/** What stands at a path in another commit. `absent`: nothing; it came later. */
export type LoadedBase = { readonly configuration: Configuration } | { readonly absent: true };

/**
 * Reads the configuration as another commit has it, includes too. The work tree is not touched. Rules that it breaks make no
 * difference: it counts as it is.
 */
export async function loadBase(
  path: string | undefined,
  flags: BaseFlags,
  io: Io,
): Promise<LoadedBase | Problem | { readonly invalid: string }> {
  const full = resolve(io.cwd, path ?? '.');
  const commit = openCommit(full, flags.base);
  if ('message' in commit) return commit;
  const inside = pathInRepository(commit.root, full);
  if (inside === null) return problem(`${path ?? '.'} is outside of the repository ${commit.root}.`);
  const input = await openAt(commit, inside, flags, io);
  if ('message' in input || 'absent' in input) return input;
  const loaded = loadInput(input, flags, io, 'as-it-is');
  return 'invalid' in loaded
    ? {
        invalid: `The configuration at ${flags.base} can't be read, so that there is nothing to compare with:\n\n${loaded.invalid}`,
      }
    : loaded;
}

async function openAt(
  commit: Commit,
  inside: string,
  flags: BaseFlags,
  io: Io,
): Promise<Input | Problem | { readonly absent: true }> {
  const tree = treeOf(commit);
  const found = findInput(inside, tree);
  if ('message' in found) return found;
  if (found.type === 'yaml') {
    const reader = commitReader(commit, inside);
    return tree.exists(reader.entry) ? openYaml(reader, flags, io) : { absent: true };
  }
  if (!tree.exists(inside)) return { absent: true };
  if (found.type === 'app' && !flags.trustBase) {
    return problem(
      `The configuration at ${flags.base} is a program, and to read it means to run it.`,
      `Add --trust-base if you trust what that commit holds, or commit what the program writes and name that.`,
    );
  }
  return withCheckout(commit, inside, (folder) => openInput(join(folder, inside), flags, io));
}
