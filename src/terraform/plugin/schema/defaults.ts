import { at, type ObjectValue } from '../values/value.ts';
import { mapObjects } from './complete.ts';
import { type Attributes, isNested } from './schema.ts';

/** A configuration with its defaults filled in where it has null; for data sources and providers, which have no plan. */
export function withDefaults(attributes: Attributes, config: ObjectValue): ObjectValue {
  const entries = Object.entries(attributes).map(([name, attribute]) => {
    const value = at(config, name) ?? attribute.default ?? null;
    if (!isNested(attribute)) return [name, value];
    return [name, mapObjects(attribute.nesting, value, (object) => withDefaults(attribute.attributes, object))];
  });
  return Object.fromEntries(entries);
}
