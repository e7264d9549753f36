import { basename, dirname, join } from 'node:path';
import { disk, type FileTree } from '../match-files.ts';
import { type Problem, problem } from '../problem.ts';
import { configurationName } from '../read-files.ts';

/** What a path on the command line leads to. */
export type Found =
  | { readonly type: 'yaml'; readonly path: string }
  /** A program that writes stacks; `folder` has the `cdktf.json`. */
  | { readonly type: 'app'; readonly folder: string; readonly settings: string }
  /** What such a program wrote. */
  | { readonly type: 'synthesized'; readonly folder: string }
  | { readonly type: 'stack'; readonly file: string };

export const appSettings = 'cdktf.json';
export const manifestName = 'manifest.json';
export const stackName = 'cdk.tf.json';

/** Finds out what is meant. What is not there is taken for YAML, whose reader says so. */
export function findInput(path: string, tree: FileTree = disk): Found | Problem {
  if (!tree.isFolder(path)) return ofFile(path);
  const has = (name: string) => tree.exists(join(path, name));
  if (has(appSettings) && has(configurationName)) {
    return problem(
      `${path} has both ${configurationName} and ${appSettings}: two configurations.`,
      `Name the one that is meant: ${join(path, configurationName)} or ${join(path, appSettings)}.`,
    );
  }
  if (has(configurationName)) return { type: 'yaml', path };
  if (has(appSettings)) return { type: 'app', folder: path, settings: join(path, appSettings) };
  if (has(manifestName) && has('stacks')) return { type: 'synthesized', folder: path };
  if (has(stackName)) return { type: 'stack', file: join(path, stackName) };
  return { type: 'yaml', path };
}

/** Whether a folder has a configuration in it. */
export const isInput = (folder: string): boolean =>
  [configurationName, appSettings, manifestName, stackName].some((name) => disk.exists(join(folder, name)));

function ofFile(path: string): Found {
  const name = basename(path);
  if (name === appSettings) return { type: 'app', folder: dirname(path), settings: path };
  if (name === manifestName) return { type: 'synthesized', folder: dirname(path) };
  return name.endsWith('.tf.json') ? { type: 'stack', file: path } : { type: 'yaml', path };
}
