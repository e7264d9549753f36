import type { JsonSchema, JsonType } from '../../../schema/vocabulary.ts';

/** A value as people call it: "the number 7", "the text `yes`". */
export function found(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return value.trim() === '' ? 'an empty text' : `the text \`${shorten(value)}\``;
    case 'number':
      return `the number ${value}`;
    case 'boolean':
      return `\`${value}\``;
    default:
      return 'a group of fields';
  }
}

const typeNames: Readonly<Record<JsonType, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
  array: 'a list, such as [a, b]',
  object: 'a group of fields, each as `name: value`',
};

/** What a schema allows, in a few words. */
export function expected(schema: JsonSchema): string {
  if (schema['x-expected'] !== undefined) return schema['x-expected'];
  if (schema.const !== undefined) return String(schema.const);
  if (schema.enum) return oneOf(schema.enum.map(String));
  if (schema.anyOf) return schema.anyOf.map(expected).join(', or ');
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  const name = types.map((type) => typeNames[type]).join(' or ');
  return schema.minimum === undefined ? name : `${name} from ${schema.minimum} on`;
}

/** `a`, `b` or `c`. */
export function oneOf(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** A text on one line, cut where it is long. */
export function shorten(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

/** A value as an author would write it on one line; texts are quoted only where YAML needs it. */
export function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${written(inner)}`)
      .join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  return needsNoQuotes.test(value) && !isOtherValue.test(value) ? value : JSON.stringify(value);
}

const needsNoQuotes = /^[\p{L}\d/][\p{L}\d@_./-]*(?: [\p{L}\d@_./-]+)*$/u;
const isOtherValue = /^(?:true|false|null|yes|no|on|off|[-+]?[\d.]+(?:e[-+]?\d+)?|0[xo][\da-f]+)$/i;
