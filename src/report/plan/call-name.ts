import type { PlanDocument } from '../../documents/plan.ts';
import { printable } from '../printable.ts';
import { wordsFor } from './words.ts';

/** What a call does, in a few words: `update policies finance`, `create bridge "…"`. */
export function callName(
  n: number,
  { calls, changes, order }: Pick<PlanDocument, 'calls' | 'changes' | 'order'>,
): string {
  const call = calls[n - 1];
  if (!call) return `call ${n}`;
  const bridge = call.bridge === undefined ? undefined : order?.bridges[call.bridge];
  if (bridge) return `${call.method === 'DELETE' ? 'delete' : 'create'} bridge "${printable(bridge.narrative)}"`;
  const change = call.change === null ? undefined : changes[call.change];
  if (!change) return `call ${n}`;
  const part = call.path.includes('members') ? ' (members)' : '';
  return `${wordsFor('apply', change.action).word} ${change.kind} ${printable(change.key ?? `"${change.name}"`)}${part}`;
}
