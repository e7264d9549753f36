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
    show(['test', 'acme'], 'Is mail treated as was promised?') &&
    show(
      ['explain', 'acme', '--from', 'ann@acme.example', '--to', 'kit@audit.example', '--at', '2026-12-05T10:00:00Z'],
      'And why does the auditor get it in the clear?',
    ) &&
    show(['plan', 'acme'], 'What would change in a new account? Nothing is written yet.') &&
    show(['apply', 'acme', '--yes'], 'Change it.') &&
    show(['plan', 'acme', '--detailed-exitcode'], 'Again: exit code 2 would mean that something is left to do.');
  process.stdout.write(
    done
      ? '\nThat was the main job: validate, test, plan, apply, and nothing left to change.\n'
      : '\nThe demo failed.\n',
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
