import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openStorage } from '../../src/service/storage.ts';
import { accountText } from './support/account-text.ts';

const child = fileURLToPath(new URL('support/apply-child.ts', import.meta.url));

/** Runs an apply; kills it with the nth line that it says, or lets it end. Gives its last line. */
function apply(
  folder: string,
  state: number,
  killAt = Number.POSITIVE_INFINITY,
): Promise<{ last: string; lines: number }> {
  const [file, journal] = [join(folder, 'account.db'), join(folder, 'journal.jsonl')];
  const running = spawn(process.execPath, ['--import', 'tsx', child, file, journal, String(state)]);
  let lines: string[] = [];
  let errors = '';
  let text = '';
  running.stdout.on('data', (chunk: Buffer) => {
    text += chunk;
    lines = text.split('\n').slice(0, -1);
    if (lines.length >= killAt) running.kill('SIGKILL');
  });
  running.stderr.on('data', (chunk: Buffer) => {
    errors += chunk;
  });
  return new Promise((resolve, reject) => {
    running.on('close', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') reject(new Error(errors));
      else resolve({ last: lines.at(-1) ?? '', lines: lines.length });
    });
  });
}

function textOf(folder: string): string {
  const storage = openStorage(join(folder, 'account.db'));
  const text = accountText(storage);
  storage.close();
  return text;
}

it('killed at random moments and run again, an apply leads to the same account', async () => {
  const [plain, shaken] = [mkdtempSync(join(tmpdir(), 'sealwright-')), mkdtempSync(join(tmpdir(), 'sealwright-'))];
  const moments: number[] = [];
  for (const state of [2, 3]) {
    const { last, lines } = await apply(plain, state);
    expect(last).toBe('complete');
    for (let kills = 0; kills < 4; kills++) {
      const moment = 1 + Math.floor(Math.random() * (lines / 2));
      moments.push(moment);
      await apply(shaken, state, moment);
    }
    expect({ moments, ...(await apply(shaken, state)) }).toMatchObject({ last: 'complete' });
    expect({ moments, account: textOf(shaken) }).toEqual({ moments, account: textOf(plain) });
  }
}, 120_000);
