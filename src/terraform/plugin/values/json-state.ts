import { isJsonObject, type JsonValue, jsonText, parseJson } from './json-text.ts';
import { sortedNames } from './names.ts';
import { canonicalNumber, numberText, parseNumber } from './number.ts';
import { compareText, normalText } from './text.ts';
import type { Type } from './type.ts';
import { typeFromJson, typeToJson } from './type-json.ts';
import { at, dynamic, isDynamic, isList, isNumber, isRecord, isUnknown, type Value } from './value.ts';

/*
 * The form in which Terraform keeps values in state: JSON, led by the type. Where that is `dynamic`, the value stands in
 * an object with its type: `{"value":…,"type":…}`.
 */

/**
 * Forgiving where a schema may have changed without a new version: attributes that are no longer there are dropped, and
 * those that were not there yet are null.
 * @throws Error saying where, if what is there is not of the type
 */
export function decodeJson(json: JsonValue, type: Type, where = ''): Value {
  if (json === null) return null;
  const wrong = (): Error => new Error(`${where || 'the state'}: not of type ${typeToJson(type)}`);
  switch (type) {
    case 'string':
      if (typeof json === 'string') return json;
      if (typeof json === 'boolean') return String(json);
      if (isNumber(json)) return numberText(json);
      throw wrong();
    case 'bool':
      if (typeof json === 'boolean') return json;
      if (json === 'true' || json === 'false') return json === 'true';
      throw wrong();
    case 'number': {
      const number = typeof json === 'string' ? parseNumber(json) : isNumber(json) ? canonicalNumber(json) : undefined;
      if (number === undefined) throw wrong();
      return number;
    }
    case 'dynamic': {
      if (!isJsonObject(json) || json.type === undefined || json.value === undefined) throw wrong();
      const own = typeFromJson(jsonText(json.type));
      return dynamic(own, decodeJson(json.value, own, where));
    }
  }
  switch (type.kind) {
    case 'list':
    case 'set':
      if (!Array.isArray(json)) throw wrong();
      return json.map((item: JsonValue, i) => decodeJson(item, type.of, `${where}[${i}]`));
    case 'tuple':
      if (!Array.isArray(json) || json.length !== type.items.length) throw wrong();
      return json.map((item: JsonValue, i) => decodeJson(item, type.items[i]!, `${where}[${i}]`));
    case 'map': {
      if (!isJsonObject(json)) throw wrong();
      const entries = Object.entries(json);
      return Object.fromEntries(
        entries.map(([key, item]) => [key, decodeJson(item, type.of, `${where}[${JSON.stringify(key)}]`)]),
      );
    }
    case 'object': {
      if (!isJsonObject(json)) throw wrong();
      const member = (name: string): JsonValue => (Object.hasOwn(json, name) ? (json[name] ?? null) : null);
      return Object.fromEntries(
        Object.entries(type.attributes).map(([name, inner]) => [
          name,
          decodeJson(member(name), inner, where ? `${where}.${name}` : name),
        ]),
      );
    }
  }
}

/** @throws Error as `decodeJson`, or SyntaxError as `JSON.parse` */
export const decodeState = (text: string, type: Type): Value => decodeJson(parseJson(text), type);

/** @throws Error for an unknown or an infinite number, which state cannot hold, and for a value not of the type */
export const encodeState = (value: Value, type: Type): string => jsonText(encodeJson(value, type));

/** As `encodeState`, before it is text. */
export function encodeJson(value: Value, type: Type): JsonValue {
  if (value === null) return null;
  if (isUnknown(value)) throw new Error('an unknown value cannot be in state');
  if (type === 'dynamic' && isDynamic(value)) {
    return { value: encodeJson(value.value, value.type), type: parseJson(typeToJson(value.type)) };
  }
  if (type === 'string' && typeof value === 'string') return normalText(value);
  if (type === 'bool' && typeof value === 'boolean') return value;
  if (type === 'number' && isNumber(value)) return canonicalNumber(value);
  if (typeof type === 'object') {
    if ((type.kind === 'list' || type.kind === 'set') && isList(value)) {
      return value.map((item) => encodeJson(item, type.of));
    }
    if (type.kind === 'tuple' && isList(value) && value.length === type.items.length) {
      return value.map((item, i) => encodeJson(item, type.items[i]!));
    }
    if (type.kind === 'map' && isRecord(value)) {
      const keys = Object.keys(value).sort(compareText);
      return Object.fromEntries(keys.map((key) => [normalText(key), encodeJson(at(value, key), type.of)]));
    }
    if (type.kind === 'object' && isRecord(value)) {
      return Object.fromEntries(
        sortedNames(type).map((name) => [name, encodeJson(at(value, name), type.attributes[name]!)]),
      );
    }
  }
  throw new Error(`not of type ${typeToJson(type)}`);
}
