import { spawnSync } from 'node:child_process';
import { median, pairedRatios, type Result, result } from './measure.ts';

/** A whole process that validates a small configuration, against one that does nothing. */
export async function startBench(): Promise<readonly Result[]> {
  const n = 15;
  const run = (args: readonly string[]) => () => {
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  const ratios = await pairedRatios(run(['dist/cli/main.js', 'validate', 'examples/lite']), run(['-e', '0']), n);
  return [result('validate-lite-process', median(ratios), 'node -e 0', 4, n)];
}
