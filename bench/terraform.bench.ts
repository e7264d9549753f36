import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildProvider } from '../packaging/build-provider.ts';
import { bundleName, launcher } from '../packaging/provider-files.ts';
import { createService } from '../src/service/create-service.ts';
import { createAccount } from '../src/service/seed.ts';
import { serve } from '../src/service/server.ts';
import { openStorage } from '../src/service/storage.ts';
import { providerAddress } from '../src/terraform/provider/identity.ts';
import { median, onlyTold, type Result, result } from './measure.ts';
import { type Place, terraformPlace } from './terraform-place.ts';

/** Resources of each sort, and how often. `TERRAFORM_RESOURCES=100 TERRAFORM_ROUNDS=1` for a quick look. */
const resources = Number(process.env.TERRAFORM_RESOURCES ?? 1000);
const rounds = Number(process.env.TERRAFORM_ROUNDS ?? 3);
/** In MB. */
const memoryAim = 150;

type Command = 'plan' | 'no-op-plan' | 'apply';
const commands: readonly Command[] = ['plan', 'apply', 'no-op-plan'];
type Ratios = Readonly<Record<Command, number[]>>;
const noRatios = (): Ratios => ({ plan: [], apply: [], 'no-op-plan': [] });

/**
 * Policies of ours, on an account that is served over HTTP, against as many `terraform_data` that say the same; and against
 * as many policies of a provider that does nothing, since most of what is not Terraform's own is not ours either.
 */
export async function terraformBench(): Promise<readonly Result[]> {
  const built = mkdtempSync(join(tmpdir(), 'tfb-'));
  const [folder, idle] = [join(built, 'ours'), join(built, 'nothing')];
  await buildProvider(folder);
  await buildNothing(idle);
  const toData = noRatios();
  const toNothing = noRatios();
  const nothingToData = noRatios();
  let peak = 0;
  try {
    for (let round = 0; round < rounds; round++) {
      const account = await servedAccount();
      const ours = terraformPlace(policies(account.provider), overriding(providerAddress, folder), folder);
      const nothing = terraformPlace(nothings, overriding(nothingAddress, idle));
      const theirs = terraformPlace(data, '');
      try {
        await theirs.time('init', '-input=false');
        for (const command of commands) {
          const [a, b, c] = [await run(ours, command), await run(nothing, command), await run(theirs, command)];
          toData[command].push(a / c);
          toNothing[command].push(a / b);
          nothingToData[command].push(b / c);
        }
        peak = Math.max(peak, ours.peak());
      } finally {
        for (const place of [ours, nothing, theirs]) place.remove();
        await account.close();
      }
    }
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
  return [
    ...commands.flatMap((command) => [
      result(`terraform-${command}`, median(toData[command]), `${resources} terraform_data`, 1.5, rounds),
      onlyTold(
        `terraform-${command}-own`,
        median(toNothing[command]),
        `a provider that does nothing (itself ${median(nothingToData[command]).toFixed(2)} × terraform_data)`,
        rounds,
      ),
    ]),
    result('terraform-memory', peak / memoryAim, `${memoryAim} MB (${Math.round(peak)} MB at most)`, 1, rounds),
  ];
}

const run = (place: Place, command: Command): Promise<number> =>
  command === 'apply'
    ? place.time('apply', '-input=false', 'planned')
    : place.time('plan', '-input=false', ...(command === 'plan' ? ['-out=planned'] : []));

const overriding = (address: string, folder: string): string =>
  `provider_installation {\n  dev_overrides {\n    "${address}" = "${folder}"\n  }\n  direct {}\n}\n`;

const nothingAddress = 'registry.terraform.io/sealwright/nothing';

/** Started as ours is. */
async function buildNothing(folder: string): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, 'provider-of-nothing.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'warning',
    outfile: join(folder, bundleName),
  });
  writeFileSync(join(folder, 'terraform-provider-nothing_v0.0.0'), launcher, { mode: 0o755 });
}

/** What all of them say. */
const body = `
  narrative  = "Policy \${count.index}"
  definition = "builtin:default"
  from       = { address = "person-\${count.index}@acme.example" }
  to         = { domain = "partner-\${count.index}.example" }
  start      = "2026-12-01"
  source_ips = ["203.0.113.0/24"]
`;

const policies = (provider: string) => `
terraform {
  required_providers {
    securemessaging = { source = "sealwright/securemessaging" }
  }
}
provider "securemessaging" {
${provider}
}
resource "securemessaging_policy" "one" {
  count = ${resources}
${body}
}
`;

const nothings = `
terraform {
  required_providers {
    nothing = { source = "sealwright/nothing" }
  }
}
resource "nothing_policy" "one" {
  count = ${resources}
${body}
}
`;

const data = `
resource "terraform_data" "one" {
  count = ${resources}
  input = {
${body}
  }
}
`;

async function servedAccount() {
  const storage = openStorage(':memory:');
  const credentials = { clientId: 'bench', clientSecret: 'correct horse battery staple' };
  createAccount(
    storage,
    {
      id: 'bench',
      edition: 'full',
      maxRetentionSeconds: 86_400 * 365,
      internalDomains: ['acme.example'],
      userAttributes: [],
      recipientLimit: 500,
    },
    Date.now(),
  );
  const service = createService({ storage, clock: Date.now, credentials });
  const server = await serve(service.handle, { port: 0 });
  return {
    provider: `  endpoint = "${server.url}"\n  client_id = "${credentials.clientId}"\n  client_secret = "${credentials.clientSecret}"`,
    close: async () => {
      await server.close();
      service.close();
    },
  };
}
