import type { Path } from '../../model/configuration.ts';
import type { Finding } from '../../model/finding.ts';
import type { KindName } from '../../model/kinds/field.ts';
import type { Plain } from '../../model/plain.ts';
import type { MappedAttribute, NestedAttribute } from '../../terraform/mapping/attributes.ts';
import { fromAttribute } from '../../terraform/mapping/objects.ts';
import { isTemplate } from '../../terraform/mapping/template.ts';
import type { Evaluated } from './evaluate.ts';
import { isMapping } from './stack.ts';
import { notAReference, notWorkedOut, unknownAttribute, wrongKind, wrongShape } from './words.ts';

/** What reading the values of one object needs to know, and where it leaves what it can't read. */
export interface Reading {
  readonly evaluate: (text: string) => Evaluated;
  /** The key of what an expression leads to. */
  readonly keyOf: (object: Evaluated & { readonly type: 'object' }) => string;
  /** How the object is called in Terraform. */
  readonly address: string;
  /** Its path in the configuration. Paths of values are only made for what is wrong: most are never asked for. */
  readonly at: Path;
  readonly report: (finding: Finding) => void;
}

/** The steps from an object to a value in it; undefined: there is no further one. */
type Step = string | number | undefined;

/** The value of an attribute as a configuration has it, or undefined: it is not given, or what is wrong was reported. */
export function readAttribute(attribute: MappedAttribute, raw: unknown, reading: Reading): Plain | undefined {
  const { field, fieldName } = attribute;
  const to = field.type === 'reference' ? field.to : undefined;
  const value = resolved(raw, to, reading, fieldName, undefined, undefined);
  if (value === undefined || value === null) return undefined;
  const shaped = inShape(attribute, value, reading);
  return shaped === undefined ? undefined : fromAttribute(field, shaped);
}

const pathOf = ({ at }: Reading, ...steps: readonly Step[]): Path => [
  ...at,
  ...steps.filter((step) => step !== undefined),
];

/** The value with its expressions worked out; `to` is the kind whose id it should be. */
export function resolved(
  raw: unknown,
  to: KindName | undefined,
  reading: Reading,
  a: Step,
  b?: Step,
  c?: Step,
): unknown {
  if (typeof raw !== 'string') return raw;
  if (!isTemplate(raw)) {
    if (to === undefined || isBuiltinName(raw)) return raw;
    reading.report(notAReference(raw, to, pathOf(reading, a, b, c)));
    return undefined;
  }
  const result = reading.evaluate(raw);
  switch (result.type) {
    case 'value':
      if (to === undefined || result.value === null || isBuiltinName(result.value)) return result.value;
      reading.report(notAReference(String(result.value), to, pathOf(reading, a, b, c)));
      return undefined;
    case 'object':
      return keyOfObject(result, raw, to, reading, a, b, c);
    case 'unknown':
      reading.report(notWorkedOut(result.expression, result.because, pathOf(reading, a, b, c)));
      return undefined;
  }
}

function keyOfObject(
  object: Evaluated & { readonly type: 'object' },
  raw: string,
  to: KindName | undefined,
  reading: Reading,
  ...steps: readonly Step[]
): string | undefined {
  const { of, block } = object;
  if (to === undefined) {
    reading.report(notWorkedOut(raw, 'is an id that only the service gives', pathOf(reading, ...steps)));
    return undefined;
  }
  if (of.kind !== to) {
    reading.report(wrongKind(block?.address ?? raw, of.kind, to, pathOf(reading, ...steps)));
    return undefined;
  }
  return reading.keyOf(object);
}

const isBuiltinName = (value: unknown): boolean => typeof value === 'string' && value.startsWith('builtin:');

function inShape({ shape, fieldName }: MappedAttribute, value: unknown, reading: Reading): Plain | undefined {
  switch (shape.type) {
    case 'string':
    case 'number':
    case 'bool':
      return converted(value, shape.type) as Plain;
    case 'strings': {
      if (!Array.isArray(value)) return refuse();
      const items = value.map((item, at) => resolved(item, undefined, reading, fieldName, at, undefined));
      return items.includes(undefined) ? undefined : items.map((item) => converted(item, 'string') as Plain);
    }
    case 'object':
      return isMapping(value) ? readNested(shape.attributes, value, reading, fieldName, undefined) : refuse();
    case 'objects': {
      if (!Array.isArray(value) || !value.every(isMapping)) return refuse();
      const items = value.map((item, at) => readNested(shape.attributes, item, reading, fieldName, at));
      return items.includes(undefined) ? undefined : (items as Plain);
    }
  }

  function refuse(): undefined {
    reading.report(wrongShape(shape, value, pathOf(reading, fieldName)));
    return undefined;
  }
}

/** All of it is read, so that each mistake is reported; one makes it unreadable. */
function readNested(
  attributes: readonly NestedAttribute[],
  value: Readonly<Record<string, unknown>>,
  reading: Reading,
  fieldName: string,
  at: number | undefined,
): Plain | undefined {
  const made: Record<string, Plain> = {};
  let whole = true;
  for (const name in value) {
    if (name === '//' || value[name] === null) continue;
    const attribute = attributes.find((one) => one.name === name) ?? forbidden(attributes, name);
    if (!attribute) {
      const known = attributes.map((one) => one.name);
      const subject = `\`${fieldName}\` of ${reading.address}`;
      reading.report(unknownAttribute(name, known, subject, pathOf(reading, fieldName, at, name)));
      whole = false;
      continue;
    }
    const [b, c] = at === undefined ? [writtenName(name), undefined] : [at, writtenName(name)];
    const inner = resolved(value[name], attribute.to, reading, fieldName, b, c);
    if (inner === undefined) whole = false;
    else if (inner !== null) made[name] = converted(inner, attribute.type ?? 'string') as Plain;
  }
  return whole ? made : undefined;
}

/** What a law forbids is read all the same, so that its rule says so: a recipient has no `based_on`. */
const forbidden = (attributes: readonly NestedAttribute[], name: string): NestedAttribute | undefined =>
  name === 'based_on' && attributes.some((one) => one.name === 'scope') ? { name, text: '' } : undefined;

/** Inside of scopes and members; the others are the same in a configuration. */
const writtenName = (name: string): string => (name === 'group_id' ? 'group' : name === 'based_on' ? 'basedOn' : name);

/** As Terraform converts: a text that is a number or a truth value to one, and back. What can't be is left to the schema. */
function converted(value: unknown, type: 'string' | 'number' | 'bool'): unknown {
  if (type === 'string') return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  if (typeof value !== 'string') return value;
  if (type === 'bool') return value === 'true' ? true : value === 'false' ? false : value;
  return /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
}
