import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { terraformBinary } from './terraform-binary.ts';

export interface Run {
  readonly status: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly environment?: { readonly [name: string]: string };
  /** Called with the running process, which leads a group of its own, as a terminal would make it. */
  readonly meanwhile?: (terraform: ChildProcess) => Promise<void>;
}

export interface TerraformFolder {
  readonly folder: string;
  /** A file of the folder; `main.tf` unless it has another name. */
  write(hcl: string, name?: string): void;
  /** A command as it is typed, or as its words. */
  terraform(command: string | readonly string[], options?: RunOptions): Promise<Run>;
  /** The attributes of a resource in state, by address without index; of one of several by its key. */
  state(address: string, key?: string | number): { readonly [name: string]: unknown } | undefined;
  /** The ids of everything that is managed and in state. */
  instances(): readonly string[];
  /** Files that a provider should have removed from the folder for temporary files. */
  leftovers(): readonly string[];
  remove(): void;
}

interface StateResource {
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly instances: readonly {
    readonly index_key?: string | number;
    readonly attributes: Readonly<Record<string, unknown>>;
  }[];
}

export interface TerraformFolderOptions {
  /** The configuration of the command line, see `terraform.tfrc`. */
  readonly cli?: string;
  readonly environment?: { readonly [name: string]: string };
}

/** A folder to run the real Terraform in, which sees nothing of this machine but its PATH. */
export function terraformFolder(options: TerraformFolderOptions = {}): TerraformFolder {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tfw-')));
  const [temporary, cli] = ['tmp', 'terraform.tfrc'].map((name) => join(folder, name)) as [string, string];
  mkdirSync(temporary);
  writeFileSync(cli, options.cli ?? '');
  const environment = {
    PATH: process.env.PATH,
    HOME: folder,
    TMPDIR: temporary,
    TF_CLI_CONFIG_FILE: cli,
    TF_IN_AUTOMATION: '1',
    CHECKPOINT_DISABLE: '1',
    ...options.environment,
  };

  const terraform: TerraformFolder['terraform'] = async (typed, run = {}) => {
    const words = typeof typed === 'string' ? typed.split(' ') : typed;
    const color = words.includes('-json') ? [] : ['-no-color'];
    // Flags come after the whole name of a command, which may be one of several.
    const named = ['providers', 'state', 'workspace'].includes(words[0] ?? '') && !words[1]?.startsWith('-') ? 2 : 1;
    const child = spawn(terraformBinary(), [...words.slice(0, named), ...color, ...words.slice(named)], {
      cwd: folder,
      env: { ...environment, ...run.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (bytes) => (stdout += bytes));
    child.stderr.on('data', (bytes) => (stderr += bytes));
    const closed = new Promise<number | string>((resolve) => {
      child.on('close', (code, signal) => resolve(code ?? signal ?? 'lost'));
    });
    // Whoever waits for something to happen meanwhile should hear why it never did.
    const early = closed.then((status) => {
      throw new Error(`terraform ended too early, with ${status}\n${stdout}\n${stderr}`);
    });
    if (run.meanwhile) await Promise.race([run.meanwhile(child), early]);
    early.catch(() => {});
    return { status: await closed, stdout, stderr };
  };

  const resources = (): readonly StateResource[] => {
    const file = join(folder, 'terraform.tfstate');
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).resources : [];
  };
  const state: TerraformFolder['state'] = (address, key) =>
    resources()
      .find(({ type, name }) => `${type}.${name}` === address)
      ?.instances.find((one) => one.index_key === key)?.attributes;

  return {
    folder,
    write: (hcl, name = 'main.tf') => writeFileSync(join(folder, name), `${hcl}\n`),
    terraform,
    state,
    instances: () =>
      resources()
        .filter(({ mode }) => mode === 'managed')
        .flatMap(({ instances }) => instances.map(({ attributes }) => String(attributes.id))),
    leftovers: () => readdirSync(temporary),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Processes whose command line names that path, as their ids. */
export function processesOf(path: string): readonly number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(path)).map((line) => Number.parseInt(line, 10));
}
