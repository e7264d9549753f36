import type { CoverageReport, PolicyCoverage } from '../../documents/test-report.ts';
import type { Configuration } from '../../model/configuration.ts';
import { formatInstant, type Instant } from '../../model/instant.ts';
import { type PolicyKind, policyKinds } from '../../model/kinds/kinds.ts';
import type { Handle } from '../../model/scope.ts';
import { judgeMessage } from '../../routing/evaluate.ts';
import type { Policy } from '../../routing/policy.ts';
import { traceOf } from '../../routing/trace.ts';
import type { World } from '../../routing/world.ts';
import { withoutPolicies } from '../other-worlds.ts';
import { mismatches } from './expectation.ts';
import { locate } from './locate.ts';
import type { Expectation, RanTest } from './run-tests.ts';
import { newSuggester } from './suggestion.ts';

/** How a policy can be shown at work: what an expectation would have to name, or to depend on. */
export type Showing = 'policy' | 'bypassedBy' | 'carve-out' | 'triggered';

/**
 * A decider can be named. Two sorts of policy can't: a bypass that takes no action decides nothing, it keeps another
 * bypass from deciding; and content examination without an override changes no delivery.
 */
export function showingOf(policy: Policy, { contentDefinitions }: World): Showing {
  if (policy.kind === 'bypassPolicies') return policy.fields.action === 'takeNoAction' ? 'carve-out' : 'bypassedBy';
  if (policy.kind === 'policies') return 'policy';
  return (contentDefinitions.get(policy.fields.definition)?.override ?? null) === null ? 'triggered' : 'policy';
}

/** Which policies of a configuration the tests that pass show at work. */
export function coverageOf(
  configuration: Configuration,
  world: World,
  ran: readonly RanTest[],
  asOf: Instant,
): CoverageReport {
  const tests = testsByPolicy(world, ran);
  const suggest = newSuggester(world, asOf);
  const policies = policyKinds.flatMap((type) =>
    (configuration.objects[type] as readonly Policy[]).map((policy): PolicyCoverage => {
      const covering = [...(tests.get(`${type} ${policy.handle}`) ?? [])];
      const base = {
        type,
        policy: policy.handle,
        narrative: policy.name,
        ...locate([type, policy.key ?? policy.handle, 'narrative'], configuration),
        tests: covering,
      };
      const showing = showingOf(policy, world);
      if (covering.length > 0) return { ...base, state: 'covered', because: coveredBecause[showing] };
      const idle = idleBecause(policy, asOf);
      if (idle !== undefined) return { ...base, state: 'not-needed', because: idle };
      const suggestion = suggest(policy);
      return { ...base, state: 'uncovered', because: uncoveredBecause[showing], ...(suggestion ? { suggestion } : {}) };
    }),
  );
  const count = (some: readonly PolicyCoverage[]) => ({
    total: some.filter(({ state }) => state !== 'not-needed').length,
    covered: some.filter(({ state }) => state === 'covered').length,
  });
  const byType = Object.fromEntries(
    policyKinds.map((kind) => [kind, count(policies.filter(({ type }) => type === kind))]),
  ) as CoverageReport['byType'];
  return { ...count(policies), byType, policies };
}

const coveredBecause: Readonly<Record<Showing, string>> = {
  policy: 'a test expects it to decide',
  bypassedBy: 'a test expects it to switch secure messaging off',
  'carve-out': 'a test would fail without it',
  triggered: 'a test has a message in which its words are found',
};

const uncoveredBecause: Readonly<Record<Showing, string>> = {
  policy: 'no test expects it to decide',
  bypassedBy: 'no test expects it to switch secure messaging off',
  'carve-out': 'no test would fail without it',
  triggered: 'no test has a message in which its words are found',
};

function idleBecause({ fields }: Policy, asOf: Instant): string | undefined {
  if (!fields.enabled) return 'it is switched off';
  return fields.end !== null && fields.end < asOf ? `it ended on ${formatInstant(fields.end)}` : undefined;
}

/** Names of tests by type and handle. */
function testsByPolicy(world: World, ran: readonly RanTest[]): ReadonlyMap<string, ReadonlySet<string>> {
  const tests = new Map<string, Set<string>>();
  for (const { result, expectations } of ran) {
    if (!result.passed) continue;
    for (const policy of expectations.flatMap((one) => shownBy(one, world))) {
      tests.set(policy, (tests.get(policy) ?? new Set()).add(result.name));
    }
  }
  return tests;
}

/** The policies that an expectation, which holds, shows at work. */
function shownBy(expectation: Expectation, world: World): readonly string[] {
  const { expected, judged, message, scoreOf } = expectation;
  const { decidedBy, bypassedBy } = judged.outcome;
  const shown: string[] = [];
  const names = (field: string) => expected.some(({ name, value }) => name === field && value !== null);
  if (names('policy') || names('decidedBy.policy')) {
    shown.push(`${decidedBy.trigger === 'content' ? 'contentPolicies' : 'policies'} ${decidedBy.policy}`);
  }
  if (names('bypassedBy')) shown.push(`bypassPolicies ${bypassedBy}`);
  for (const { type, policy, because } of traceOf(world, message, judged, scoreOf)) {
    if (because.type === 'no-override' && expected.length > 0) shown.push(`${type} ${policy}`);
    if (because.type === 'leaves-on' && failsWithout(type, policy, expectation)) shown.push(`${type} ${policy}`);
  }
  return shown;
}

function failsWithout(kind: PolicyKind, handle: Handle, { world, message, judged, expected }: Expectation): boolean {
  const at = message.to.indexOf(judged.outcome.address);
  const { outcome } = judgeMessage(withoutPolicies(world, kind, new Set([handle])), message).judged[at] ?? judged;
  return mismatches(expected, outcome, message).length > 0;
}
