import type { Path } from '../../model/configuration.ts';
import type { Finding } from '../../model/finding.ts';
import type { KindName } from '../../model/kinds/field.ts';
import type { Plain } from '../../model/plain.ts';
import type { MappedAttribute, NestedAttribute } from '../../terraform/mapping/attributes.ts';
import { fromAttribute } from '../../terraform/mapping/objects.ts';
import { isTemplate } from '../../terraform/mapping/template.ts';
import type { Evaluated } from './evaluate.ts';
import { isMapping, isOnlyLookedUp } from './stack.ts';
import { notAReference, notWorkedOut, onlyLookedUp, unknownAttribute, wrongKind, wrongShape } from './words.ts';

/** What reading the values of one object needs to know, and where it leaves what it can't read. */
export interface Reading {
  readonly evaluate: (text: string) => Evaluated;
  /** The key of what an expression leads to. */
  readonly keyOf: (object: Evaluated & { readonly type: 'object' }) => string;
  /** How the object is called in Terraform. */
  readonly address: string;
  readonly report: (finding: Finding) => void;
}

/** The value of an attribute as a configuration has it, or undefined: it is not given, or what is wrong was reported. */
export function readAttribute(
  attribute: MappedAttribute,
  raw: unknown,
  path: Path,
  reading: Reading,
): Plain | undefined {
  const value = resolved(raw, path, attribute.field.type === 'reference' ? attribute.field.to : undefined, reading);
  if (value === undefined || value === null) return undefined;
  const shaped = inShape(attribute, value, path, reading);
  return shaped === undefined ? undefined : fromAttribute(attribute.field, shaped);
}

/** The value with its expressions worked out; `to` is the kind whose id it should be. */
function resolved(raw: unknown, path: Path, to: KindName | undefined, reading: Reading): unknown {
  if (typeof raw !== 'string') return raw;
  const plain = !isTemplate(raw);
  if (plain && to === undefined) return raw;
  const result = plain ? ({ type: 'value', value: raw } as const) : reading.evaluate(raw);
  switch (result.type) {
    case 'value':
      if (to === undefined || result.value === null || isBuiltinName(result.value)) return result.value;
      reading.report(notAReference(String(result.value), to, path));
      return undefined;
    case 'object':
      if (to === undefined) {
        reading.report(notWorkedOut(raw, 'is an id that only the service gives', path));
        return undefined;
      }
      if (result.of.kind !== to) {
        reading.report(wrongKind(result.block?.address ?? raw, result.of.kind, to, path));
        return undefined;
      }
      if (result.block && isOnlyLookedUp(result.block)) {
        reading.report(onlyLookedUp(result.block.address, to, path));
        return undefined;
      }
      return reading.keyOf(result);
    case 'unknown':
      reading.report(notWorkedOut(result.expression, result.because, path));
      return undefined;
  }
}

const isBuiltinName = (value: unknown): boolean => typeof value === 'string' && value.startsWith('builtin:');

function inShape(attribute: MappedAttribute, value: unknown, path: Path, reading: Reading): Plain | undefined {
  const { shape } = attribute;
  switch (shape.type) {
    case 'string':
    case 'number':
    case 'bool':
      return converted(value, shape.type) as Plain;
    case 'strings': {
      if (!Array.isArray(value)) return refuse();
      const items = value.map((item, at) => resolved(item, [...path, at], undefined, reading));
      return items.includes(undefined) ? undefined : items.map((item) => converted(item, 'string') as Plain);
    }
    case 'object':
      return isMapping(value) ? readNested(shape.attributes, value, path, reading) : refuse();
    case 'objects': {
      if (!Array.isArray(value) || !value.every(isMapping)) return refuse();
      const items = value.map((item, at) => readNested(shape.attributes, item, [...path, at], reading));
      return items.includes(undefined) ? undefined : (items as Plain);
    }
  }

  function refuse(): undefined {
    reading.report(wrongShape(shape, value, path));
    return undefined;
  }
}

/** All of it is read, so that each mistake is reported; one makes it unreadable. */
function readNested(
  attributes: readonly NestedAttribute[],
  value: Readonly<Record<string, unknown>>,
  path: Path,
  reading: Reading,
): Plain | undefined {
  const made: Record<string, Plain> = {};
  let whole = true;
  for (const name in value) {
    if (name === '//' || value[name] === null) continue;
    const attribute = attributes.find((one) => one.name === name);
    // Nothing of a recipient has a basis: there is a rule that says so.
    if (!attribute && name === 'based_on' && path[2] === 'to') {
      made[name] = value[name] as Plain;
      continue;
    }
    if (!attribute) {
      const subject = `\`${String(path[2])}\` of ${reading.address}`;
      const known = attributes.map((one) => one.name);
      reading.report(unknownAttribute(name, known, subject, [...path, name]));
      whole = false;
      continue;
    }
    const inner = resolved(value[name], [...path, writtenName(name)], attribute.to, reading);
    if (inner === undefined) whole = false;
    else if (inner !== null) made[name] = converted(inner, attribute.type ?? 'string') as Plain;
  }
  return whole ? made : undefined;
}

/** Inside of scopes and members; the others are the same in a configuration. */
const writtenName = (name: string): string => (name === 'group_id' ? 'group' : name === 'based_on' ? 'basedOn' : name);

/** As Terraform converts: a text that is a number or a truth value to one, and back. What can't be is left to the schema. */
function converted(value: unknown, type: 'string' | 'number' | 'bool'): unknown {
  if (type === 'string') return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  if (typeof value !== 'string') return value;
  if (type === 'bool') return value === 'true' ? true : value === 'false' ? false : value;
  return /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
}
