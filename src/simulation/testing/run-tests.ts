import type { ExpectationFailure, TestResult } from '../../documents/test-report.ts';
import { parseAddress } from '../../model/address.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { Instant } from '../../model/instant.ts';
import { judgeMessage } from '../../routing/evaluate.ts';
import type { Message } from '../../routing/message.ts';
import { traceOf } from '../../routing/trace.ts';
import type { World } from '../../routing/world.ts';
import { readMessage } from '../read-message.ts';
import { plainRecipient } from '../simulate.ts';
import { type ExpectedField, mismatches, readExpected } from './expectation.ts';
import { explainCommand } from './explain-command.ts';
import { locate } from './locate.ts';
import { type Asked, whyNot } from './why.ts';
import { isMapping, isOwnKey, type WrittenItem, writtenItems } from './written-items.ts';
import { writtenMessage } from './written-message.ts';

/** What a test says of one recipient, and what becomes of the message there. */
export interface Expectation extends Asked {
  readonly expected: readonly ExpectedField[];
}

export interface RanTest {
  readonly result: TestResult;
  readonly expectations: readonly Expectation[];
}

export interface RunOptions {
  /** The moment of messages that name none. */
  readonly asOf: Instant;
  /** How the command to look closer begins. */
  readonly explain: readonly string[];
}

/** Runs the routing tests of a configuration against a world, which may know more than the configuration does. */
export function runTests(configuration: Configuration, world: World, options: RunOptions): readonly RanTest[] {
  return writtenItems(configuration, 'tests').map((item) => runTest(item, configuration, world, options));
}

function runTest(
  item: WrittenItem,
  configuration: Configuration,
  world: World,
  { asOf, explain }: RunOptions,
): RanTest {
  const { written, path } = item;
  const message = messageOf(item, asOf);
  const { judged, pick, scoreOf } = judgeMessage(world, message);
  const expectations = Object.entries(isMapping(written.expect) ? written.expect : {}).flatMap(
    ([address, outcome]): readonly Expectation[] => {
      if (isOwnKey(address) || !isMapping(outcome)) return [];
      const parsed = parseAddress(address);
      const one = judged.find(({ outcome }) => parsed.ok && outcome.address === parsed.value);
      const expected = readExpected(outcome, [...path, 'expect', address], world.set);
      return one ? [{ world, message, judged: one, scoreOf, pick, expected }] : [];
    },
  );
  const failures = expectations.flatMap((one): readonly ExpectationFailure[] => {
    const wrong = mismatches(one.expected, one.judged.outcome, message);
    if (wrong.length === 0) return [];
    const names = new Set(wrong.map(({ field }) => field));
    const trace = traceOf(world, message, one.judged, scoreOf);
    return [
      {
        recipient: plainRecipient(one.judged.outcome, trace, world.set),
        mismatches: wrong.map(({ path: at, ...mismatch }) => ({ ...mismatch, ...locate(at, configuration) })),
        why: whyNot(
          one,
          one.expected.filter(({ name }) => names.has(name)),
        ),
        explain: explainCommand(writtenMessage(message), explain),
      },
    ];
  });
  return {
    expectations,
    result: {
      name: String(written.name),
      ...locate(path, configuration),
      passed: failures.length === 0,
      message: writtenMessage(message),
      expectations: expectations.length,
      failures,
    },
  };
}

/** A configuration with a message that can't be read is refused when it is loaded. */
function messageOf({ written, path }: WrittenItem, asOf: Instant): Message {
  const read = readMessage(written.message, asOf);
  if (!read.ok)
    throw new Error(
      `the message of ${path.join(' ')}: ${read.problems[0]?.path.join('.')} ${read.problems[0]?.problem}`,
    );
  return read.message;
}
