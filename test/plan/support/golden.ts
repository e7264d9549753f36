import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { withNamedIds } from '../../../src/account/named-ids.ts';
import { seedOf } from '../../../src/account/sandbox/seed.ts';
import { md5 } from '../../../src/cli/hash.ts';
import { loadConfiguration } from '../../../src/config/load-configuration.ts';
import type { ImpactDocument } from '../../../src/documents/impact.ts';
import { withOrder } from '../../../src/impact/document/order-document.ts';
import { withRouting } from '../../../src/impact/plan-routing.ts';
import type { Configuration } from '../../../src/model/configuration.ts';
import { idsNamedIn } from '../../../src/plan/named-ids.ts';
import { type Plan, type PlanOptions, plan } from '../../../src/plan/plan.ts';
import { planText } from '../../../src/report/plan/plan-text.ts';
import { checkConfiguration } from '../../../src/rules/check-configuration.ts';
import { createAccount } from '../../../src/service/seed.ts';
import { openStorage, type Storage } from '../../../src/service/storage.ts';
import { must } from '../../account/support/targets.ts';
import { createLiveAccount } from '../../support/live-account.ts';
import { noon, type Opened } from './open-account.ts';
import { readable } from './readable.ts';

/** Half a year before the plan, one object an hour. */
const then = Date.UTC(2026, 4, 4, 9);
const hour = 3_600_000;

/** `x-golden` in a configuration: what else than the plan is kept, and with which flags. */
interface Flags {
  readonly also?: readonly ('drift' | 'destroy')[];
  readonly account?: string;
  readonly all?: boolean;
  readonly bridge?: boolean;
  readonly allowWeaker?: boolean;
}

export interface Golden {
  readonly configuration: Configuration;
  readonly also: readonly ('drift' | 'destroy')[];
  readonly fill: (storage: Storage) => void;
  readonly planOf: (opened: Opened, purpose?: PlanOptions['purpose']) => Promise<Plan>;
  readonly textOf: (opened: Opened, made: Plan) => string;
  /** Which mail the plan routes differently, in words. */
  readonly impactOf: (opened: Opened, made: Plan) => Promise<ImpactDocument>;
}

export function readGolden(folder: string): Golden {
  const written = readFileSync(join(folder, 'config.yaml'), 'utf8');
  const flags: Flags = parse(written)['x-golden'] ?? {};
  const accountFile = join(folder, 'account.json');
  const live = existsSync(accountFile) ? JSON.parse(readFileSync(accountFile, 'utf8')) : undefined;
  const liveFill = (storage: Storage) => live && createLiveAccount(storage, live, then, hour);
  const configuration = load(live ? withIds(written, liveFill) : written, flags);
  const fill = (storage: Storage) => (live ? liveFill(storage) : createAccount(storage, seedOf(configuration), then));
  return {
    configuration,
    also: flags.also ?? [],
    fill,
    planOf: async ({ account, clock }, purpose = 'apply') =>
      withOrder(
        plan(configuration, must(await withNamedIds(account, must(await account.read()), idsNamedIn(configuration))), {
          purpose,
          now: Math.floor(clock.now() / 1000),
          hash,
          target: 'the account',
          order: { md5, bridge: flags.bridge ?? false, allowWeaker: flags.allowWeaker ?? false },
        }),
      ),
    impactOf: async ({ account, clock }, { document }) => {
      const live = must(await withNamedIds(account, must(await account.read()), idsNamedIn(configuration)));
      const asOf = Math.floor(clock.now() / 1000);
      const { routing } = withRouting(document, configuration, live, { asOf, hash, md5 });
      if (!routing) throw new Error('a plan was asked which mail it changes');
      return routing;
    },
    textOf: ({ storage }, { document }) =>
      readable(storage).ids(planText(document, { colour: false, width: 110, all: flags.all ?? false })),
  };
}

export const hash = (text: string) => createHash('sha256').update(text).digest('hex');

export const isHeldBack = ({ document: { blocks, summary } }: Plan): boolean => blocks.length + summary.blocked > 0;

/** What a reviewer reads beside the plan. */
export const callsOf = ({ storage }: Opened, made: Plan): string =>
  `${isHeldBack(made) ? 'held back: none of these is sent\n' : ''}${readable(storage).calls(made.document.calls)}`;

function load(text: string, { account }: Flags): Configuration {
  const reader = { entry: 'config.yaml', read: () => ({ ok: true, text }) as const, glob: () => [] };
  const loaded = loadConfiguration(reader, account === undefined ? {} : { account });
  const { configuration, findings } = checkConfiguration(loaded, { now: noon / 1000 });
  if (!configuration) throw new Error(findings.map(({ message }) => message).join('\n'));
  return configuration;
}

/** `{{id of /Partners/No Print}}` is the id that the service first gave that object. */
function withIds(text: string, fill: (storage: Storage) => void): string {
  const storage = openStorage(':memory:');
  fill(storage);
  const { idOf } = readable(storage);
  const filled = text.replace(/\{\{id of (.*?)\}\}/g, (_, words: string) => idOf(words));
  storage.close();
  return filled;
}
