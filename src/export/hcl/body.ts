import { isBuiltin } from '../../model/entity.ts';
import type { KindName } from '../../model/kinds/field.ts';
import type { Plain } from '../../model/plain.ts';
import { attributesOf } from '../../terraform/mapping/attributes.ts';
import { toAttributes } from '../../terraform/mapping/objects.ts';
import type { ResourceType } from '../../terraform/mapping/resource-types.ts';
import type { Written } from '../written.ts';
import type { HclBody, HclValue } from './value.ts';

/** What refers to an object, by its kind and key; undefined for what no block stands for. */
export type ReferenceTo = (kind: KindName, key: string) => string | undefined;

/** The attributes of a resource that say what an object says. */
export function resourceBody(type: ResourceType, written: Written, referenceTo: ReferenceTo): HclBody {
  const values = toAttributes(type, written);
  return attributesOf(type).flatMap(({ name, field }): HclBody => {
    const value = values[name] ?? null;
    if (value === null) return [];
    if (field.type === 'reference') return [[name, reference(referenceTo, field.to, value)]];
    return [[name, hclValue(value, referenceTo)]];
  });
}

function reference(referenceTo: ReferenceTo, kind: KindName, key: Plain): HclValue {
  const text = String(key);
  const to = isBuiltin(text) ? undefined : referenceTo(kind, text);
  return to === undefined ? text : { expression: to };
}

function hclValue(value: Plain, referenceTo: ReferenceTo): HclValue {
  if (Array.isArray(value)) return { list: (value as readonly Plain[]).map((one) => hclValue(one, referenceTo)) };
  if (typeof value !== 'object' || value === null) return value as Exclude<typeof value, object | null>;
  return {
    object: Object.entries(value).map(([name, one]) => [
      name,
      name === 'group_id' ? reference(referenceTo, 'groups', one) : hclValue(one, referenceTo),
    ]),
  };
}
