import type {
  DefinitionRecord,
  MessageFinding,
  PlainMessage,
  SimulatedMessage,
  SimulatedRecipient,
  SimulationDocument,
  TraceRecord,
} from '../documents/simulation.ts';
import { directoryDigest } from '../model/directory-digest.ts';
import { builtins, isBuiltin } from '../model/entity.ts';
import type { Hash } from '../model/hash.ts';
import { formatInstant } from '../model/instant.ts';
import type { PolicyKind } from '../model/kinds/kinds.ts';
import type { PolicySet, Strategies } from '../model/policy-set.ts';
import { formatRange } from '../model/range.ts';
import type { Direction } from '../routing/direction.ts';
import { type Judged, judgeMessage, type ScoreOf } from '../routing/evaluate.ts';
import type { Message } from '../routing/message.ts';
import type { Outcome } from '../routing/outcome.ts';
import type { ContentPolicy } from '../routing/policy.ts';
import { type TraceEntry, traceOf } from '../routing/trace.ts';
import { unknownsOf } from '../routing/unknown.ts';
import { type World, worldOf } from '../routing/world.ts';
import { factsOf } from './facts.ts';
import { contentFinding, pickFinding, settingsFinding, unknownFindings } from './finding-words.ts';
import { policyRecords } from './policy-records.ts';
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
  /**
   * Whose part in an outcome is told: that of every policy, or only of those whose conditions are all met. Texts for people
   * need no more than these, and thousands of messages are simulated much faster. Absent: every policy's.
   */
  readonly trace?: 'every-policy' | 'matching-policies';
}

/** What becomes of each message under a policy set, and why. */
export function simulate(
  set: PolicySet,
  messages: readonly SourcedMessage[],
  { hash, md5, accountName, target, trace = 'every-policy' }: SimulationOptions,
): SimulationDocument {
  const world = worldOf(set, md5);
  const share = sharing();
  const traced = trace === 'every-policy' ? traceOf : traceOfMatching;
  const simulated = messages.map((one) => simulateMessage(world, one, traced, share));
  return {
    format: 'sealwright/simulation/1',
    account: { name: accountName, id: set.facts.id, edition: set.facts.edition },
    target,
    strategies: set.strategies,
    directory: directoryDigest(set.directory, hash),
    messages: simulated,
    policies: policyRecords(set, simulated),
    definitions: definitionRecords(set, simulated),
    facts: factsOf(set, simulated),
  };
}

function simulateMessage(
  world: World,
  { source, message }: SourcedMessage,
  traced: typeof traceOf,
  share: Share,
): SimulatedMessage {
  const { judged, pick, scoreOf } = judgeMessage(world, message);
  const findings: MessageFinding[] = pick ? [pickFinding(pick, message, world.set)] : [];
  const recipients = judged.map((one): SimulatedRecipient => {
    findings.push(...findingsOnUnknowns(world, message, one), ...findingsOnLookups(world, one, findings));
    return plainRecipient(one.outcome, traced(world, message, one, scoreOf), world.set, share);
  });
  return { ...(source === undefined ? {} : { source }), message: plainMessage(message), findings, recipients };
}

/** The trace without the policies that do not match. */
const traceOfMatching = (world: World, message: Message, judged: Judged, scoreOf: ScoreOf): readonly TraceEntry[] => {
  const objects = { ...world.set.objects, ...judged.matching.all };
  return traceOf({ ...world, set: { ...world.set, objects } }, message, judged, scoreOf);
};

function findingsOnUnknowns(world: World, message: Message, { outcome }: Judged): readonly MessageFinding[] {
  const unknowns = unknownsOf(world, message, outcome.address).filter(({ type }) =>
    mayAct(type, outcome.direction, world.set.strategies),
  );
  return unknowns.flatMap((unknown) =>
    unknownFindings([unknown], outcome.address, world.set).map((finding) => ({
      ...finding,
      policy: { type: unknown.type, policy: unknown.policy },
    })),
  );
}

/** What rests on what is only looked up; `told`: what is said of other recipients already. */
function findingsOnLookups(
  { set }: World,
  { outcome, matching }: Judged,
  told: readonly MessageFinding[],
): readonly MessageFinding[] {
  const { lookedUp = [] } = set;
  if (lookedUp.length === 0) return [];
  const { definition, unknownSettings, address } = outcome;
  const unread = new Set(lookedUp.flatMap(({ kind, handle }) => (kind === 'contentDefinitions' ? [handle] : [])));
  const isTold = ({ handle }: { readonly handle: string }) =>
    told.some(({ rule, policy }) => rule === 'unknown-content' && policy?.policy === handle);
  return [
    ...(unknownSettings && definition !== null ? [settingsFinding(definition, address, set)] : []),
    ...(matching.all.contentPolicies as readonly ContentPolicy[])
      .filter((policy) => unread.has(policy.fields.definition) && !isTold(policy))
      .map((policy) => contentFinding(policy, set)),
  ];
}

/** Whether policies of a type can change anything for mail of a direction: where not, it does not matter who is meant. */
function mayAct(type: PolicyKind, direction: Direction, strategies: Strategies): boolean {
  if (direction === 'outbound') return true;
  switch (type) {
    case 'policies':
      return false;
    case 'bypassPolicies':
      return strategies['bypass-scope'] === 'all';
    case 'contentPolicies':
      return direction !== 'transit';
  }
}

/** The definitions in effect, by their first appearance. */
function definitionRecords(
  { objects, lookedUp = [] }: PolicySet,
  messages: readonly SimulatedMessage[],
): readonly DefinitionRecord[] {
  const known = [...lookedUp.filter(({ kind }) => kind === 'definitions'), ...objects.definitions];
  const names = new Map(known.map(({ handle, name }) => [handle, name]));
  const inEffect = new Set(
    messages.flatMap(({ recipients }) => recipients.flatMap(({ definition }) => definition ?? [])),
  );
  return [...inEffect].map((definition) => ({
    definition,
    description: names.get(definition) ?? (isBuiltin(definition) ? builtins[definition].description : definition),
  }));
}

/** What is the same is kept once: of thousands of messages most traces are. */
type Share = (record: TraceRecord) => TraceRecord;

function sharing(): Share {
  const known = new Map<string, TraceRecord>();
  return (record) => {
    const key = `${record.type}\n${record.policy}\n${record.matched}${record.won}${record.lostBy}\n${record.because}`;
    const found = known.get(key);
    if (found === undefined) known.set(key, record);
    return found ?? record;
  };
}

/** An outcome as documents carry it: moments as text. */
export function plainRecipient(
  outcome: Outcome,
  trace: readonly TraceEntry[],
  set: PolicySet,
  share: Share = (record) => record,
): SimulatedRecipient {
  const { expiresAt, extendableTo } = outcome;
  return {
    ...outcome,
    expiresAt: expiresAt === null ? null : formatInstant(expiresAt),
    extendableTo: extendableTo === null ? null : formatInstant(extendableTo),
    trace: trace.map(({ type, policy, matched, won, because }) =>
      share({
        type,
        policy,
        matched,
        won,
        because: becauseText(because, type, set),
        ...(because.type === 'loses' ? { lostBy: because.by } : {}),
      }),
    ),
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
