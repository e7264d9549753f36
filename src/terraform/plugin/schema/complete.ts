import { at, isDynamic, isList, isRecord, isUnknown, type ObjectValue, type Value } from '../values/value.ts';
import { type Attribute, type Attributes, isNested } from './schema.ts';

/** The same with null for every attribute left out, and for what is write-only, at every level. */
export function complete(attributes: Attributes, partial: ObjectValue): ObjectValue {
  const entries = Object.entries(attributes).map(([name, attribute]) => [
    name,
    attribute.writeOnly ? null : completeValue(attribute, at(partial, name)),
  ]);
  // What has no place in the schema is kept, for `misfit` to name it.
  return { ...partial, ...Object.fromEntries(entries) };
}

function completeValue(attribute: Attribute, value: Value): Value {
  if (!isNested(attribute)) return value;
  return mapObjects(attribute.nesting, value, (object) => complete(attribute.attributes, object));
}

/** Does something to each object of a nested attribute's value; what is no object is left as it is. */
export function mapObjects(nesting: string, value: Value, change: (object: ObjectValue) => Value): Value {
  const each = (item: Value): Value => (isRecord(item) ? change(item) : item);
  if (value === null || isUnknown(value) || isDynamic(value)) return value;
  if (nesting === 'single') return each(value);
  if (nesting === 'map') {
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, each(item)]));
  }
  return isList(value) ? value.map(each) : value;
}
