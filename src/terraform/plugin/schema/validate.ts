import { below, type Diagnostic, error, warning } from '../diagnostic.ts';
import { isWhollyKnown } from '../values/known.ts';
import { attribute as attributeStep, type Path, pathText } from '../values/path.ts';
import { at, isRecord, isUnknown, type ObjectValue, type Value } from '../values/value.ts';
import { withDefaults } from './defaults.ts';
import { elements } from './elements.ts';
import { equalElements } from './equal-elements.ts';
import { type Attribute, type Attributes, isNested, type Schema, type TypedAttribute } from './schema.ts';

export interface ValidateOptions {
  /** False: this Terraform is too old (before 1.11) for write-only attributes, so none may be set. Default true. */
  readonly writeOnlyAllowed?: boolean;
}

/** What the schema has to say of a configuration in which anything may be unknown. */
export function validateConfig(
  schema: Schema,
  config: ObjectValue,
  options: ValidateOptions = {},
): readonly Diagnostic[] {
  return [
    ...(schema.deprecated === undefined ? [] : [warning('Deprecated', schema.deprecated)]),
    ...validateAttributes(schema.attributes, config, [], options),
    ...equalElements(schema.attributes, withDefaults(schema.attributes, config)),
    ...(schema.checks ?? []).flatMap((check) => check(config)),
  ];
}

function validateAttributes(
  attributes: Attributes,
  config: ObjectValue,
  path: Path,
  options: ValidateOptions,
): readonly Diagnostic[] {
  return Object.entries(attributes).flatMap(([name, attribute]) =>
    validateAttribute(attribute, at(config, name), [...path, attributeStep(name)], options),
  );
}

function validateAttribute(
  attribute: Attribute,
  value: Value,
  path: Path,
  options: ValidateOptions,
): readonly Diagnostic[] {
  const name = pathText(path);
  if (value === null) {
    if (attribute.presence !== 'required') return [];
    return [error('Missing required attribute', `\`${name}\` has to be set, and is null.`, path)];
  }
  if (attribute.presence === 'computed') {
    return [error('Read-only attribute', `\`${name}\` is set by the provider and cannot be configured.`, path)];
  }
  if (attribute.writeOnly && options.writeOnlyAllowed === false) {
    return [error('Write-only attribute', `\`${name}\` is write-only, which takes Terraform 1.11 or later.`, path)];
  }
  const deprecated = attribute.deprecated === undefined ? [] : [warning('Deprecated', attribute.deprecated, path)];
  return [...deprecated, ...validateValue(attribute, value, path, options)];
}

function validateValue(
  attribute: Attribute,
  value: Value,
  path: Path,
  options: ValidateOptions,
): readonly Diagnostic[] {
  if (isUnknown(value)) return [];
  const inner = isNested(attribute)
    ? elements(attribute.nesting, value).flatMap((item) => {
        const place = [...path, ...item.steps];
        if (isUnknown(item.value)) return [];
        if (!isRecord(item.value)) return [nullElement(place)];
        return validateAttributes(attribute.attributes, item.value, place, options);
      })
    : nullElements(attribute, value, path);
  if (inner.some((diagnostic) => diagnostic.severity === 'error') || !isWhollyKnown(value)) return inner;
  // A check takes the type that the attribute has, which was seen to when the bytes were decoded.
  const checked = (attribute.checks ?? []).flatMap((check) => check(value as never));
  return [...inner, ...below(path, checked)];
}

function nullElements(attribute: TypedAttribute, value: Value, path: Path): readonly Diagnostic[] {
  const { type } = attribute;
  if (attribute.nullElements || typeof type === 'string' || !('of' in type)) return [];
  return elements(type.kind, value)
    .filter((item) => item.value === null)
    .map((item) => nullElement([...path, ...item.steps]));
}

const nullElement = (path: Path): Diagnostic =>
  error('Null element', `\`${pathText(path)}\` is null. Leave the element out if it is not wanted.`, path);
