import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Provider } from '../../../../../src/terraform/plugin/provider.ts';
import { serveReattach } from '../../../../../src/terraform/plugin/server/reattach.ts';
import { terraformBinary } from '../../server/support/terraform-binary.ts';

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The real Terraform in a folder of its own, attached to a provider in this process that is called `probe`. */
export interface Attached {
  /** The configuration, in HCL or as what its JSON says. */
  write(configuration: string | object): void;
  run(...command: readonly string[]): Promise<Run>;
  close(): Promise<void>;
}

export async function attach(provider: Provider<unknown>): Promise<Attached> {
  const address = 'registry.terraform.io/acme/probe';
  const served = await serveReattach(provider, { address, version: '1.0.0' });
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tfv-')));
  const cli = join(folder, 'terraform.tfrc');
  writeFileSync(cli, '');
  writeFileSync(
    join(folder, 'head.tf'),
    `terraform {\n  required_providers {\n    probe = { source = "${address}" }\n  }\n}\n`,
  );
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    TMPDIR: folder,
    TF_CLI_CONFIG_FILE: cli,
    TF_IN_AUTOMATION: '1',
    CHECKPOINT_DISABLE: '1',
    TF_REATTACH_PROVIDERS: served.reattach,
  };
  return {
    write: (configuration) => {
      const isText = typeof configuration === 'string';
      rmSync(join(folder, isText ? 'main.tf.json' : 'main.tf'), { force: true });
      writeFileSync(
        join(folder, isText ? 'main.tf' : 'main.tf.json'),
        isText ? configuration : JSON.stringify(configuration),
      );
    },
    run: (...command) =>
      new Promise((resolve, reject) => {
        const child = spawn(terraformBinary(), command, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
        let [stdout, stderr] = ['', ''];
        child.stdout.on('data', (bytes) => {
          stdout += bytes;
        });
        child.stderr.on('data', (bytes) => {
          stderr += bytes;
        });
        child.on('error', reject);
        child.on('close', (code) => resolve({ status: code ?? -1, stdout, stderr }));
      }),
    close: async () => {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
