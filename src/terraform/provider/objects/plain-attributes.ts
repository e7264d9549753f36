import type { Field } from '../../../model/kinds/field.ts';
import type { Plain } from '../../../model/plain.ts';
import { attributesOf, type MappedAttribute } from '../../mapping/attributes.ts';
import { type AttributeValues, toAttribute } from '../../mapping/objects.ts';
import type { ResourceType } from '../../mapping/resource-types.ts';
import { isWhollyKnown } from '../../plugin/values/known.ts';
import { numberText } from '../../plugin/values/number.ts';
import {
  at,
  isDynamic,
  isList,
  isNumber,
  isRecord,
  isUnknown,
  type ObjectValue,
  type Value,
} from '../../plugin/values/value.ts';

/** The attributes of a resource as plain values, as far as they are known. */
export interface PlainAttributes {
  readonly values: AttributeValues;
  /** Names of fields of which too little is known to say anything. They are absent from the values. */
  readonly unknown: ReadonlySet<string>;
}

/** Stands for the id of what is to be created yet. */
export const idToCome = '(known after apply)';

export function plainAttributes(type: ResourceType, config: ObjectValue): PlainAttributes {
  const unknown = new Set<string>();
  const values: Record<string, Plain> = {};
  for (const mapped of attributesOf(type)) {
    const value = at(config, mapped.name);
    const known = isUnknown(value) ? value : withIdsToCome(mapped, value);
    if (isWhollyKnown(known)) values[mapped.name] = plain(known);
    else unknown.add(mapped.fieldName);
  }
  return { values, unknown };
}

/** What a scope or a member refers to may be unknown: that it is a group, and not anything else, is known all the same. */
function withIdsToCome({ shape }: MappedAttribute, value: Value): Value {
  if (shape.type !== 'object' && shape.type !== 'objects') return value;
  const one = (object: Value): Value =>
    isRecord(object) && isUnknown(at(object, 'group_id')) ? { ...object, group_id: idToCome } : object;
  return isList(value) ? value.map(one) : one(value);
}

/** A known value as JSON has it. Nothing here needs numbers that JavaScript doesn't have. */
export function plain(value: Value): Plain {
  if (isDynamic(value)) return plain(value.value);
  if (isNumber(value)) return Number(numberText(value));
  if (isList(value)) return value.map(plain);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
  return value as Plain;
}

/** A value of a configuration as the attribute; what is said by leaving the attribute out is null. */
export function attributeValue(field: Field, written: Plain): Value {
  if (field.type === 'ranges' && Array.isArray(written) && written.length === 0) return null;
  return toAttribute(field, written) as Value;
}
