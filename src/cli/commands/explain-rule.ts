import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '../../config/did-you-mean.ts';
import { type ExitCode, exit } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { packageFolder } from '../package-folder.ts';
import { problem, report } from '../problem.ts';
import { readText } from '../read-files.ts';

/** Prints the page of a rule, or the list of all rules. The pages are made from the rules: docs/rules. */
export async function explainRule(name: string | undefined, io: Io): Promise<ExitCode> {
  const folder = join(packageFolder(), 'docs', 'rules');
  const names = readdirSync(folder).flatMap((file) =>
    file.endsWith('.md') && file !== 'README.md' ? [file.slice(0, -3)] : [],
  );
  if (name !== undefined && !names.includes(name)) {
    const near = didYouMean(name, names);
    return report(
      problem(
        `There is no rule "${name}".`,
        near === undefined ? 'Run explain-rule without a name to see them all.' : `Did you mean ${near}?`,
      ),
      io,
    );
  }
  const page = readText(join(folder, `${name ?? 'README'}.md`));
  if (!page.ok)
    return report(
      problem(`The page of the rule ${page.problem}.`, 'The installation is not complete: install sealwright again.'),
      io,
    );
  io.out(page.text);
  return exit.done;
}
