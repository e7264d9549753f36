import { join } from 'node:path';
import { didYouMean } from '../../config/did-you-mean.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { matchFiles } from '../match-files.ts';
import { packageFolder } from '../package-folder.ts';
import { problem, report } from '../problem.ts';
import { readText } from '../read-files.ts';
import { writeResult } from '../write-result.ts';

const ending = '.schema.json';

/** Prints a JSON Schema of the package: that of the configuration, or of a document that the program writes. */
export async function schema(name: string, flags: { readonly out?: string }, io: Io): Promise<ExitCode> {
  const folder = join(packageFolder(), 'schema');
  const files = matchFiles(folder, `*${ending}`);
  const names = files.map((file) => file.slice(folder.length + 1, -ending.length));
  if (!names.includes(name)) {
    const near = didYouMean(name, names);
    const all = `There are: ${names.join(', ')}.`;
    return report(
      problem(`There is no schema "${name}".`, near === undefined ? all : `Did you mean ${near}? ${all}`),
      io,
    );
  }
  const text = readText(join(folder, name + ending));
  if (!text.ok) {
    return report(
      problem(`The schema ${text.problem}.`, 'The installation is not complete: install sealwright again.'),
      io,
    );
  }
  const failure = writeResult(text.text, flags.out, io);
  return failure ? report(failure, io) : exit.done;
}
