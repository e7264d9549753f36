import type { PolicyKind } from '../../model/kinds/kinds.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Judged, ScoreOf } from '../../routing/evaluate.ts';
import type { Miss } from '../../routing/match.ts';
import type { Message } from '../../routing/message.ts';
import type { Outcome } from '../../routing/outcome.ts';
import type { PickFinding } from '../../routing/pick.ts';
import { type TraceEntry, traceOf } from '../../routing/trace.ts';
import type { World } from '../../routing/world.ts';
import { pickFinding } from '../finding-words.ts';
import { becauseText, quoted } from '../trace-words.ts';
import { type ExpectedField, isSetting } from './expectation.ts';

/** A judged recipient with what its explanation is made of. */
export interface Asked {
  readonly world: World;
  readonly message: Message;
  readonly judged: Judged;
  readonly scoreOf: ScoreOf;
  readonly pick: PickFinding | null;
}

/** At most so many policies are told about for one reason. */
const few = 3;

/**
 * Why an outcome is not as expected: who decided; then, of who was expected to and of who nearly would have, why not.
 * Each is a sentence.
 */
export function whyNot(asked: Asked, wanted: readonly ExpectedField[]): readonly string[] {
  const { world, message, judged, scoreOf, pick } = asked;
  const trace = traceOf(world, message, judged, scoreOf);
  const { set } = world;
  const expected = expectedPolicies(trace, wanted);
  const applying = expected.length > 0 ? [] : applyingDefinition(trace, wanted, set);
  const near = expected.length + applying.length > 0 ? [] : nearly(trace, wanted);
  const sentences = [
    ...(pick ? [pickFinding(pick, message, set).message] : []),
    ...decision(judged.outcome, trace, set),
    ...definitionInEffect(judged.outcome, wanted, set),
    ...[...expected, ...applying].map((entry) => partSentence(entry, set)),
    ...near.map((entry) => nearSentence(entry, set)),
  ];
  return [...new Set(sentences)];
}

/** Whoever decided, in a sentence or two. */
export function decision(outcome: Outcome, trace: readonly TraceEntry[], set: PolicySet): readonly string[] {
  const { decidedBy, bypassedBy, direction, definition } = outcome;
  if (decidedBy.trigger === 'user') return [`The sender picked ${definitionName(definition, set)}, and that decides.`];
  if (decidedBy.policy !== null) {
    const kind = decidedBy.trigger === 'content' ? 'contentPolicies' : 'policies';
    const entry = trace.find(({ type, policy }) => type === kind && policy === decidedBy.policy);
    return [entry ? partSentence(entry, set) : `${named(decidedBy.policy, kind, set)} decides.`];
  }
  if (bypassedBy !== null) {
    const off = trace.filter(({ because }) => because.type === 'bypassed' || because.type === 'switches-off');
    return off.toReversed().map((entry) => partSentence(entry, set));
  }
  const idle = trace.filter(({ because }) => because.type === 'never-acts').length;
  return [
    direction === 'outbound'
      ? 'No policy decides: none that would make it secure matches.'
      : `No policy decides: ${idle > 0 ? 'secure messaging policies' : 'they'} never act on ${direction} mail.`,
  ];
}

/** Who asks why something is so that a definition sets wants to know which definition it is. */
function definitionInEffect(
  { definition, unknownSettings }: Outcome,
  wanted: readonly ExpectedField[],
  set: PolicySet,
): readonly string[] {
  if (definition === null || !wanted.some(({ name }) => isSetting(name))) return [];
  const inEffect = `The definition in effect is ${definitionName(definition, set)}`;
  return [
    unknownSettings
      ? `${inEffect}, which is only looked up: nobody here knows how it is set. Look at the account with --target.`
      : `${inEffect}.`,
  ];
}

/** The part of the policies that were expected to decide. */
function expectedPolicies(trace: readonly TraceEntry[], wanted: readonly ExpectedField[]): readonly TraceEntry[] {
  return wanted.flatMap(({ name, value }) => {
    if (typeof value !== 'string') return [];
    if (name === 'policy' || name === 'decidedBy.policy') {
      return trace.filter(({ type, policy }) => type !== 'bypassPolicies' && policy === value);
    }
    return name === 'bypassedBy'
      ? trace.filter(({ type, policy }) => type === 'bypassPolicies' && policy === value)
      : [];
  });
}

/** The part of the policies that would have applied the definition that was expected. */
function applyingDefinition(trace: readonly TraceEntry[], wanted: readonly ExpectedField[], set: PolicySet) {
  const definition = wanted.find(({ name, value }) => name === 'definition' && typeof value === 'string')?.value;
  if (definition === undefined) return [];
  const overriding = new Set(
    set.objects.contentDefinitions.flatMap(({ handle, fields }) =>
      fields.secureMessaging === definition ? [handle] : [],
    ),
  );
  const appliers = new Set([
    ...set.objects.policies.flatMap(({ handle, fields }) =>
      fields.definition === definition ? [`policies ${handle}`] : [],
    ),
    ...set.objects.contentPolicies.flatMap(({ handle, fields }) =>
      overriding.has(fields.definition) ? [`contentPolicies ${handle}`] : [],
    ),
  ]);
  const all = trace.filter(({ type, policy }) => appliers.has(`${type} ${policy}`));
  const close = all.filter(({ because }) => because.type !== 'misses' || isNear(because.misses));
  return (close.length > 0 ? close : all).slice(0, few);
}

/** The right people write to each other; it is the time, the network or a switch that is another. */
const isNear = (misses: readonly Miss[]): boolean => misses.every(({ type }) => type !== 'from' && type !== 'to');

/** What would have made it secure, or would not have, but for its validity or its networks. */
function nearly(trace: readonly TraceEntry[], wanted: readonly ExpectedField[]): readonly TraceEntry[] {
  const secure = wanted.find(({ name }) => name === 'secure')?.value;
  if (secure === undefined) return [];
  const kinds: readonly PolicyKind[] = secure ? ['policies', 'contentPolicies'] : ['bypassPolicies'];
  return trace
    .filter(({ type, because }) => kinds.includes(type) && because.type === 'misses' && isNear(because.misses))
    .slice(0, few);
}

const partSentence = (entry: TraceEntry, set: PolicySet): string =>
  `${named(entry.policy, entry.type, set)} ${entry.because.type === 'misses' ? 'does not match: it ' : ''}${becauseText(entry.because, entry.type, set)}.`;

const nearSentence = (entry: TraceEntry, set: PolicySet): string =>
  `${named(entry.policy, entry.type, set)} would match, but it ${becauseText(entry.because, entry.type, set)}.`;

/** A policy as the console and as the configuration know it. */
export function named(policy: string, kind: PolicyKind, set: PolicySet): string {
  return `${quoted(policy, kind, set)} (${policy})`;
}

function definitionName(handle: string | null, { objects, lookedUp = [] }: PolicySet): string {
  const known = [...objects.definitions, ...lookedUp.filter(({ kind }) => kind === 'definitions')];
  const found = known.find((one) => one.handle === handle);
  return found ? `"${found.name}" (${handle})` : String(handle);
}
