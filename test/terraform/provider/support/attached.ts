import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../../../src/account/clock.ts';
import { serveReattach } from '../../../../src/terraform/plugin/server/reattach.ts';
import { identityOf, providerAddress } from '../../../../src/terraform/provider/identity.ts';
import { newProvider } from '../../../../src/terraform/provider/new-provider.ts';
import { type Run, type TerraformFolder, terraformFolder } from '../../plugin/server/support/terraform-folder.ts';

export interface AttachedOptions {
  /** The arguments of the `provider` block, in HCL. */
  readonly provider?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly clock?: Clock;
  readonly settleMs?: number;
}

/** The real Terraform in a folder of its own, attached to our provider in this process. */
export interface Attached extends TerraformFolder {
  /** The one configuration file, without what every one has. */
  configure(hcl: string): void;
  /** A command that has to succeed. Gives what it printed. */
  succeeds(command: string | readonly string[]): Promise<string>;
  /** A command that has to fail. Gives what it printed to stderr. */
  fails(command: string | readonly string[]): Promise<string>;
  /** What a plan would do, by address: `create`, `update`, `replace`, `delete`, `move`, `import`. Empty: nothing. */
  changes(...flags: readonly string[]): Promise<Readonly<Record<string, string>>>;
  /** What a plan says of each resource. */
  plan(...flags: readonly string[]): Promise<readonly Planned[]>;
  /** Takes a resource out of the state, and leaves its object alone. */
  forget(address: string): Promise<void>;
  /** Runs `apply`, without questions. */
  apply(...flags: readonly string[]): Promise<string>;
}

export interface Planned {
  readonly address: string;
  readonly actions: readonly string[];
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

export async function attached({
  provider = '',
  environment = {},
  clock,
  settleMs,
}: AttachedOptions = {}): Promise<Attached> {
  const served = await serveReattach(
    newProvider({
      version: '0.1.0',
      env: environment,
      ...(clock ? { clock } : {}),
      ...(settleMs === undefined ? {} : { settleMs }),
    }),
    identityOf('0.1.0'),
  );
  const place = terraformFolder({ environment: { TF_REATTACH_PROVIDERS: served.reattach } });
  onTestFinished(async () => {
    await served.close();
    place.remove();
  });
  return withWords(place, provider);
}

/** The words that tests of the provider speak in, whatever way Terraform finds it. */
export function withWords(place: TerraformFolder, provider: string): Attached {
  const run = async (command: string | readonly string[], wanted: readonly number[]): Promise<Run> => {
    const ran = await place.terraform(command);
    if (!wanted.includes(ran.status as number)) {
      throw new Error(`terraform ${command} ended with ${ran.status}\n${ran.stdout}\n${ran.stderr}`);
    }
    return ran;
  };
  const planned = async (flags: readonly string[]): Promise<PlanJson> => {
    const file = join(place.folder, 'planned');
    await run(['plan', '-input=false', `-out=${file}`, ...flags], [0]);
    return JSON.parse((await run(['show', '-json', file], [0])).stdout) as PlanJson;
  };
  return {
    ...place,
    configure: (hcl) => place.write(`${head(provider)}\n${hcl}`),
    succeeds: async (command) => (await run(command, [0])).stdout,
    fails: async (command) => (await run(command, [1])).stderr,
    changes: async (...flags) => {
      const { stdout } = await run(['plan', '-json', '-input=false', ...flags], [0]);
      const lines = stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as PlanLine);
      const named = lines.flatMap(({ type, change }) =>
        type === 'planned_change' && change ? [[change.resource.addr, change.action] as const] : [],
      );
      const others = lines.flatMap(({ type, outputs = {} }) =>
        type === 'outputs'
          ? Object.entries(outputs).map(([name, { action }]) => [`output.${name}`, action] as const)
          : [],
      );
      return Object.fromEntries([...named, ...others].filter(([, what]) => what !== 'noop'));
    },
    plan: async (...flags) =>
      ((await planned(flags)).resource_changes ?? []).map(({ address, change: { actions, before, after } }) => ({
        address,
        actions,
        before: before ?? {},
        after: after ?? {},
      })),
    forget: async (address) => {
      await run(['state', 'rm', address], [0]);
    },
    apply: async (...flags) => (await run(['apply', '-auto-approve', '-input=false', ...flags], [0])).stdout,
  };
}

/** A line of `terraform plan -json`. */
interface PlanLine {
  readonly type: string;
  readonly change?: { readonly resource: { readonly addr: string }; readonly action: string };
  readonly outputs?: Readonly<Record<string, { readonly action: string }>>;
}

interface PlanJson {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly change: {
      readonly actions: readonly string[];
      readonly before: Readonly<Record<string, unknown>> | null;
      readonly after: Readonly<Record<string, unknown>> | null;
    };
  }[];
}

const head = (provider: string) => `
terraform {
  required_providers {
    securemessaging = {
      source = "${providerAddress.replace('registry.terraform.io/', '')}"
    }
  }
}

provider "securemessaging" {
${provider}
}
`;
