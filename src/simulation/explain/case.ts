import type { Address } from '../../model/address.ts';
import { type Judged, judgeMessage, type ScoreOf } from '../../routing/evaluate.ts';
import type { Message } from '../../routing/message.ts';
import type { Outcome } from '../../routing/outcome.ts';
import type { PickFinding } from '../../routing/pick.ts';
import { type TraceEntry, traceOf } from '../../routing/trace.ts';
import type { World } from '../../routing/world.ts';

/** A message judged for one recipient, with all that led to the outcome. */
export interface Case {
  readonly world: World;
  readonly message: Message;
  readonly recipient: Address;
  readonly outcome: Outcome;
  readonly judged: Judged;
  readonly pick: PickFinding | null;
  readonly scoreOf: ScoreOf;
  readonly trace: readonly TraceEntry[];
}

/** What is asked again and again, with something varied: the outcome without the part of every policy. */
export type Retold = Omit<Case, 'trace'>;

export function caseOf(world: World, message: Message, recipient: Address): Case {
  const retold = judgeOne(world, message, recipient);
  return { ...retold, trace: traceOf(world, message, retold.judged, retold.scoreOf) };
}

export function judgeOne(world: World, message: Message, recipient: Address): Retold {
  // Of the other recipients only their being there counts, for a reply to all.
  const to = message.to.length > 1 ? [recipient, recipient] : [recipient];
  const { judged: all, pick, scoreOf } = judgeMessage(world, { ...message, to });
  const [judged] = all;
  if (judged === undefined) throw new Error('a message to one recipient has no outcome');
  return { world, message, recipient, outcome: judged.outcome, judged, pick, scoreOf };
}
