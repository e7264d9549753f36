// The main job on examples/acme, in a folder that is thrown away: what `npm run demo` shows.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'sealwright-demo-'));
cpSync(join(root, 'examples', 'acme'), join(folder, 'acme'), { recursive: true });

function show(command, why) {
  process.stdout.write(`\n# ${why}\n$ npx sealwright ${command.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), ...command], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = status ?? 1;
  return status === 0;
}

try {
  const done =
    show(['validate', 'acme'], 'Is what is written right?') &&
    show(['plan', 'acme'], 'What would change in a new account? Nothing is written yet.') &&
    show(['apply', 'acme', '--yes'], 'Change it.') &&
    show(['plan', 'acme', '--detailed-exitcode'], 'Again: exit code 2 would mean that something is left to do.');
  process.stdout.write(
    done ? '\nThat was the main job: validate, plan, apply, and nothing left to change.\n' : '\nThe demo failed.\n',
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
