import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('a reader that leaves early gets what it wants, and no trace', () => {
  const { stdout, stderr } = spawnSync('sh', ['-c', 'node dist/cli/main.js plan examples/acme | head -n 1'], {
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/^Plan for acme-production/);
  expect(stderr).not.toMatch(/EPIPE|\n {4}at /);
});
