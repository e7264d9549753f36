import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { matchFiles } from '../../../src/cli/match-files.ts';
import { loadConfiguration } from '../../../src/config/load-configuration.ts';
import type { Configuration } from '../../../src/model/configuration.ts';
import { checkConfiguration } from '../../../src/rules/check-configuration.ts';

/** An edit of an example: in a file, one text in place of another, which stands there once. */
interface Edit {
  readonly file: string;
  readonly replace: string;
  readonly with: string;
  readonly everywhere?: boolean;
}

export interface EditedExample {
  readonly before: Configuration;
  readonly after: Configuration;
}

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));

/** What `edit.yaml` of a golden makes of its example. */
export function editedExample(folder: string, now: number): EditedExample {
  const items = parse(readFileSync(join(folder, 'edit.yaml'), 'utf8')) as readonly (
    | Edit
    | { readonly example: string }
  )[];
  const example = items.flatMap((item) => ('example' in item ? [item.example] : []))[0] ?? 'acme';
  const files = new Map(yamlFiles(join(examples, example)).map((file) => [file, readFileSync(file, 'utf8')]));
  // What is tested names policies by their keys, and is no part of what mail sees.
  const tests = join(examples, example, 'tests.yaml');
  if (files.has(tests)) files.set(tests, '# none');
  const before = load(example, files, now);
  for (const item of items) if (!('example' in item)) edit(files, join(examples, example, item.file), item);
  return { before, after: load(example, files, now) };
}

function edit(files: Map<string, string>, file: string, { replace, with: text, everywhere = false }: Edit): void {
  const parts = (files.get(file) ?? '').split(replace);
  if (everywhere ? parts.length < 2 : parts.length !== 2) {
    throw new Error(`${file} has ${parts.length - 1} places with: ${replace}`);
  }
  files.set(file, parts.join(text));
}

function load(example: string, files: ReadonlyMap<string, string>, now: number): Configuration {
  const loaded = loadConfiguration({
    entry: join(examples, example, 'sealwright.yaml'),
    read: (file) => {
      const text = files.get(file);
      return text === undefined ? { ok: false, problem: 'does not exist' } : { ok: true, text };
    },
    glob: (pattern, from) => matchFiles(join(from, '..'), pattern),
  });
  const { configuration, findings } = checkConfiguration(loaded, { now });
  if (!configuration) throw new Error(findings.map(({ message }) => message).join('\n'));
  return configuration;
}

const yamlFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));
