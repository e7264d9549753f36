/** What the process says to scripts (docs/commands.md). */
export const exit = {
  done: 0,
  error: 1,
  changes: 2,
  invalid: 3,
  testFailed: 4,
  guarded: 5,
  partial: 6,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];
