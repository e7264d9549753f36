/** `npm run bench -- [NAME…] [--json]`: every ratio is measured side by side in this run. */
import { analysisBench } from './analysis.bench.ts';
import { constructsBench } from './constructs.bench.ts';
import type { Result } from './measure.ts';
import { planBench } from './plan.bench.ts';
import { routingBench } from './routing.bench.ts';
import { startBench } from './start.bench.ts';
import { terraformBench } from './terraform.bench.ts';
import { validateBench } from './validate.bench.ts';

const benches: Readonly<Record<string, () => Promise<readonly Result[]>>> = {
  analysis: analysisBench,
  constructs: constructsBench,
  plan: planBench,
  routing: routingBench,
  start: startBench,
  terraform: terraformBench,
  validate: validateBench,
};

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));
const unknown = names.find((name) => !Object.hasOwn(benches, name));
if (unknown !== undefined) {
  process.stderr.write(`There is no bench ${unknown}; there are ${Object.keys(benches).join(', ')}.\n`);
  process.exit(1);
}
const results: Result[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (names.length > 0 && !names.includes(name)) continue;
  process.stderr.write(`${name} …\n`);
  results.push(...(await bench()));
}
process.stdout.write(
  args.includes('--json')
    ? `${JSON.stringify({ format: 'sealwright/bench/1', results: results.map(rounded) }, null, 2)}\n`
    : table(results),
);

function rounded({ ratio, aim, faster, ...rest }: Result): Result {
  const four = (number: number) => Number(number.toPrecision(4));
  return {
    ...rest,
    ratio: four(ratio),
    aim: aim === null ? null : four(aim),
    ...(faster === undefined ? {} : { faster: four(faster) }),
  };
}

function table(rows: readonly Result[]): string {
  const wide = Math.max(...rows.map(({ name }) => name.length));
  return rows
    .map((row) => {
      const { name, ratio, faster, against, n } = row;
      const said =
        faster === undefined ? `${ratio.toFixed(2).padStart(8)} ×       ` : `${times(faster).padStart(8)} × faster`;
      return `${name.padEnd(wide)}  ${said}  (${aimText(row)}, n ${n})  against ${against}\n`;
    })
    .join('');
}

function aimText({ aim, holds, faster }: Result): string {
  if (aim === null) return 'no aim';
  return `aim ${faster === undefined ? `≤ ${aim}` : `≥ ${times(1 / aim)}`}, ${holds ? 'holds' : 'MISSED'}`;
}

/** More than three digits of such a number mean nothing. */
function times(number: number): string {
  return number < 10 ? number.toFixed(2) : Math.round(Number(number.toPrecision(3))).toLocaleString('en');
}
