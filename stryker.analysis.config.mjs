import shared from './stryker.config.mjs';

/** Which changes of `src/analysis` no test would notice: `npm run mutation:analysis` (docs/mutation.md). */
const { vitest: _, ...others } = shared;

// The tests run thousands of times: less is drawn, and only what is looked at quickly. These universes have little mail, of
// which some changes.
const seeds = [
  121, 135, 70, 20, 84, 39, 172, 278, 311, 435, 297, 456, 363, 309, 365, 413, 463, 539, 968, 102, 395, 287, 477, 106,
  579, 661, 85, 242, 607, 796, 667, 138, 897, 660, 679, 861, 179, 474, 630, 1124, 728, 1161, 1249, 942, 216, 863,
];
process.env.MUTATION = 'yes';
process.env.RUNS ??= '80';
process.env.UNIVERSES ??= '8';
process.env.MOST_POINTS ??= '1800';
process.env.SEEDS ??= seeds.join(' ');

export default {
  ...others,
  mutate: ['src/analysis/**/*.ts'],
  testRunner: 'quick',
  plugins: ['./test/mutation/quick/runner.ts'],
  quick: { tests: ['test/analysis'] },
  concurrency: 1,
  jsonReporter: { fileName: '.stryker/analysis.json' },
};
