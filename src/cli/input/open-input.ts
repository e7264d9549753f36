import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { didYouMean } from '../../config/did-you-mean.ts';
import { readConfiguration } from '../../config/load-configuration.ts';
import { type ParsedStacks, parseStacks, readStacks } from '../../config/load-terraform.ts';
import type { Reader } from '../../config/reader.ts';
import type { StackGroup } from '../../config/terraform-json/groups.ts';
import type { Io } from '../io.ts';
import { matchFiles } from '../match-files.ts';
import { type Problem, problem } from '../problem.ts';
import { fileReader, readText } from '../read-files.ts';
import { findInput, manifestName } from './find-input.ts';
import type { Chosen, Input, Part } from './input.ts';
import { sayWhatIsLeft } from './left-alone.ts';
import { readOneStack, readSynthesized, type Synthesized, shownFile } from './synthesized.ts';

/** Reads what a path leads to: files of YAML, an app, or the stacks that one wrote. Mistakes in it are findings. */
export async function openInput(path: string, chosen: Pick<Chosen, 'stack'>, io: Io): Promise<Input | Problem> {
  const found = findInput(path);
  if ('message' in found) return found;
  switch (found.type) {
    case 'yaml':
      return openYaml(fileReader(found.path), chosen, io);
    case 'app': {
      const { runApp } = await import('./run-app.ts');
      const written = await runApp(found.folder, found.settings, io);
      return openStacks(written, { entry: found.settings, folder: found.folder }, chosen, io);
    }
    case 'synthesized': {
      const written = readSynthesized(found.folder, found.folder, () => undefined);
      const entry = join(found.folder, manifestName);
      return openStacks(written, { entry, folder: dirname(resolve(io.cwd, found.folder)) }, chosen, io);
    }
    case 'stack': {
      const above = dirname(dirname(dirname(resolve(io.cwd, found.file))));
      const isOneOfMany = existsSync(join(above, manifestName));
      const folder = isOneOfMany ? dirname(above) : dirname(found.file);
      return openStacks(readOneStack(found.file), { entry: found.file, folder }, chosen, io);
    }
  }
}

/** The same for YAML alone, whose files a watch follows. */
export function openYaml(reader: Reader, { stack }: Pick<Chosen, 'stack'>, io: Io): Input | Problem {
  if (stack !== undefined) {
    return problem(`--stack names stacks of an app, and ${reader.entry} is YAML.`, 'Leave it out.');
  }
  const part: Part = { stacks: [], read: readConfiguration(reader) };
  return { parts: [part], entry: reader.entry, folder: dirname(resolve(io.cwd, reader.entry)) };
}

interface Place {
  readonly entry: string;
  /** What the program's own paths are relative to. */
  readonly folder: string;
}

function openStacks(
  { stacks, findings }: Synthesized,
  { entry, folder }: Place,
  { stack }: Pick<Chosen, 'stack'>,
  io: Io,
): Input | Problem {
  const parsed = parseStacks(stacks);
  const chosen = chooseStacks(parsed, stack);
  if ('message' in chosen) return chosen;
  const wrong = [...findings, ...parsed.findings];
  const isWhole = wrong.every(({ severity }) => severity !== 'error');
  if (chosen.length === 0 && isWhole) {
    return problem(
      `There is nothing of ours in ${entry}: no resource of the securemessaging provider, and no policy set.`,
      'Is it the right app?',
    );
  }
  const home = resolve(io.cwd, folder);
  const reader: Reader = { entry, read: (file) => readText(file), glob: (pattern) => matchFiles(folder, pattern) };
  const options = { fileOf: (file: string) => shownFile(resolve(home, file), io.cwd), findings: wrong };
  const groups = chosen.length === 0 ? [[]] : chosen;
  const parts = groups.map((group) => ({
    stacks: group.map(({ name }) => name),
    read: readStacks(group, reader, options),
  }));
  if (isWhole) sayWhatIsLeft(parsed.stacks, groups, io);
  return { parts, entry, folder: home };
}

/** The stacks that were named, as one; else all, by account. */
function chooseStacks(
  { groups, stacks }: ParsedStacks,
  names: readonly string[] | undefined,
): readonly StackGroup[] | Problem {
  if (names === undefined) return groups;
  const known = stacks.map(({ name }) => name);
  const missing = names.find((name) => !known.includes(name));
  if (missing !== undefined) {
    const near = didYouMean(missing, known);
    return problem(
      `There is no stack \`${missing}\`. The app has ${known.map((name) => `\`${name}\``).join(', ') || 'none'}.`,
      near && `Did you mean --stack ${near}?`,
    );
  }
  const chosen = groups.filter((group) => group.some(({ name }) => names.includes(name)));
  return chosen.length === 0 ? [] : [chosen.flat()];
}
