import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

/** A folder in which the real Terraform runs, and sees nothing of this machine but its PATH. */
export interface Place {
  readonly folder: string;
  /** In ms, from start to end. @throws Error with what it printed, if it fails */
  time(...command: readonly string[]): Promise<number>;
  /** The most memory that a process named so ever had, in MB. */
  peak(): number;
  remove(): void;
}

/** `watched`: part of the command line of the process whose memory is watched. */
export function terraformPlace(hcl: string, cli: string, watched?: string): Place {
  const folder = mkdtempSync(join(tmpdir(), 'tfb-'));
  const file = join(folder, 'terraform.tfrc');
  mkdirSync(join(folder, 'tmp'));
  writeFileSync(file, cli);
  writeFileSync(join(folder, 'main.tf'), hcl);
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    TMPDIR: join(folder, 'tmp'),
    TF_CLI_CONFIG_FILE: file,
    TF_IN_AUTOMATION: '1',
    CHECKPOINT_DISABLE: '1',
  };
  let peak = 0;
  const time: Place['time'] = async (...command) => {
    const started = performance.now();
    const child = spawn('terraform', [...command], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (bytes) => (said += bytes));
    child.stderr.on('data', (bytes) => (said += bytes));
    const watch = setInterval(() => {
      if (watched !== undefined) peak = Math.max(peak, ...memories(watched));
    }, 250);
    const code = await ended(child);
    clearInterval(watch);
    if (code !== 0) throw new Error(`terraform ${command.join(' ')} ended with ${code}\n${said.slice(-4000)}`);
    return performance.now() - started;
  };
  return { folder, time, peak: () => peak, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.on('close', (code) => resolve(code)));

/** The most that each process with those words in its command line had so far, as Linux counts it. */
function memories(words: string): readonly number[] {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(words)) return [];
        const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
        return [Number(kilobytes) / 1024];
      } catch {
        return [];
      }
    });
}
