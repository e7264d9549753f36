import { bad } from '../refusal.ts';
import { eternalFrom, eternalTo, readTime } from '../time.ts';
import type { Body } from '../world.ts';
import type { Law, Proposal } from './spec.ts';

const sides = [
  { eternal: 'fromEternal', time: 'fromDateTime', reads: eternalFrom },
  { eternal: 'toEternal', time: 'toDateTime', reads: eternalTo },
] as const;

/** Saying a date says "not eternal"; clearing it, or saying "eternal", brings back the date that stands for it. */
export function settleValidity({ sent, draft, now }: Proposal): Body {
  const settled: Record<string, unknown> = { ...draft };
  for (const { eternal, time, reads } of sides) {
    if (typeof sent[time] === 'string' && sent[eternal] == null) settled[eternal] = false;
    else if (sent[time] === null && sent[eternal] == null) settled[eternal] = true;
    if (settled[eternal] === true && sent[time] == null) settled[time] = reads;
  }
  return { ...settled, enabled: settled.enabled === true && !isOver(settled, now) };
}

/** Past its end, whole second by whole second, the service itself disables a policy. */
export function isOver(policy: Body, now: number): boolean {
  if (policy.toEternal !== false || typeof policy.toDateTime !== 'string') return false;
  return Math.floor(now / 1000) > (readTime(policy.toDateTime) ?? Number.POSITIVE_INFINITY);
}

/** A side is eternal, and then reads so, or has a date. */
export const wholeValidity: Law = ({ sent, draft }) => {
  for (const { eternal, time, reads } of sides) {
    const missing = draft[eternal] === false && sent[time] === null;
    const stillEternal =
      draft[eternal] === false && sent[eternal] === false && sent[time] == null && draft[time] === reads;
    const both = draft[eternal] === true && draft[time] !== reads;
    if (missing || stillEternal) return bad('invalid_validity', `Without ${eternal} there must be a ${time}.`, time);
    if (both) return bad('invalid_validity', `With ${eternal} there is no ${time}.`, time);
  }
  return undefined;
};

export const endAfterStart: Law = ({ draft }) => {
  const start = readTime(String(draft.fromDateTime)) ?? 0;
  const end = readTime(String(draft.toDateTime)) ?? 0;
  return end < start ? bad('validity_inverted', 'The end is before the start.', 'toDateTime') : undefined;
};
