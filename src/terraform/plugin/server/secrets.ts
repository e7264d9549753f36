/** What must not be read in a log: the texts of attributes that the schema calls sensitive or write-only. */
import type { Log } from '../provider.ts';
import { elements } from '../schema/elements.ts';
import { type Attributes, isNested } from '../schema/schema.ts';
import { at, isDynamic, isList, isNumber, isRecord, isUnknown, type ObjectValue, type Value } from '../values/value.ts';

/** The texts inside every secret attribute of an object, at any depth. */
export function secretsIn(attributes: Attributes, object: ObjectValue): readonly string[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const value = at(object, name);
    if (attribute.sensitive || attribute.writeOnly) return textsIn(value);
    if (!isNested(attribute)) return [];
    const objects = elements(attribute.nesting, value).map((item) => item.value);
    return objects.filter(isRecord).flatMap((inner) => secretsIn(attribute.attributes, inner));
  });
}

function textsIn(value: Value): readonly string[] {
  if (typeof value === 'string') return [value];
  if (isUnknown(value) || value === null || typeof value === 'boolean') return [];
  if (isNumber(value)) return [typeof value === 'object' ? value.text : String(value)];
  if (isDynamic(value)) return textsIn(value.value);
  return (isList(value) ? value : Object.values(value)).flatMap(textsIn);
}

export type Masked = (text: string) => string;

/** Puts a mask in place of every secret. What is short also occurs by chance: it counts only where it stands alone. */
export function masking(secrets: readonly string[]): Masked {
  // The longest first: a shorter one may be a part of it.
  const distinct = [...new Set(secrets)].filter((secret) => secret !== '').sort((a, b) => b.length - a.length);
  const patterns = distinct.map((secret) => {
    const literal = secret.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    return new RegExp(secret.length < 4 ? `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])` : literal, 'gu');
  });
  return (text) => patterns.reduce((masked, pattern) => masked.replace(pattern, '(sensitive)'), text);
}

/** The same log, in which the secrets are masked in message and fields. They are collected at the first line. */
export function maskedLog(log: Log, secrets: () => readonly string[]): Log {
  let mask: Masked | undefined;
  return (level, message, fields) => {
    mask ??= masking(secrets());
    log(level, mask(message), fields && (maskedValue(fields, mask) as typeof fields));
  };
}

function maskedValue(value: unknown, mask: Masked): unknown {
  if (typeof value === 'string') return mask(value);
  if (value instanceof Error) return mask(value.stack ?? value.message);
  if (Array.isArray(value)) return value.map((item) => maskedValue(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskedValue(inner, mask)]));
}
