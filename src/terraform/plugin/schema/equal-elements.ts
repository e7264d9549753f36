import { type Diagnostic, error } from '../diagnostic.ts';
import { fingerprint } from '../values/equal.ts';
import { isWhollyKnown } from '../values/known.ts';
import { attribute as attributeStep, type Path, pathText } from '../values/path.ts';
import { at, isRecord, type ObjectValue } from '../values/value.ts';
import { elements } from './elements.ts';
import { type Attributes, isNested } from './schema.ts';
import { typeOf } from './type.ts';

/**
 * Elements of a nested set that are equal once defaults are in. In Terraform's eyes the author wrote two and the provider
 * makes one of them, which it takes for the provider's mistake; told here it is clear whose it is.
 */
export function equalElements(attributes: Attributes, value: ObjectValue, path: Path = []): readonly Diagnostic[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    if (!isNested(attribute)) return [];
    const place = [...path, attributeStep(name)];
    const all = elements(attribute.nesting, at(value, name));
    const inner = all.flatMap((item) =>
      isRecord(item.value) ? equalElements(attribute.attributes, item.value, [...place, ...item.steps]) : [],
    );
    if (attribute.nesting !== 'set') return inner;
    const type = typeOf(attribute.attributes);
    const known = all.filter((item) => isWhollyKnown(item.value)).map((item) => fingerprint(item.value, type));
    if (new Set(known).size === known.length) return inner;
    const detail = `Two elements of \`${pathText(place)}\` are the same, given the defaults of what is left out.`;
    return [...inner, error('Equal elements in a set', detail, place)];
  });
}
