import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformStack } from 'cdktf';
import { onTestFinished } from 'vitest';
import { serveReattach } from '../../../src/terraform/plugin/server/reattach.ts';
import { identityOf } from '../../../src/terraform/provider/identity.ts';
import { newProvider } from '../../../src/terraform/provider/new-provider.ts';
import {
  type Run,
  type TerraformFolder,
  terraformFolder,
} from '../../terraform/plugin/server/support/terraform-folder.ts';
import { identity as nullIdentity, nullProvider } from './null-provider.ts';

export interface StackFolder extends TerraformFolder {
  /** Synthesizes a stack into the folder, in place of what was there. */
  synthesize(make: (stack: TerraformStack) => void): void;
  /** A command that has to end so. Gives all that it printed. */
  ends(status: number, command: string): Promise<string>;
}

/** A folder in which the real Terraform applies what constructs write, with our provider and a stand-in for the null one. */
export async function stackFolder(): Promise<StackFolder> {
  const { reattach, close } = await servedProviders({});
  const place = terraformFolder({ environment: { TF_REATTACH_PROVIDERS: reattach } });
  onTestFinished(async () => {
    await close();
    place.remove();
  });
  return {
    ...place,
    synthesize: (make) => place.write(synthesized(make, place.folder), 'cdk.tf.json'),
    ends: async (status, command) => {
      const ran: Run = await place.terraform(command);
      const printed = `${ran.stdout}\n${ran.stderr}`;
      if (ran.status !== status) throw new Error(`terraform ${command} ended with ${ran.status}\n${printed}`);
      return printed;
    },
  };
}

/** Our provider, and what stands in for the null one, in this process. */
export async function servedProviders(env: Readonly<Record<string, string>>) {
  const served = [
    await serveReattach(newProvider({ version: '0.1.0', env }), identityOf('0.1.0')),
    await serveReattach(nullProvider, nullIdentity),
  ];
  const close = async () => {
    for (const one of served) await one.close();
  };
  return { reattach: JSON.stringify(Object.assign({}, ...served.map((one) => JSON.parse(one.reattach)))), close };
}

/** What `app.synth()` writes for a stack, its state in a folder. */
export function synthesized(make: (stack: TerraformStack) => void, state: string): string {
  const outdir = mkdtempSync(join(tmpdir(), 'sealwright-'));
  try {
    const app = new App({ outdir });
    const stack = new TerraformStack(app, 'acme');
    stack.addOverride('terraform.backend.local.path', join(state, 'terraform.tfstate'));
    make(stack);
    app.synth();
    return readFileSync(join(outdir, 'stacks', 'acme', 'cdk.tf.json'), 'utf8');
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
