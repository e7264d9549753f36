import { type ImpactDocument, isWeaker } from '../documents/impact.ts';
import type { Block, PlanDocument, RoutingSinceBase } from '../documents/plan.ts';
import type { Configuration } from '../model/configuration.ts';
import type { ObservedAccount } from '../model/observed-account.ts';
import { policySetAfter, policySetBefore, policySetDestroyed } from '../plan/policy-sets.ts';
import type { SourcedSet } from './document/impact-document.ts';
import { type ImpactOptions, impactOf, impactOfConfigurations } from './impact-of.ts';

/** The configuration of another commit, to tell what is changed since from what had drifted. */
export interface Base {
  /** The commit, as it was named. */
  readonly ref: string;
  readonly configuration: Configuration;
}

export interface RoutingOptions extends ImpactOptions {
  readonly base?: Base;
  /** Mail may become less secure, and what is not proven counts as proven. */
  readonly allowWeaker?: boolean;
}

const once = 'the account once this is applied';

/** A plan with what it means for mail, and held back where mail would be less secure. */
export function withRouting(
  document: PlanDocument,
  configuration: Configuration,
  account: ObservedAccount,
  options: RoutingOptions,
): PlanDocument {
  const routing = routingOf(document, configuration, account, options);
  const { base, allowWeaker = false } = options;
  // Nothing can be applied to no account: there is nothing to hold back.
  const isForApply = document.purpose === 'apply' && document.account.target !== null;
  const guards = isForApply && !allowWeaker ? routingGuard(routing) : [];
  return {
    ...document,
    blocks: [...document.blocks, ...guards],
    routing,
    ...(base && { sinceBase: sinceBase(document, configuration, account, base, options) }),
  };
}

function routingOf(
  { purpose, account: { target } }: PlanDocument,
  configuration: Configuration,
  account: ObservedAccount,
  options: RoutingOptions,
): ImpactDocument {
  const { accountName } = configuration;
  const { asOf: now } = options;
  const side = (set: SourcedSet['set'], source: string): SourcedSet => ({ set, source, accountName });
  const isNow = side(policySetBefore(configuration, account, now), accountSource(target));
  switch (purpose) {
    case 'apply':
      return impactOf(isNow, side(policySetAfter(configuration, account, now), once), options);
    case 'destroy':
      return impactOf(isNow, side(policySetDestroyed(configuration, account, now), 'the account without it'), options);
    case 'drift':
      return impactOf(side(policySetAfter(configuration, account, now), 'the account as configured'), isNow, options);
  }
}

const accountSource = (target: string | null): string =>
  target === null ? 'an empty account' : `the account as it is (${target})`;

function sinceBase(
  { account: { target } }: PlanDocument,
  configuration: Configuration,
  account: ObservedAccount,
  base: Base,
  options: RoutingOptions,
): RoutingSinceBase {
  const { asOf: now } = options;
  const wanted = (of: Configuration, source: string) => ({
    configuration: of,
    set: policySetAfter(of, account, now),
    source,
    accountName: of.accountName,
  });
  const atBase = wanted(base.configuration, `the account as ${base.ref} wants it`);
  return {
    base: base.ref,
    change: impactOfConfigurations(atBase, wanted(configuration, once), options),
    drift: impactOf(
      atBase,
      {
        set: policySetBefore(base.configuration, account, now),
        source: accountSource(target),
        accountName: base.configuration.accountName,
      },
      options,
    ),
  };
}

const hint = 'Read which mail that is above. If it is meant: apply --allow-weaker.';

/** Whether the change may be made without being told so. */
export function routingGuard({ regions, unproven }: ImpactDocument): readonly Block[] {
  const weaker = regions.filter(({ effect }) => isWeaker(effect)).length;
  const kinds = (number: number) => `${number} kind${number === 1 ? '' : 's'} of mail`;
  return [
    ...(weaker === 0
      ? []
      : [{ guard: 'weaker-routing' as const, message: `${kinds(weaker)} would be less secure than now.`, hint }]),
    ...(unproven.length === 0
      ? []
      : [
          {
            guard: 'unproven-routing' as const,
            message: `Of ${kinds(unproven.length)} it could not be proven that it does not become less secure.`,
            hint,
          },
        ]),
  ];
}
