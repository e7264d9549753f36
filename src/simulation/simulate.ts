import type {
  MessageFinding,
  PlainMessage,
  PolicyRecord,
  SimulatedMessage,
  SimulatedRecipient,
  SimulationDocument,
} from '../documents/simulation.ts';
import { directoryDigest } from '../model/directory-digest.ts';
import type { Hash } from '../model/hash.ts';
import { formatInstant } from '../model/instant.ts';
import { policyKinds } from '../model/kinds/kinds.ts';
import type { PolicySet } from '../model/policy-set.ts';
import { formatRange } from '../model/range.ts';
import { judgeMessage } from '../routing/evaluate.ts';
import type { Message } from '../routing/message.ts';
import type { Outcome } from '../routing/outcome.ts';
import type { Policy } from '../routing/policy.ts';
import { type TraceEntry, traceOf } from '../routing/trace.ts';
import { unknownsOf } from '../routing/unknown.ts';
import { type World, worldOf } from '../routing/world.ts';
import { factsOf } from './facts.ts';
import { pickFinding, unknownFindings } from './finding-words.ts';
import { becauseText } from './trace-words.ts';

/** A message with the place where it was read. */
export interface SourcedMessage {
  readonly source?: string;
  readonly message: Message;
}

export interface SimulationOptions {
  readonly hash: Hash;
  /** The digest of a text in UTF-8, hexadecimal. */
  readonly md5: Hash;
  /** The name of the account in `accounts`, and where its live side was read; null: nowhere. */
  readonly accountName: string | null;
  readonly target: string | null;
}

/** What becomes of each message under a policy set, and why. */
export function simulate(
  set: PolicySet,
  messages: readonly SourcedMessage[],
  { hash, md5, accountName, target }: SimulationOptions,
): SimulationDocument {
  const world = worldOf(set, md5);
  const simulated = messages.map((one) => simulateMessage(world, one));
  return {
    format: 'sealwright/simulation/1',
    account: { name: accountName, id: set.facts.id, edition: set.facts.edition },
    target,
    strategies: set.strategies,
    directory: directoryDigest(set.directory, hash),
    messages: simulated,
    policies: recordsOf(set, simulated),
    facts: factsOf(set, simulated),
  };
}

function simulateMessage(world: World, { source, message }: SourcedMessage): SimulatedMessage {
  const { judged, pick, scoreOf } = judgeMessage(world, message);
  const findings: MessageFinding[] = pick ? [pickFinding(pick, message, world.set)] : [];
  const recipients = judged.map((one): SimulatedRecipient => {
    const trace = traceOf(world, message, one, scoreOf);
    findings.push(...unknownFindings(unknownsOf(world, message, one.outcome.address), one.outcome.address, world.set));
    return plainRecipient(one.outcome, trace, world.set);
  });
  return { ...(source === undefined ? {} : { source }), message: plainMessage(message), findings, recipients };
}

/** An outcome as documents carry it: moments as text. */
export function plainRecipient(outcome: Outcome, trace: readonly TraceEntry[], set: PolicySet): SimulatedRecipient {
  const { expiresAt, extendableTo } = outcome;
  return {
    ...outcome,
    expiresAt: expiresAt === null ? null : formatInstant(expiresAt),
    extendableTo: extendableTo === null ? null : formatInstant(extendableTo),
    trace: trace.map(({ type, policy, matched, won, because }) => ({
      type,
      policy,
      matched,
      won,
      because: becauseText(because, type, set),
    })),
  };
}

/** A message as documents carry it: who, when and from where, but not what it says. */
export function plainMessage(message: Message): PlainMessage {
  const { from, to, at, headerFrom, sourceIp, subject, attachments, application, sendSecure } = message;
  return {
    from,
    to,
    at: formatInstant(at),
    ...(headerFrom === from ? {} : { headerFrom }),
    ...(sourceIp === null ? {} : { sourceIp: formatRange({ base: sourceIp, prefix: 32 }).slice(0, -3) }),
    ...(subject === undefined ? {} : { subject }),
    ...(attachments === undefined ? {} : { attachments: attachments.map(({ name }) => ({ name })) }),
    ...(application === 'other' ? {} : { application }),
    ...(sendSecure === null ? {} : { sendSecure }),
  };
}

/** Every policy with what it did, in the order of the set. */
function recordsOf({ objects }: PolicySet, messages: readonly SimulatedMessage[]): readonly PolicyRecord[] {
  const counts = new Map<string, { matched: number; won: number; decided: number }>();
  const countOf = (type: string, policy: string) => {
    const name = `${type} ${policy}`;
    const count = counts.get(name) ?? { matched: 0, won: 0, decided: 0 };
    counts.set(name, count);
    return count;
  };
  for (const { decidedBy, bypassedBy, trace } of messages.flatMap(({ recipients }) => recipients)) {
    const decider = decidedBy.trigger === 'content' ? 'contentPolicies' : 'policies';
    if (decidedBy.policy !== null) countOf(decider, decidedBy.policy).decided += 1;
    if (bypassedBy !== null) countOf('bypassPolicies', bypassedBy).decided += 1;
    for (const { type, policy, matched, won } of trace) {
      countOf(type, policy).matched += Number(matched);
      countOf(type, policy).won += Number(won);
    }
  }
  return policyKinds.flatMap((type) =>
    (objects[type] as readonly Policy[]).map(({ handle, name }) => ({
      type,
      policy: handle,
      narrative: name,
      ...countOf(type, handle),
    })),
  );
}
