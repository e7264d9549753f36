import type { Path, Place } from '../model/configuration.ts';
import type { PolicyKind } from '../model/kinds/kinds.ts';
import type { Plain } from '../model/plain.ts';
import type { Strategies } from '../model/policy-set.ts';
import type { SimulatedRecipient } from './simulation.ts';

/** What `test` writes. */
export interface TestDocument {
  readonly format: 'sealwright/test/1';
  readonly account: { readonly name: string | null; readonly id: string | null; readonly edition: 'full' | 'lite' };
  /** The account that was looked at too; null: none. */
  readonly target: string | null;
  readonly strategies: Strategies;
  /** The digest of the directory that the outcomes rest on. */
  readonly directory: string;
  /** The moment of messages that name none. */
  readonly asOf: string;
  readonly tests: readonly TestResult[];
  readonly invariants: readonly InvariantResult[];
  /** Only where it was asked for. */
  readonly coverage?: CoverageReport;
  readonly summary: TestSummary;
}

export interface TestSummary {
  readonly tests: number;
  readonly failedTests: number;
  /** An expectation is what a test says of one recipient. */
  readonly expectations: number;
  readonly failedExpectations: number;
  readonly invariants: number;
  readonly violatedInvariants: number;
  /** Invariants that hold for all mail, by proof. */
  readonly provenInvariants: number;
  /** Messages that invariants were tried on, all together. Trying proves nothing. */
  readonly tried: number;
}

/** A value of the configuration, and where it stands. */
export interface Located extends Partial<Place> {
  readonly path: Path;
}

export interface TestResult extends Located {
  readonly name: string;
  readonly passed: boolean;
  readonly message: WrittenMessage;
  readonly expectations: number;
  readonly failures: readonly ExpectationFailure[];
}

/** An expectation that does not hold. */
export interface ExpectationFailure extends Explained {
  readonly mismatches: readonly LocatedMismatch[];
}

/** What is needed to understand an outcome that should have been another. */
export interface Explained {
  readonly recipient: SimulatedRecipient;
  /** Who decided, and why not who was expected to: sentences. */
  readonly why: readonly string[];
  /** The command that tells more, as its words. */
  readonly explain: readonly string[];
}

export interface Mismatch {
  /** As an expectation writes it: `rights.print`. */
  readonly field: string;
  readonly expected: Plain;
  readonly got: Plain;
  /** What is got is not known: a definition sets it that is only looked up. */
  readonly unknown?: true;
}

export interface LocatedMismatch extends Mismatch, Located {}

export interface InvariantResult extends Located {
  readonly name: string;
  readonly holds: boolean;
  /** How that was found out: proven for all mail, or tried on messages, which is no proof. */
  readonly method: 'proven' | 'tried';
  /** Why there is no proof: a clause. */
  readonly unproven?: string;
  /** How many messages of its mail it was tried on. Where there is none it holds for want of mail. */
  readonly tried: number;
  /** False where there were more messages to try than are tried at most. */
  readonly complete: boolean;
  /** One of each sort: by who decides, and what does not hold. */
  readonly violations: readonly Violation[];
}

export interface Violation extends Explained {
  readonly message: WrittenMessage;
  /** Which half of the invariant it violates. */
  readonly breaks: 'always' | 'never';
  /** Of `always`, what does not hold; of `never`, all that holds and must not. */
  readonly mismatches: readonly Mismatch[];
  /** How many more of the same sort were met. */
  readonly others: number;
}

/** A message in the words of a configuration: it can be copied into a test. */
export interface WrittenMessage {
  readonly from: string;
  readonly to: readonly string[];
  readonly at: string;
  readonly headerFrom?: string;
  readonly sourceIp?: string;
  readonly subject?: string;
  readonly headers?: readonly string[];
  readonly body?: string;
  readonly attachments?: readonly { readonly name: string; readonly text?: string; readonly md5?: string }[];
  readonly application?: string;
  readonly sendSecure?: string;
}

export interface CoverageReport {
  /** Policies that a test should show at work, and those that one does. */
  readonly total: number;
  readonly covered: number;
  readonly byType: { readonly [K in PolicyKind]: { readonly total: number; readonly covered: number } };
  readonly policies: readonly PolicyCoverage[];
}

export interface PolicyCoverage extends Located {
  readonly type: PolicyKind;
  readonly policy: string;
  readonly narrative: string;
  /** `not-needed`: it is switched off, or over. */
  readonly state: 'covered' | 'uncovered' | 'not-needed';
  /** What makes it so, as a clause. */
  readonly because: string;
  /** The tests that cover it, by name. */
  readonly tests: readonly string[];
  /** A message that it decides, and what a test of it could expect. */
  readonly suggestion?: Suggestion;
}

export interface Suggestion {
  readonly message: WrittenMessage;
  readonly recipient: string;
  readonly expect: { readonly [field: string]: Plain };
}
