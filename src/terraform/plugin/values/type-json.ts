import { isJsonObject, type JsonValue, parseJson } from './json-text.ts';
import { compareText } from './text.ts';
import type { PrimitiveType, Type } from './type.ts';

/** The form that types have in schemas and beside dynamic values: `"string"`, `["list","bool"]`, `["object",{…}]`. */
export const typeToJson = (type: Type): string => JSON.stringify(form(type));

/** @throws Error if the text is no type */
export const typeFromJson = (text: string): Type => read(parseJson(text));

function form(type: Type): unknown {
  if (typeof type === 'string') return type;
  switch (type.kind) {
    case 'list':
    case 'set':
    case 'map':
      return [type.kind, form(type.of)];
    case 'tuple':
      return ['tuple', type.items.map(form)];
    case 'object': {
      const names = Object.keys(type.attributes).sort(compareText);
      const attributes = Object.fromEntries(names.map((name) => [name, form(type.attributes[name]!)]));
      return type.optional?.length
        ? ['object', attributes, [...type.optional].sort(compareText)]
        : ['object', attributes];
    }
  }
}

const PRIMITIVES: readonly PrimitiveType[] = ['string', 'number', 'bool', 'dynamic'];

function read(json: JsonValue): Type {
  const primitive = PRIMITIVES.find((name) => name === json);
  if (primitive) return primitive;
  if (Array.isArray(json)) {
    const [kind, inner, optional] = json as readonly JsonValue[];
    if ((kind === 'list' || kind === 'set' || kind === 'map') && inner !== undefined) return { kind, of: read(inner) };
    if (kind === 'tuple' && Array.isArray(inner)) return { kind, items: inner.map(read) };
    if (kind === 'object' && inner !== undefined && isJsonObject(inner)) {
      const attributes = Object.fromEntries(Object.entries(inner).map(([name, type]) => [name, read(type)]));
      return Array.isArray(optional) ? { kind, attributes, optional: optional.map(String) } : { kind, attributes };
    }
  }
  throw new Error(`not a type: ${JSON.stringify(json)}`);
}
