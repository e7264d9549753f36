import { type Address, domainOf } from '../../model/address.ts';
import type { Domain } from '../../model/domain.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Scope } from '../../model/scope.ts';
import { acts } from '../../routing/evaluate.ts';
import type { Miss } from '../../routing/match.ts';
import type { Policy } from '../../routing/policy.ts';
import { specificity } from '../../routing/precedence.ts';
import type { TraceEntry } from '../../routing/trace.ts';
import { policyOf } from '../other-worlds.ts';
import type { Case } from './case.ts';
import { walkGroup } from './walk-group.ts';

/** A policy that one thing keeps from matching. */
export interface NearMiss {
  readonly entry: TraceEntry;
  readonly policy: Policy;
  readonly miss: Miss;
  /** The service switches a policy off when its end is reached: that is one thing, not two. */
  readonly isSwitchedOff: boolean;
}

const known = new WeakMap<Case, readonly NearMiss[]>();

/** Every policy of which exactly one condition is not met, and that would do something if it were. */
export function nearMisses(c: Case): readonly NearMiss[] {
  const found = known.get(c) ?? c.trace.flatMap((entry) => nearMiss(entry, c) ?? []);
  known.set(c, found);
  return found;
}

function nearMiss(entry: TraceEntry, c: Case): NearMiss | null {
  if (entry.because.type !== 'misses') return null;
  const { misses } = entry.because;
  const isOver = misses.some(({ type }) => type === 'over');
  const counting = isOver ? misses.filter(({ type }) => type !== 'disabled') : misses;
  const [miss] = counting;
  if (miss === undefined || counting.length > 1 || !couldMatter(entry, c)) return null;
  const policy = policyOf(c.world.set, entry.type, entry.policy);
  return policy ? { entry, policy, miss, isSwitchedOff: counting.length < misses.length } : null;
}

function couldMatter(entry: TraceEntry, { judged, outcome, world, scoreOf }: Case): boolean {
  switch (entry.type) {
    case 'policies':
      return judged.situation.direction === 'outbound';
    case 'bypassPolicies':
      // Without anything to switch off, no bypass does anything.
      return (
        outcome.bypassedBy !== null ||
        (outcome.secure && (outcome.decidedBy.trigger === 'policy' || world.set.strategies['bypass-scope'] === 'all'))
      );
    case 'contentPolicies': {
      const policy = policyOf(world.set, entry.type, entry.policy);
      if (policy?.kind !== 'contentPolicies' || scoreOf(policy.fields.definition)?.triggered !== true) return false;
      const override = world.contentDefinitions.get(policy.fields.definition)?.override ?? null;
      return override !== null && acts(override, judged.situation.direction);
    }
  }
}

/** Whether an administrator would wonder why it does not apply; the others are only counted. */
export function isRemarkable({ entry, policy, miss }: NearMiss, { message, recipient, world }: Case): boolean {
  if (entry.type === 'contentPolicies') return true;
  switch (miss.type) {
    case 'from':
      // It is for this recipient in particular, or all but names this sender.
      return specificity[policy.fields.to.type] >= specificity.domain || isAlmost(policy.fields.from, message.from);
    case 'to':
      return isAlmost(policy.fields.to, recipient) || neighbourOf(policy.fields.to, recipient, world.set) !== null;
    default:
      return true;
  }
}

/** A scope that names a domain above or below. */
function isAlmost(scope: Scope, address: Address): boolean {
  const domain = domainOf(address);
  return scope.type === 'domain' && (isBelow(scope.domain, domain) || isBelow(domain, scope.domain));
}

/** Another address of the same domain that a scope names, itself or as a member of its group. */
export function neighbourOf(scope: Scope, address: Address, set: PolicySet): Address | null {
  const isNeighbour = (other: Address) => other !== address && domainOf(other) === domainOf(address);
  if (scope.type === 'address') return isNeighbour(scope.address) ? scope.address : null;
  if (scope.type !== 'group') return null;
  for (const { members } of walkGroup(scope.group, set)) {
    const found = members.find((member) => member.type === 'address' && isNeighbour(member.address));
    if (found?.type === 'address') return found.address;
  }
  return null;
}

export const isBelow = (domain: Domain, above: Domain): boolean => domain.endsWith(`.${above}`);
