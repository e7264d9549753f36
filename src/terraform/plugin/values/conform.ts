import { attribute, element, index, key, type Path } from './path.ts';
import type { Type } from './type.ts';
import { typeToJson } from './type-json.ts';
import { isDynamic, isList, isNumber, isRecord, isUnknown, type Value } from './value.ts';

export interface Misfit {
  readonly path: Path;
  /** What is wrong there, e.g. `is not of type "number"`. */
  readonly problem: string;
}

/** The first place where the value is not of the type, undefined if there is none: then it can be encoded. */
export function misfit(value: Value | undefined, type: Type, path: Path = []): Misfit | undefined {
  if (value === undefined) return { path, problem: 'is undefined, where null would stand for nothing' };
  if (value === null || isUnknown(value)) return undefined;
  const wrong = { path, problem: `is not of type ${typeToJson(type)}` };
  switch (type) {
    case 'string':
      return typeof value === 'string' ? undefined : wrong;
    case 'bool':
      return typeof value === 'boolean' ? undefined : wrong;
    case 'number':
      return isNumber(value) && !Number.isNaN(value) ? undefined : wrong;
    case 'dynamic':
      return isDynamic(value) ? misfit(value.value, value.type, path) : wrong;
  }
  switch (type.kind) {
    case 'list':
      return isList(value) ? first(value, (item, i) => misfit(item, type.of, [...path, index(i)])) : wrong;
    case 'set':
      return isList(value) ? first(value, (item) => misfit(item, type.of, [...path, element(item)])) : wrong;
    case 'tuple':
      if (!isList(value) || value.length !== type.items.length) return wrong;
      return first(value, (item, i) => misfit(item, type.items[i]!, [...path, index(i)]));
    case 'map':
      if (!isRecord(value)) return wrong;
      return first(Object.keys(value), (name) => misfit(value[name], type.of, [...path, key(name)]));
    case 'object': {
      if (!isRecord(value)) return wrong;
      const stranger = Object.keys(value).find((name) => !Object.hasOwn(type.attributes, name));
      if (stranger !== undefined) return { path, problem: `has no attribute ${stranger}` };
      return first(Object.entries(type.attributes), ([name, inner]) =>
        misfit(Object.hasOwn(value, name) ? value[name] : undefined, inner, [...path, attribute(name)]),
      );
    }
  }
}

function first<T>(items: readonly T[], find: (item: T, i: number) => Misfit | undefined): Misfit | undefined {
  for (const [i, item] of items.entries()) {
    const found = find(item, i);
    if (found) return found;
  }
  return undefined;
}
