import { spawnSync } from 'node:child_process';
import { explained } from './rooms.ts';

/** `npm run mutation:analysis`, or some rooms of it: `npm run mutation:analysis -- boxes atoms` (docs/mutation.md). */
const asked = process.argv.slice(2);
let failed = false;
for (const room of asked.length > 0 ? asked : explained) {
  const env = { ...process.env, ROOM: room, NODE_OPTIONS: '--import=tsx' };
  const run = (command: string, ...args: readonly string[]): boolean =>
    spawnSync('npx', [command, ...args], { stdio: 'inherit', env }).status === 0;
  const report = `.stryker/analysis-${room}.json`;
  const isFine = run('stryker', 'run', 'stryker.analysis.config.mjs') && run('tsx', 'test/mutation/check.ts', report);
  failed ||= !isFine;
}
process.exitCode = failed ? 1 : 0;
