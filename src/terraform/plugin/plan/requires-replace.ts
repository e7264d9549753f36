import { type Attribute, type Attributes, isComputed, isNested } from '../schema/schema.ts';
import { attributeType } from '../schema/type.ts';
import { equal } from '../values/equal.ts';
import { attribute as attributeStep, index, key, type Path } from '../values/path.ts';
import { at, isList, isRecord, isUnknown, type ObjectValue, type Value } from '../values/value.ts';

/** The attributes whose change in the configuration cannot be made in place. */
export function requiresReplace(
  attributes: Attributes,
  config: ObjectValue,
  prior: ObjectValue,
  planned: ObjectValue,
  path: Path = [],
): readonly Path[] {
  return Object.entries(attributes).flatMap(([name, attribute]) =>
    ofAttribute(attribute, at(config, name), at(prior, name), at(planned, name), [...path, attributeStep(name)]),
  );
}

function ofAttribute(attribute: Attribute, config: Value, prior: Value, planned: Value, path: Path): readonly Path[] {
  const authors = config !== null || !isComputed(attribute);
  if (attribute.requiresReplace && authors && !equal(planned, prior, attributeType(attribute))) return [path];
  if (!isNested(attribute) || (prior === null && planned === null)) return [];
  const inner = attribute.attributes;
  // It may turn out to be a change of something inside; after the plan it would be too late to say so.
  if (isUnknown(planned)) return authors && prior !== null && anyRequires(inner) ? [path] : [];
  const one = (c: Value, before: Value, after: Value, place: Path): readonly Path[] => {
    if (isUnknown(after)) return anyRequires(inner) ? [place] : [];
    return requiresReplace(inner, record(c), record(before), record(after), place);
  };
  switch (attribute.nesting) {
    case 'single':
      return one(config, prior, planned, path);
    case 'map': {
      const [c, before, after] = [record(config), record(prior), record(planned)];
      const both = Object.keys(after).filter((name) => Object.hasOwn(before, name));
      return both.flatMap((name) => one(at(c, name), at(before, name), at(after, name), [...path, key(name)]));
    }
    case 'list': {
      const [c, before, after] = [list(config), list(prior), list(planned)];
      const both = after.slice(0, before.length);
      return both.flatMap((item, i) => one(c[i] ?? null, before[i]!, item, [...path, index(i)]));
    }
    case 'set':
      // Elements that differ in anything configured are different elements, so there is nothing to compare.
      return [];
  }
}

const anyRequires = (attributes: Attributes): boolean =>
  Object.values(attributes).some(
    (attribute) => attribute.requiresReplace || (isNested(attribute) && anyRequires(attribute.attributes)),
  );

const record = (value: Value): ObjectValue => (isRecord(value) ? value : {});
const list = (value: Value): readonly Value[] => (isList(value) ? value : []);
