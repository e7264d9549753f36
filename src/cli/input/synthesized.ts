import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { StackFile } from '../../config/terraform-json/stack.ts';
import type { Finding } from '../../model/finding.ts';
import { readText } from '../read-files.ts';
import { manifestName, stackName } from './find-input.ts';

/** Stacks that were read, and what could not be. */
export interface Synthesized {
  readonly stacks: readonly StackFile[];
  readonly findings: readonly Finding[];
}

export interface Manifest {
  readonly stacks: readonly ManifestStack[];
}

export interface ManifestStack {
  readonly name: string;
  /** Where its JSON stands, relative to the manifest. */
  readonly synthesizedStackPath: string;
  readonly annotations: readonly Annotation[];
}

/** What a program said of one of its constructs. */
export interface Annotation {
  readonly constructPath: string;
  /** `@cdktf/error`, `@cdktf/warn` or `@cdktf/info`. */
  readonly level: string;
  readonly message: string;
  readonly stacktrace?: readonly string[];
}

/** Reads what `app.synth()` wrote into a folder. `shown` is how the folder is called where it is not to stay. */
export function readSynthesized(
  folder: string,
  shown: string,
  placeOf: (annotation: Annotation) => Finding['place'],
): Synthesized {
  const manifest = readManifest(join(folder, manifestName), join(shown, manifestName));
  if ('rule' in manifest) return { stacks: [], findings: [manifest] };
  const findings: Finding[] = [];
  const stacks = manifest.stacks.flatMap(({ name, synthesizedStackPath, annotations }) => {
    findings.push(...annotations.map((one) => annotationFinding(one, placeOf(one))));
    const file = join(shown, synthesizedStackPath);
    const read = readText(join(folder, synthesizedStackPath), mostCharacters);
    if (read.ok) return [{ name, file, text: read.text }];
    findings.push(unreadable(file, read.problem));
    return [];
  });
  return { stacks, findings };
}

/** A stack says in many words what YAML says in few. */
export const mostCharacters = 100_000_000;

/** A stack by itself, with those beside it that it takes outputs from. */
export function readOneStack(file: string): Synthesized {
  const read = readText(file, mostCharacters);
  if (!read.ok) return { stacks: [], findings: [unreadable(file, read.problem)] };
  const isNamedByFolder = basename(file) === stackName;
  const name = isNamedByFolder ? basename(dirname(resolve(file))) : basename(file, '.tf.json');
  const stacks: StackFile[] = [{ name, file, text: read.text }];
  if (!isNamedByFolder) return { stacks, findings: [] };
  for (const one of stacks) {
    for (const [, other = ''] of one.text.matchAll(/"cross-stack-reference-input-([^"]+)": *\{/g)) {
      const beside = join(dirname(dirname(file)), other, stackName);
      if (stacks.some((known) => known.name === other) || !existsSync(beside)) continue;
      const text = readText(beside, mostCharacters);
      if (text.ok) stacks.push({ name: other, file: beside, text: text.text });
    }
  }
  return { stacks, findings: [] };
}

function readManifest(path: string, shown: string): Manifest | Finding {
  const read = readText(path);
  if (!read.ok) return unreadable(shown, read.problem);
  try {
    const { stacks } = JSON.parse(read.text) as { readonly stacks?: Readonly<Record<string, ManifestStack>> };
    if (typeof stacks !== 'object') return unreadable(shown, 'names no stacks');
    return { stacks: Object.values(stacks).map((stack) => ({ ...stack, annotations: stack.annotations ?? [] })) };
  } catch {
    return unreadable(shown, 'is not JSON');
  }
}

export const unreadable = (file: string, problem: string): Finding => ({
  rule: 'unreadable-file',
  severity: 'error',
  message: `The configuration can not be read. ${file} ${problem}.`,
  path: [],
  place: { file, line: 1, column: 1 },
});

const severities = { '@cdktf/error': 'error', '@cdktf/warn': 'warning', '@cdktf/info': 'info' } as const;

function annotationFinding(annotation: Annotation, place: Finding['place']): Finding {
  const { level, message, constructPath } = annotation;
  return {
    rule: 'annotation',
    severity: severities[level as keyof typeof severities] ?? 'warning',
    message,
    path: [],
    ...(place ? { place: { ...place, construct: constructPath } } : {}),
  };
}

/** From where the process runs; a file elsewhere is named in full. */
export function shownFile(file: string, cwd: string): string {
  const path = relative(cwd, file);
  return path.startsWith('..') ? file : path;
}
