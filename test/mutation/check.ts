import { readFileSync } from 'node:fs';
import { asList, compare, type Report } from './survivors.ts';

/**
 * The second half of `npm run mutation`: fails if a mutant survived that docs/mutation.md does not list, or if that page
 * lists what is not there any more.
 */
const [report = '.stryker/report.json', page = 'docs/mutation.md'] = process.argv.slice(2);
const { unlisted, gone, killed } = compare(
  JSON.parse(readFileSync(report, 'utf8')) as Report,
  readFileSync(page, 'utf8'),
);

const say = (text: string) => process.stdout.write(`${text}\n`);
if (unlisted.length > 0) {
  say(
    `${unlisted.length} survived that ${page} does not list. Add a test that notices them, or say why they change nothing:\n`,
  );
  say(asList(unlisted));
}
if (gone.length > 0) {
  say(`${gone.length} that ${page} lists are no changes of the code as it is now:\n`);
  say(asList(gone));
}
if (killed.length > 0) {
  say(`${killed.length} that ${page} lists were noticed this time (those that only cost time may be):\n`);
  say(asList(killed));
}
if (unlisted.length === 0 && gone.length === 0) say(`Every mutant that survived is listed in ${page}.`);
process.exitCode = unlisted.length + gone.length === 0 ? 0 : 1;
