import { defineConfig } from 'vitest/config';

/** What mutants are held against (docs/mutation.md): the tests of the rooms that are mutated, with fewer drawn cases. */
export default defineConfig({
  test: {
    include: ['test/routing/*.test.ts', 'test/content/*.test.ts'],
    setupFiles: ['test/support/same-cases.ts'],
    testTimeout: 60_000,
    // One worker imports what all files share once.
    isolate: false,
    // What is only about time is left out: changes that only cost time are no mistakes.
    env: { RUNS: process.env.RUNS ?? '150', MUTATION: 'yes' },
  },
});
