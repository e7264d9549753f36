import { readdirSync, readFileSync } from 'node:fs';
import { asList, compare, type Report } from './survivors.ts';

/**
 * The second half of `npm run mutation`: fails if a mutant survived that no page in docs/mutation lists, or if one of them
 * lists what is not there any more.
 */
const [report = '.stryker/report.json'] = process.argv.slice(2);
const folder = 'docs/mutation';
const pages = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
const { unlisted, gone, killed } = compare(JSON.parse(readFileSync(report, 'utf8')) as Report, pages.join('\n'));

const say = (text: string) => process.stdout.write(`${text}\n`);
if (unlisted.length > 0) {
  say(
    `${unlisted.length} survived that ${folder} does not list. Add a test that notices them, or say why they change nothing:\n`,
  );
  say(asList(unlisted));
}
if (gone.length > 0) {
  say(`${gone.length} that ${folder} lists are no changes of the code as it is now:\n`);
  say(asList(gone));
}
if (killed.length > 0) {
  say(`${killed.length} that ${folder} lists were noticed this time (those that only cost time may be):\n`);
  say(asList(killed));
}
if (unlisted.length === 0 && gone.length === 0) say(`Every mutant that survived is listed in ${folder}.`);
process.exitCode = unlisted.length + gone.length === 0 ? 0 : 1;
