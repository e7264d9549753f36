import type { ServiceResponse } from './handler.ts';
import type { Refusal } from './refusal.ts';

const json = { 'content-type': 'application/json; charset=utf-8' } as const;

export const answer = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  answerText(status, JSON.stringify(body), headers);

/** For bodies that are text already: pages of stored objects. */
export const answerText = (
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): ServiceResponse => ({ status, headers: { ...json, ...headers }, body });

export const noContent = (): ServiceResponse => ({ status: 204, headers: {}, body: '' });

export function refused(refusals: Refusal | readonly Refusal[], headers: Readonly<Record<string, string>> = {}) {
  const all = Array.isArray(refusals) ? (refusals as readonly Refusal[]) : [refusals as Refusal];
  const fail = all.map(({ status: _, ...rest }) => rest);
  return answer(all[0]?.status ?? 500, { fail }, headers);
}
