import { writeSync } from 'node:fs';

/**
 * Loaded before an app in its own process: what ends the app is sent to the program that started it, in place of a trace
 * on its stderr. File 3 is a pipe to that program.
 */
Error.stackTraceLimit = 100;

process.on('uncaughtException', (error: unknown) => {
  const told =
    error instanceof Error
      ? { name: error.name, message: error.message, stack: error.stack ?? '' }
      : { name: 'Error', message: String(error), stack: '' };
  writeSync(3, JSON.stringify(told));
  process.exit(1);
});
