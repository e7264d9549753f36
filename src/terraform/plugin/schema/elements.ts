import { element, index, key, type Step } from '../values/path.ts';
import { at, isDynamic, isList, isRecord, isUnknown, type Value } from '../values/value.ts';
import type { Nesting } from './schema.ts';

/** The elements of a known list, set or map with the step to each; a single object is its own element, without a step. */
export function elements(kind: Nesting, value: Value): readonly { readonly steps: readonly Step[]; value: Value }[] {
  if (value === null || isUnknown(value) || isDynamic(value)) return [];
  if (kind === 'single') return [{ steps: [], value }];
  if (isList(value)) {
    return value.map((item, i) => ({ steps: [kind === 'set' ? element(item) : index(i)], value: item }));
  }
  return isRecord(value) ? Object.keys(value).map((name) => ({ steps: [key(name)], value: at(value, name) })) : [];
}
