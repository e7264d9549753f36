import type { Finding } from '../model/finding.ts';
import { type ReadConfiguration, readTrees } from './load-configuration.ts';
import type { Reader } from './reader.ts';
import { groupStacks, type StackGroup } from './terraform-json/groups.ts';
import type { FileOf } from './terraform-json/origins.ts';
import { parseStack } from './terraform-json/parse-stack.ts';
import { readTerraform } from './terraform-json/read-terraform.ts';
import type { Stack, StackFile } from './terraform-json/stack.ts';

/** Stacks as they were read, those that describe one account together. */
export interface ParsedStacks {
  readonly groups: readonly StackGroup[];
  readonly stacks: readonly Stack[];
  /** Files that are no Terraform JSON: what is in them is not known. */
  readonly findings: readonly Finding[];
}

export function parseStacks(files: readonly StackFile[]): ParsedStacks {
  const parsed = files.map(parseStack);
  const stacks = parsed.flatMap((one) => ('stack' in one ? [one.stack] : []));
  const findings = parsed.flatMap((one) => ('finding' in one ? [one.finding] : []));
  return { groups: groupStacks(stacks), stacks, findings };
}

export interface ReadStacksOptions {
  readonly fileOf?: FileOf;
  /** What is wrong with the stacks as a whole. */
  readonly findings?: readonly Finding[];
}

/**
 * Stacks of Terraform as a configuration, in the same state as one of YAML files that were read. Of each file is shown
 * what `reader` knows; a file of users is looked for beside its entry.
 */
export function readStacks(
  group: StackGroup,
  reader: Reader,
  { fileOf = (file) => file, findings = [] }: ReadStacksOptions = {},
): ReadConfiguration {
  const { trees, findings: wrong, lookedUp } = readTerraform(group, fileOf);
  const files = group.map(({ file, text }) => ({ name: file, text }));
  return readTrees(
    reader,
    { files, trees, findings, complete: findings.every(({ rule }) => rule === 'annotation') },
    wrong,
    lookedUp,
  );
}
