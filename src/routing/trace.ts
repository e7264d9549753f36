import type { PolicyKind } from '../model/kinds/kinds.ts';
import { policyKinds } from '../model/kinds/kinds.ts';
import type { Handle } from '../model/scope.ts';
import type { Trigger } from './deliver.ts';
import type { Direction } from './direction.ts';
import type { Judged, ScoreOf } from './evaluate.ts';
import { acts } from './evaluate.ts';
import { type By, type Miss, matchPolicy } from './match.ts';
import type { Message } from './message.ts';
import type { ContentPolicy, Policy } from './policy.ts';
import { type Criterion, comparePolicies, wonBy } from './precedence.ts';
import type { World } from './world.ts';

/** Why a policy has the part in an outcome that it has. */
export type Because =
  /** It does not match: everything that is missing. */
  | { readonly type: 'misses'; readonly misses: readonly Miss[] }
  /** Secure messaging policies act on outbound mail only. */
  | { readonly type: 'never-acts'; readonly direction: Direction }
  /** It matches, and another of its type comes first. */
  | { readonly type: 'loses'; readonly to: Handle; readonly by: Criterion }
  /** It makes the message secure; or, taking no action, leaves it plain. */
  | { readonly type: 'decides'; readonly met: Met }
  | { readonly type: 'takes-no-action'; readonly met: Met }
  /** It would decide, but something that comes before it did. */
  | { readonly type: 'preceded'; readonly by: Trigger }
  /** It would decide, but a bypass switched it off. */
  | { readonly type: 'bypassed'; readonly by: Handle }
  /** Of a bypass: without it the message would be secure. */
  | { readonly type: 'switches-off'; readonly met: Met }
  | { readonly type: 'nothing-to-switch-off' }
  | { readonly type: 'leaves-on'; readonly met: Met }
  /** Of a content policy: its definition's score stays below what activates it. */
  | { readonly type: 'not-triggered'; readonly score: number; readonly needed: number }
  | { readonly type: 'no-override'; readonly score: number; readonly needed: number }
  | { readonly type: 'override-does-not-act'; readonly definition: Handle; readonly direction: Direction };

/** How a policy is met: by which of the sender's addresses, and whether with sender and recipient swapped. */
export interface Met {
  readonly swapped: boolean;
  readonly by: By;
  /** By the header, which names somebody else than the envelope. */
  readonly isOther?: boolean;
}

export interface TraceEntry {
  /** The section of a configuration that holds it. */
  readonly type: PolicyKind;
  readonly policy: Handle;
  readonly matched: boolean;
  /** The one of its type that applies. */
  readonly won: boolean;
  readonly because: Because;
}

/** The part of every policy in one outcome: by type, first those that match, in the order in which they win. */
export function traceOf(world: World, message: Message, judged: Judged, scoreOf: ScoreOf): readonly TraceEntry[] {
  const { set, people } = world;
  const compare = comparePolicies(set.strategies);
  return policyKinds.flatMap((kind) => {
    const entries = ([...set.objects[kind]] as Policy[]).sort(compare).map((policy): TraceEntry => {
      const match = matchPolicy(policy, message, judged.outcome.address, people.holds);
      const entry = { type: kind, policy: policy.handle };
      if (!match.matched) {
        return { ...entry, matched: false, won: false, because: { type: 'misses', misses: match.misses } };
      }
      const { swapped, by } = match;
      const isOther = by === 'header' && message.headerFrom !== message.from;
      const met: Met = { swapped, by, ...(isOther ? { isOther } : {}) };
      return { ...entry, ...partOf(policy, met, judged, world, scoreOf) };
    });
    return [...entries.filter(({ matched }) => matched), ...entries.filter(({ matched }) => !matched)];
  });
}

type Part = Pick<TraceEntry, 'matched' | 'won' | 'because'>;

/** Of a policy whose conditions are all met. */
function partOf(policy: Policy, met: Met, judged: Judged, world: World, scoreOf: ScoreOf): Part {
  switch (policy.kind) {
    case 'policies':
      return policyPart(policy.handle, met, judged, world);
    case 'bypassPolicies':
      return bypassPart(policy, met, judged, world);
    case 'contentPolicies':
      return contentPart(policy, met, judged, world, scoreOf);
  }
}

const won = (because: Because): Part => ({ matched: true, won: true, because });
const lost = (because: Because): Part => ({ matched: true, won: false, because });

function policyPart(handle: Handle, met: Met, { judgement, situation, matching, outcome }: Judged, world: World): Part {
  const { direction } = situation;
  if (direction !== 'outbound') return { matched: false, won: false, because: { type: 'never-acts', direction } };
  const { policy: winner, bypass } = judgement.winners;
  if (winner === null || winner.handle !== handle) return losing(handle, winner, matching.all.policies, world);
  const { trigger, policy } = outcome.decidedBy;
  if (policy === handle && trigger === 'policy') return won({ type: 'decides', met });
  if (trigger !== 'none') return won({ type: 'preceded', by: trigger });
  if (winner.fields.definition === null) return won({ type: 'takes-no-action', met });
  return won({ type: 'bypassed', by: outcome.bypassedBy ?? bypass?.handle ?? handle });
}

function bypassPart(bypass: Policy<'bypassPolicies'>, met: Met, { matching, outcome }: Judged, world: World): Part {
  // Asked anew: where nothing could be switched off, no winner was needed.
  const winner = matching.bypass(world.set.strategies);
  if (winner?.handle !== bypass.handle) return losing(bypass.handle, winner, matching.all.bypassPolicies, world);
  if (bypass.fields.action === 'takeNoAction') return won({ type: 'leaves-on', met });
  return won(outcome.bypassedBy === bypass.handle ? { type: 'switches-off', met } : { type: 'nothing-to-switch-off' });
}

function contentPart(policy: ContentPolicy, met: Met, judged: Judged, world: World, scoreOf: ScoreOf): Part {
  const { matching, judgement, situation, outcome } = judged;
  const { definition: handle } = policy.fields;
  const definition = world.contentDefinitions.get(handle);
  const score = scoreOf(handle);
  const points = { score: score?.score ?? 0, needed: definition?.activationScore ?? 0 };
  if (!definition || !score?.triggered) return lost({ type: 'not-triggered', ...points });
  const { override } = definition;
  // What matches applies: content examination is cumulative, also where it sets nothing secure.
  if (override === null) return won({ type: 'no-override', ...points });
  if (!acts(override, situation.direction)) {
    return lost({ type: 'override-does-not-act', definition: override, direction: situation.direction });
  }
  const winner = judgement.winners.content?.policy ?? null;
  if (winner?.handle !== policy.handle) {
    return losing(
      policy.handle,
      winner,
      matching.hits.map((hit) => hit.policy),
      world,
    );
  }
  const { trigger } = outcome.decidedBy;
  if (trigger === 'content') return won({ type: 'decides', met });
  if (trigger !== 'none') return won({ type: 'preceded', by: trigger });
  return won(
    outcome.bypassedBy === null ? { type: 'preceded', by: 'user' } : { type: 'bypassed', by: outcome.bypassedBy },
  );
}

function losing(handle: Handle, winner: Policy | null, all: readonly Policy[], { set }: World): Part {
  const loser = all.find((policy) => policy.handle === handle);
  if (winner === null || loser === undefined) throw new Error(`${handle} matches, and nothing of its type wins`);
  return lost({ type: 'loses', to: winner.handle, by: wonBy(set.strategies, winner, loser) });
}
