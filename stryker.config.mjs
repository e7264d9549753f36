/** Which changes of the code no test would notice: `npm run mutation` (docs/mutation.md). */
export default {
  mutate: [
    'src/routing/{match,precedence,deliver,decide,judge,outcome,people,pick,definitions,direction,evaluate,content}.ts',
    'src/content/*.ts',
  ],
  // Stryker rewrites paths in the tsconfig with TypeScript's own parser, which TypeScript 7 has not. Ours needs no
  // rewriting, so it is told of one that is not there.
  tsconfigFile: 'no-tsconfig-to-rewrite.json',
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 10_000,
  timeoutFactor: 2,
  reporters: ['json', 'clear-text', 'progress'],
  jsonReporter: { fileName: '.stryker/report.json' },
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: false },
  tempDirName: '.stryker/sandbox',
  ignorePatterns: ['/biome.json', '/bench', '/coverage', '/dist', '/docs', '/editors', '/examples', '/test/goldens*'],
  allowConsoleColors: false,
};
