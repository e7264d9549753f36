import { type Diagnostic, error } from '../diagnostic.ts';
import { type Attribute, type Attributes, isComputed, isNested, type NestedAttribute } from '../schema/schema.ts';
import { isSensitive } from '../schema/sensitive.ts';
import { attributeType } from '../schema/type.ts';
import { equal } from '../values/equal.ts';
import { unrefined } from '../values/known.ts';
import { attribute as attributeStep, index, key, type Path, pathText, valueText } from '../values/path.ts';
import { at, isList, isRecord, isUnknown, type ObjectValue, type Value } from '../values/value.ts';

/**
 * What Terraform would refuse in a plan, told so that it helps: a planned value is what is configured or what there was,
 * unless the provider computes it and the author left it out. A plan hook is where that goes wrong.
 */
export function checkPlanned(
  attributes: Attributes,
  config: ObjectValue,
  prior: ObjectValue | null,
  planned: ObjectValue,
): readonly Diagnostic[] {
  return checkObject(attributes, config, prior, planned, []).map(({ path, problem, value }) => {
    const shown = value === undefined ? '' : isSensitive(attributes, path) ? ' (sensitive)' : ` ${valueText(value)}`;
    const detail = `For \`${pathText(path)}\` the plan has${shown || ' something else'}: ${problem}.`;
    return error(
      'The provider planned what Terraform does not allow',
      `${detail} This is a bug in the provider.`,
      path,
    );
  });
}

interface Problem {
  readonly path: Path;
  readonly problem: string;
  readonly value?: Value;
}

function checkObject(
  attributes: Attributes,
  config: ObjectValue,
  prior: ObjectValue | null,
  planned: ObjectValue,
  path: Path,
): readonly Problem[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const before = prior === null ? null : at(prior, name);
    return checkAttribute(attribute, at(config, name), before, at(planned, name), [...path, attributeStep(name)]);
  });
}

function checkAttribute(
  attribute: Attribute,
  config: Value,
  prior: Value,
  planned: Value,
  path: Path,
): readonly Problem[] {
  if (attribute.writeOnly) {
    return planned === null ? [] : [{ path, problem: 'what is write-only is always null', value: planned }];
  }
  const type = attributeType(attribute);
  const same = (other: Value): boolean => equal(unrefined(planned), unrefined(other), type);
  // A configuration, unlike a state, has what is write-only, so inside one that was taken over there may be some.
  if (same(config)) return isNested(attribute) ? checkNested(attribute, config, prior, planned, path) : [];
  if (config !== null && prior !== null && same(prior)) return [];
  if (attribute.presence === 'computed') return [];
  if (config === null) {
    if (isComputed(attribute) || attribute.default !== undefined) return [];
    return [{ path, problem: 'nothing is configured, and it is not computed', value: planned }];
  }
  if (isNested(attribute)) return checkNested(attribute, config, prior, planned, path);
  return [{ path, problem: 'that is neither what is configured nor what there was', value: planned }];
}

function checkNested(
  nested: NestedAttribute,
  config: Value,
  prior: Value,
  planned: Value,
  path: Path,
): readonly Problem[] {
  if (isUnknown(config) || config === null) return [];
  if (planned === null) return [{ path, problem: 'something is configured', value: null }];
  if (isUnknown(planned)) return [{ path, problem: 'what is configured is known', value: planned }];
  const one = (c: Value, before: Value, after: Value, place: Path): readonly Problem[] =>
    isRecord(c) && isRecord(after)
      ? checkObject(nested.attributes, c, isRecord(before) ? before : null, after, place)
      : [];
  switch (nested.nesting) {
    case 'single':
      return one(config, prior, planned, path);
    case 'map': {
      if (!isRecord(config) || !isRecord(planned)) return [];
      const names = Object.keys(planned);
      if (names.length !== Object.keys(config).length || names.some((name) => !Object.hasOwn(config, name))) {
        return [{ path, problem: 'it has other keys than what is configured' }];
      }
      const before = isRecord(prior) ? prior : {};
      return names.flatMap((name) => one(at(config, name), at(before, name), at(planned, name), [...path, key(name)]));
    }
    case 'list':
    case 'set': {
      if (!isList(config) || !isList(planned)) return [];
      if (config.length !== planned.length) {
        return [{ path, problem: `${config.length} elements are configured, not ${planned.length}` }];
      }
      if (nested.nesting === 'set') return [];
      const before = isList(prior) ? prior : [];
      return planned.flatMap((item, i) => one(config[i]!, before[i] ?? null, item, [...path, index(i)]));
    }
  }
}
