import type { InvariantResult, TestDocument, Violation } from '../../documents/test-report.ts';
import type { Configuration } from '../../model/configuration.ts';
import { directoryDigest } from '../../model/directory-digest.ts';
import type { Hash } from '../../model/hash.ts';
import { formatInstant, type Instant } from '../../model/instant.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import { judgeMessage } from '../../routing/evaluate.ts';
import { traceOf } from '../../routing/trace.ts';
import { type World, worldOf } from '../../routing/world.ts';
import { plainRecipient } from '../simulate.ts';
import { coverageOf } from './coverage.ts';
import { explainCommand } from './explain-command.ts';
import { readInvariants } from './invariant.ts';
import { locate } from './locate.ts';
import { provingInvariants } from './prove-invariants.ts';
import { runTests } from './run-tests.ts';
import type { CheckedInvariant, CheckInvariants, FoundViolation, NoProof } from './try-invariants.ts';
import { whyNot } from './why.ts';
import { writtenMessage } from './written-message.ts';

export interface TestOptions {
  readonly hash: Hash;
  /** The digest of a text in UTF-8, hexadecimal. */
  readonly md5: Hash;
  /** The moment of messages that name none, and as of which policies are over. */
  readonly asOf: Instant;
  /** Where the live side was read; null: nowhere. */
  readonly target: string | null;
  readonly coverage: boolean;
  /** How the command begins that explains one message: its words. */
  readonly explain: readonly string[];
  /** How it is found out whether invariants hold; default: it is proven, or tried. */
  readonly check?: CheckInvariants;
}

/**
 * Runs a configuration's tests and checks its invariants. `set` is what mail sees: the configuration itself, or with it what
 * a live account adds.
 */
export function testConfiguration(configuration: Configuration, set: PolicySet, options: TestOptions): TestDocument {
  const { hash, md5, asOf, target, coverage, explain, check = provingInvariants(md5) } = options;
  const world = worldOf(set, md5);
  const ran = runTests(configuration, world, { asOf, explain });
  const tests = ran.map(({ result }) => result);
  const invariants = check(world, readInvariants(configuration, set), { asOf }).map((one) =>
    invariantResult(one, configuration, world, explain),
  );
  return {
    format: 'sealwright/test/1',
    account: { name: configuration.accountName, id: set.facts.id, edition: set.facts.edition },
    target,
    strategies: set.strategies,
    directory: directoryDigest(set.directory, hash),
    asOf: formatInstant(asOf),
    tests,
    invariants,
    ...(coverage ? { coverage: coverageOf(configuration, world, ran, asOf) } : {}),
    summary: {
      tests: tests.length,
      failedTests: tests.filter(({ passed }) => !passed).length,
      expectations: sum(tests.map(({ expectations }) => expectations)),
      failedExpectations: sum(tests.map(({ failures }) => failures.length)),
      invariants: invariants.length,
      violatedInvariants: invariants.filter(({ holds }) => !holds).length,
      provenInvariants: invariants.filter(({ holds, method }) => holds && method === 'proven').length,
      tried: sum(invariants.map(({ tried }) => tried)),
    },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function invariantResult(
  { invariant, method, unproven, tried, complete, violations }: CheckedInvariant,
  configuration: Configuration,
  world: World,
  explain: readonly string[],
): InvariantResult {
  return {
    name: invariant.name,
    ...locate(invariant.path, configuration),
    holds: violations.length === 0,
    method,
    ...(unproven === undefined ? {} : { unproven: noProofWords(unproven) }),
    tried,
    complete,
    violations: violations.flatMap((one) => violation(one, world, explain)),
  };
}

function violation(
  { message, breach, others }: FoundViolation,
  world: World,
  explain: readonly string[],
): readonly Violation[] {
  const { judged, pick, scoreOf } = judgeMessage(world, message);
  const [first] = judged;
  if (!first) return [];
  const written = writtenMessage(message);
  return [
    {
      message: written,
      recipient: plainRecipient(first.outcome, traceOf(world, message, first, scoreOf), world.set),
      breaks: breach.breaks,
      mismatches: breach.mismatches,
      why: whyNot({ world, message, judged: first, scoreOf, pick }, breach.wanted),
      explain: explainCommand(written, explain),
      others,
    },
  ];
}

function noProofWords(unproven: NoProof): string {
  switch (unproven.type) {
    case 'field':
      return `what it says of \`${unproven.field}\` can only be tried`;
    case 'conditional':
      return 'it depends on members or attributes that nobody gave, or on whether a text can be written that triggers some word lists and not others';
    case 'looked-up':
      return 'it depends on word lists, or on who is offered a definition, that only the account knows';
    case 'unproven':
      return 'too many policies overlap there';
  }
}
