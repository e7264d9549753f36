import { numberText, parseNumber } from './number.ts';
import { isDecimal, type NumberValue } from './value.ts';

/** What a JSON text says, with numbers that lose nothing. */
export type JsonValue = null | boolean | string | NumberValue | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: JsonValue;
}

export const isJsonObject = (json: JsonValue): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json) && !isDecimal(json);

/**
 * `JSON.parse` rounds 9007199254740993 and 0.12345678901234567890; this does not.
 * @throws SyntaxError as `JSON.parse` does
 */
export function parseJson(text: string): JsonValue {
  const plain = JSON.parse(text) as JsonValue;
  return hasLongNumber(text) ? parseTokens(text) : plain;
}

/** Sixteen digits in a row, a fraction or an exponent: only then can `JSON.parse` have lost something. */
const hasLongNumber = (text: string): boolean => /\d{16}|\d[.eE]/.test(text);

/** The text is known to be valid, so the tokens alone say what it means. */
function parseTokens(text: string): JsonValue {
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[-+.\deE]+|true|false|null|[[\]{}]/g) ?? [];
  let next = 0;
  const read = (): JsonValue => {
    const token = tokens[next++]!;
    if (token === '[') {
      const items: JsonValue[] = [];
      while (tokens[next] !== ']') items.push(read());
      next += 1;
      return items;
    }
    if (token === '{') {
      const entries: [string, JsonValue][] = [];
      while (tokens[next] !== '}') entries.push([JSON.parse(tokens[next++]!) as string, read()]);
      next += 1;
      return Object.fromEntries(entries);
    }
    if (/^[-\d]/.test(token)) return parseNumber(token) ?? Number(token);
    return JSON.parse(token) as JsonValue;
  };
  return read();
}

/** @throws Error for an infinite number, which JSON cannot say */
export function jsonText(json: JsonValue): string {
  if (typeof json === 'number' || typeof json === 'bigint' || isDecimal(json)) {
    if (json === Infinity || json === -Infinity) throw new Error(`JSON has no ${json}`);
    return numberText(json);
  }
  if (Array.isArray(json)) return `[${json.map(jsonText).join(',')}]`;
  if (isJsonObject(json)) {
    const members = Object.entries(json).map(([name, value]) => `${JSON.stringify(name)}:${jsonText(value)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(json);
}
