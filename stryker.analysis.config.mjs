import shared from './stryker.config.mjs';
import { moments, rooms, seeds, sets } from './test/mutation/rooms.ts';

/** Which changes of one room of `src/analysis` no test would notice: `npm run mutation:analysis` (docs/mutation.md). */
const name = process.env.ROOM;
const room = rooms[name];
if (room === undefined) throw new Error(`ROOM is one of ${Object.keys(rooms).join(', ')}`);

// The tests run thousands of times: less is drawn, and only what is looked at quickly.
process.env.MUTATION = 'yes';
process.env.RUNS ??= '60';
process.env.UNIVERSES ??= '12';
process.env.MOST_POINTS ??= '1800';
process.env.SEEDS ??= seeds.join(' ');
process.env.SETS ??= sets.join(' ');
process.env.MOMENTS ??= moments.join(' ');

const { vitest: _, ...others } = shared;
export default {
  ...others,
  mutate: room.mutate,
  testRunner: 'quick',
  plugins: ['./test/mutation/quick/runner.ts'],
  quick: { tests: room.tests.map((folder) => `test/analysis/${folder}`) },
  concurrency: Number(process.env.CONCURRENCY ?? 1),
  jsonReporter: { fileName: `.stryker/analysis-${name}.json` },
};
