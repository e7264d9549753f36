import { sortedNames } from './names.ts';
import { numberText } from './number.ts';
import { compareText, normalText } from './text.ts';
import type { Type } from './type.ts';
import { typeToJson } from './type-json.ts';
import { at, isDynamic, isList, isNumber, isRecord, isUnknown, type Refinements, type Value } from './value.ts';

/** A text that two values of the type share just if they are equal; sets compare and pair by it. */
export function fingerprint(value: Value, type: Type): string {
  if (value === null) return 'null';
  if (isUnknown(value)) return `unknown(${refinementsText(value.refinements)})`;
  if (isDynamic(value)) return `${typeToJson(value.type)}:${fingerprint(value.value, value.type)}`;
  if (typeof value === 'string') return JSON.stringify(normalText(value));
  if (typeof value === 'boolean') return String(value);
  if (isNumber(value)) return numberText(value);
  if (isList(value)) {
    if (typeof type === 'object' && type.kind === 'tuple') {
      return `[${value.map((item, i) => fingerprint(item, type.items[i] ?? 'dynamic')).join()}]`;
    }
    const items = value.map((item) => fingerprint(item, elementType(type)));
    return isSet(type) ? `{${[...new Set(items)].sort().join()}}` : `[${items.join()}]`;
  }
  if (typeof type === 'object' && type.kind === 'object') {
    const members = sortedNames(type).map((name) => `${name}:${fingerprint(at(value, name), type.attributes[name]!)}`);
    return `{${members.join()}}`;
  }
  const keys = Object.keys(value).sort(compareText);
  const inner = elementType(type);
  return `{${keys.map((key) => `${JSON.stringify(normalText(key))}:${fingerprint(at(value, key), inner)}`).join()}}`;
}

export const isSet = (type: Type): boolean => typeof type === 'object' && type.kind === 'set';

const elementType = (type: Type): Type => (typeof type === 'object' && 'of' in type ? type.of : 'dynamic');

function refinementsText(facts: Refinements): string {
  const { nullness, prefix = '', min, max, minLength = 0, maxLength = '' } = facts;
  const bound = (limit: Refinements['min']): string => (limit ? `${numberText(limit.value)}${limit.inclusive}` : '');
  return [nullness ?? '', JSON.stringify(prefix), bound(min), bound(max), minLength, maxLength].join();
}

/** Whether two values of one type are equal: sets without order, numbers and strings by what they stand for. */
export function equal(a: Value, b: Value, type: Type): boolean {
  if (a === b) return true;
  if (a === null || b === null || isUnknown(a) || isUnknown(b) || isDynamic(a) || isSet(type)) {
    return fingerprint(a, type) === fingerprint(b, type);
  }
  if (isList(a)) {
    if (!isList(b) || a.length !== b.length) return false;
    const item = (i: number): Type =>
      typeof type === 'object' && type.kind === 'tuple' ? (type.items[i] ?? 'dynamic') : elementType(type);
    return a.every((value, i) => equal(value, b[i]!, item(i)));
  }
  if (isRecord(a) && isRecord(b)) {
    if (typeof type === 'object' && type.kind === 'object') {
      return sortedNames(type).every((name) => equal(at(a, name), at(b, name), type.attributes[name]!));
    }
    const keys = Object.keys(a);
    const inner = elementType(type);
    if (keys.length !== Object.keys(b).length) return false;
    if (keys.every((key) => Object.hasOwn(b, key) && equal(at(a, key), at(b, key), inner))) return true;
  }
  return fingerprint(a, type) === fingerprint(b, type);
}
