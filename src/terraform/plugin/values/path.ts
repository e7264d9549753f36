import { equal } from './equal.ts';
import { numberText } from './number.ts';
import type { Type } from './type.ts';
import { at, isDynamic, isList, isNumber, isRecord, isUnknown, type Value } from './value.ts';

/** One step into a value. An element of a set has no name but itself. */
export type Step =
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'element'; readonly value: Value };

/** From a resource's, data source's or provider's value to one inside it; empty: the whole. */
export type Path = readonly Step[];

export const attribute = (name: string): Step => ({ kind: 'attribute', name });
export const index = (position: number): Step => ({ kind: 'index', index: position });
export const key = (name: string): Step => ({ kind: 'key', key: name });
export const element = (value: Value): Step => ({ kind: 'element', value });

/** As it would be written in a configuration: `rules[0].name`, `tags["a.b"]`; an element of a set stands in brackets. */
export function pathText(path: Path): string {
  return path.map(stepText).join('').replace(/^\./, '');
}

function stepText(step: Step): string {
  switch (step.kind) {
    case 'attribute':
      return `.${step.name}`;
    case 'index':
      return `[${step.index}]`;
    case 'key':
      return `[${JSON.stringify(step.key)}]`;
    case 'element':
      return `[${valueText(step.value)}]`;
  }
}

/** For people, in the manner of a configuration. */
export function valueText(value: Value): string {
  if (value === null) return 'null';
  if (isUnknown(value)) return '(known after apply)';
  if (isDynamic(value)) return valueText(value.value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean') return String(value);
  if (isNumber(value)) return numberText(value);
  if (isList(value)) return `[${value.map(valueText).join(', ')}]`;
  const members = Object.keys(value).map((name) => `${name} = ${valueText(at(value, name))}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** What stands at a path, with its type; undefined if nothing does. Nothing stands inside null; inside unknown, unknown. */
export function follow(
  value: Value,
  type: Type,
  path: Path,
): { readonly value: Value; readonly type: Type } | undefined {
  if (isDynamic(value)) return follow(value.value, value.type, path);
  const [step, ...rest] = path;
  if (step === undefined) return { value, type };
  if (typeof type === 'string') return undefined;
  const inner = (found: Value | undefined, of: Type | undefined) =>
    found === undefined || of === undefined ? undefined : follow(found, of, rest);
  switch (step.kind) {
    case 'attribute': {
      if (type.kind !== 'object' || !Object.hasOwn(type.attributes, step.name)) return undefined;
      const of = type.attributes[step.name];
      return isUnknown(value) ? inner(value, of) : isRecord(value) ? inner(at(value, step.name), of) : undefined;
    }
    case 'key':
      if (type.kind !== 'map') return undefined;
      if (isUnknown(value)) return inner(value, type.of);
      return isRecord(value) && Object.hasOwn(value, step.key) ? inner(value[step.key], type.of) : undefined;
    case 'index': {
      if (type.kind !== 'list' && type.kind !== 'tuple') return undefined;
      const of = 'items' in type ? type.items[step.index] : type.of;
      return isUnknown(value) ? inner(value, of) : isList(value) ? inner(value[step.index], of) : undefined;
    }
    case 'element': {
      if (type.kind !== 'set' || !isList(value)) return undefined;
      return inner(
        value.find((item) => equal(item, step.value, type.of)),
        type.of,
      );
    }
  }
}
