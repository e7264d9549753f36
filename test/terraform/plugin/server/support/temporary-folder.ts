import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder for one test. Its path is short, since a Unix socket may come to lie in it. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tfp-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
