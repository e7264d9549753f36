import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProvider } from '../packaging/build-provider.ts';
import { createService } from '../src/service/create-service.ts';
import { createAccount } from '../src/service/seed.ts';
import { serve } from '../src/service/server.ts';
import { openStorage } from '../src/service/storage.ts';
import { providerAddress } from '../src/terraform/provider/identity.ts';
import { median, type Result, result } from './measure.ts';
import { terraformPlace } from './terraform-place.ts';

/** Resources of each sort, and how often. `TERRAFORM_RESOURCES=100 TERRAFORM_ROUNDS=1` for a quick look. */
const resources = Number(process.env.TERRAFORM_RESOURCES ?? 1000);
const rounds = Number(process.env.TERRAFORM_ROUNDS ?? 3);
/** In MB. */
const memoryAim = 150;

/** Policies of ours, on an account that is served over HTTP, against as many `terraform_data` that say the same. */
export async function terraformBench(): Promise<readonly Result[]> {
  const built = mkdtempSync(join(tmpdir(), 'tfb-'));
  await buildProvider(built);
  const ratios = { plan: [] as number[], apply: [] as number[], noop: [] as number[] };
  let peak = 0;
  try {
    for (let round = 0; round < rounds; round++) {
      const account = await servedAccount();
      const cli = `provider_installation {\n  dev_overrides {\n    "${providerAddress}" = "${built}"\n  }\n  direct {}\n}\n`;
      const ours = terraformPlace(policies(account.provider), cli, built);
      const theirs = terraformPlace(data, '');
      try {
        await theirs.time('init', '-input=false');
        const both = async (...command: readonly string[]) => {
          const a = await ours.time(...command);
          return a / (await theirs.time(...command));
        };
        ratios.plan.push(await both('plan', '-input=false', '-out=planned'));
        ratios.apply.push(await both('apply', '-input=false', 'planned'));
        ratios.noop.push(await both('plan', '-input=false'));
        peak = Math.max(peak, ours.peak());
      } finally {
        ours.remove();
        theirs.remove();
        await account.close();
      }
    }
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
  const against = `${resources} terraform_data`;
  return [
    result('terraform-plan', median(ratios.plan), against, 1.5, rounds),
    result('terraform-no-op-plan', median(ratios.noop), against, 1.5, rounds),
    result('terraform-apply', median(ratios.apply), against, 1.5, rounds),
    result('terraform-memory', peak / memoryAim, `${memoryAim} MB (${Math.round(peak)} MB at most)`, 1, rounds),
  ];
}

/** What both say. */
const body = `
  narrative  = "Policy \${count.index}"
  definition = "builtin:default"
  from       = { domain = "team-\${count.index}.acme.example" }
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
      internalDomains: [],
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
