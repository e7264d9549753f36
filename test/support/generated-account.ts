import { createHash } from 'node:crypto';
import { execute } from '../../src/apply/execute.ts';
import type { ApplyDocument } from '../../src/documents/apply.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import { type Plan, type PlanOptions, plan } from '../../src/plan/plan.ts';
import type { SeedAccount } from '../../src/service/seed.ts';
import type { Traps } from '../../src/service/traps.ts';
import { must, type Target, targets } from '../account/support/targets.ts';
import { accountState } from './account-state.ts';
import type { PlainConfiguration } from './arbitrary-configuration.ts';
import { directoryGroups } from './arbitrary-shape.ts';

/** A new account in memory that generated configurations are for: their facts, and the groups of its directory. */
export function openAccount({ account, accounts }: PlainConfiguration, traps: Traps = {}): Promise<Target> {
  const { edition } = (account ?? (accounts as { production: unknown }).production) as Pick<SeedAccount, 'edition'>;
  return targets[0].open({
    traps,
    seed: {
      id: 'acme-test',
      edition,
      maxRetentionSeconds: 3650 * 86_400,
      internalDomains: ['acme.example', 'acme-labs.example'],
      userAttributes: ['department', 'country'],
      groups: directoryGroups.map((group) => ({ ...group, source: 'directory' })),
    },
  });
}

/** As much of an account as planning and applying need. */
export type Planned = Pick<Target, 'client' | 'storage' | 'clock'>;

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** The real plan for the account as it is now. */
export async function planFor(
  target: Planned,
  configuration: Configuration,
  options: Partial<PlanOptions> = {},
): Promise<Plan> {
  return plan(configuration, must(await target.client.read()), {
    purpose: 'apply',
    now: Math.floor(target.clock.now() / 1000),
    hash,
    target: target.client.target,
    allowDeletions: true,
    ...options,
  });
}

export interface Applied {
  readonly plan: Plan;
  readonly report: ApplyDocument;
}

/** Plans and sends the calls, as `apply` does. */
export async function applyTo(
  target: Planned,
  configuration: Configuration,
  settleMs = 0,
  options: Partial<PlanOptions> = {},
): Promise<Applied> {
  const planned = await planFor(target, configuration, options);
  const { fingerprint } = planned.document;
  const report = await execute(target.client, planned.steps, { fingerprint, settleMs, clock: target.clock });
  target.clock.pass(settleMs);
  return { plan: planned, report };
}

/** What was not done of an apply, and why; empty where all is well. */
export const unfinished = ({ plan: { document }, report }: Applied): readonly unknown[] => [
  ...document.blocks,
  ...document.changes.filter(({ blocked }) => blocked),
  ...report.calls
    .filter(({ outcome }) => outcome !== 'done')
    .map((call) => ({ ...call, call: document.calls[call.n - 1] })),
  ...report.notAsPlanned,
];

export const stateOf = (target: Planned) => accountState(target.storage, target.clock.now());
