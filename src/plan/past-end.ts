import type { Entity } from '../model/entity.ts';
import type { Instant } from '../model/instant.ts';
import { isPolicyKind } from '../model/kinds/kinds.ts';

type Values = Readonly<Record<string, unknown>>;

/** Whether an end, in seconds since 1970, has passed. What has no end never does. */
export const isPast = (end: unknown, now: Instant): boolean => typeof end === 'number' && end < now;

/** A policy that is off and past its end: the service does that by itself (Definitions & Policies: "Enable / Disable"). */
export function isOffByItsEnd({ kind, fields }: Pick<Entity, 'kind' | 'fields'>, now: Instant): boolean {
  const { enabled, end } = fields as Values;
  return isPolicyKind(kind) && enabled === false && isPast(end, now);
}

/** The fields as somebody meant them, who did not switch off what the service did: a later end switches it on again. */
export const asMeant = <T extends Pick<Entity, 'kind' | 'fields'>>(object: T, now: Instant): T =>
  isOffByItsEnd(object, now) ? { ...object, fields: { ...object.fields, enabled: true } } : object;
