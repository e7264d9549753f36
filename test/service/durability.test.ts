import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { noon, paths, type SandboxOptions, startSandbox } from './sandbox.ts';

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sealwright-service-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'account.db');
}

const started = (options: SandboxOptions) => startSandbox({ served: false, ...options });

test('an account is still there when its file is opened again', async () => {
  const file = newFile();
  const first = await started({ file });
  const kept = await first.must('POST', paths.groups, { name: 'Kept' });
  const gone = await first.must('POST', paths.groups, { name: 'Gone' });
  await first.must('DELETE', `${paths.groups}/${gone.id}`);
  await first.close();
  const second = await started({ file });
  expect(await second.all(paths.groups)).toEqual([kept]);
  const next = await second.must('POST', paths.groups, { name: 'Next' });
  expect(next.id).not.toBe(gone.id);
  expect(next.createTime > kept.createTime).toBe(true);
  await second.close();
});

test('a policy that ended while nobody looked is disabled in the file', async () => {
  const file = newFile();
  const first = await started({ file });
  const body = { description: 'Campaign', option: 'no_action', toDateTime: '2026-12-31T23:59:59Z' };
  const made = await first.must('POST', paths.policies, body);
  await first.close();
  const later = await started({ file, now: Date.UTC(2027, 0) });
  expect(await later.must('GET', `${paths.policies}/${made.id}`)).toMatchObject({ enabled: false });
  await later.close();
  const back = await started({ file, now: noon });
  expect(await back.must('GET', `${paths.policies}/${made.id}`)).toMatchObject({ enabled: false });
  await back.close();
});

test('two that have the same file open see what the other wrote', async () => {
  const file = newFile();
  const one = await started({ file });
  const two = await started({ file });
  const made = await one.must('POST', paths.groups, { name: 'Finance' });
  expect(await two.must('PATCH', `${paths.groups}/${made.id}`, { name: 'Money' })).toMatchObject({ name: 'Money' });
  expect(await one.all(paths.groups)).toMatchObject([{ name: 'Money' }]);
  await one.close();
  await two.close();
});

test('a write that was acknowledged survives a kill, and the next process finds no lock', async () => {
  for (const enough of [1, 7, 40]) {
    const file = newFile();
    const acknowledged = await killedAfter(enough, file);
    const reopened = await started({ file });
    const names = (await reopened.all(paths.groups)).map(({ name }) => name);
    // One more may have been written, and nobody told.
    expect([acknowledged, acknowledged + 1]).toContain(names.length);
    expect(names).toEqual(names.map((_, index) => `Group ${index + 1}`));
    expect(await reopened.call('POST', paths.groups, { name: 'Next' })).toMatchObject({ status: 201 });
    await reopened.close();
  }
});

/** How many writes had been acknowledged when the process was killed. */
async function killedAfter(enough: number, file: string): Promise<number> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const script = join(import.meta.dirname, 'acknowledged-writes.ts');
  const child: ChildProcess = spawn(process.execPath, ['--import', tsx, script, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    if (output.split('\n').length > enough) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  // The last line may be cut off.
  const lines = output.split('\n').slice(0, -1);
  expect(lines.every((line) => line.startsWith('201 '))).toBe(true);
  return lines.length;
}
