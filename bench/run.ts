/** `npm run bench -- [NAME…] [--json]`: every ratio is measured side by side in this run. */
import type { Result } from './measure.ts';
import { planBench } from './plan.bench.ts';
import { startBench } from './start.bench.ts';
import { validateBench } from './validate.bench.ts';

const benches: Readonly<Record<string, () => Promise<readonly Result[]>>> = {
  plan: planBench,
  start: startBench,
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
const rounded = results.map((one) => ({ ...one, ratio: Math.round(one.ratio * 1000) / 1000 }));
process.stdout.write(
  args.includes('--json')
    ? `${JSON.stringify({ format: 'sealwright/bench/1', results: rounded }, null, 2)}\n`
    : table(rounded),
);

function table(rows: readonly Result[]): string {
  const wide = Math.max(...rows.map(({ name }) => name.length));
  return rows
    .map(
      ({ name, ratio, aim, holds, against, n }) =>
        `${name.padEnd(wide)}  ${ratio.toFixed(2).padStart(6)} ×  (aim ≤ ${aim}, ${holds ? 'holds' : 'MISSED'}, n ${n})  against ${against}\n`,
    )
    .join('');
}
