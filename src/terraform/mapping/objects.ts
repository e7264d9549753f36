import type { Field } from '../../model/kinds/field.ts';
import type { Plain } from '../../model/plain.ts';
import { attributesOf } from './attributes.ts';
import type { ResourceType } from './resource-types.ts';
import { bannerForm, memberForm, scopeForm } from './values.ts';

/** An object as an author writes it in YAML, references by whatever names them. */
export type Written = { readonly [name: string]: Plain };

/** The attributes of a resource by name; what is not given is null, or absent. */
export type AttributeValues = { readonly [name: string]: Plain };

/** The attributes that say what an object of a configuration says. Every attribute of the type is there, null if not given. */
export function toAttributes(type: ResourceType, written: Written): AttributeValues {
  return Object.fromEntries(
    attributesOf(type).map(({ name, fieldName, field }) => [name, toAttribute(field, written[fieldName] ?? null)]),
  );
}

/** The object of a configuration that a resource's attributes say; null attributes are left out. */
export function toWritten(type: ResourceType, values: AttributeValues): Written {
  const entries = attributesOf(type).flatMap(({ name, fieldName, field }): readonly [string, Plain][] => {
    const value = values[name] ?? null;
    return value === null ? [] : [[fieldName, fromAttribute(field, value)]];
  });
  const { purpose } = type;
  return { ...Object.fromEntries(entries), ...(purpose === 'contentExamination' ? { for: purpose } : {}) };
}

/** One value of a configuration, as the attribute has it. */
export function toAttribute(field: Field, written: Plain): Plain {
  if (written === null) return null;
  switch (field.type) {
    case 'sender':
    case 'recipient':
      return scopeForm.toTerraform(written);
    case 'banner':
      return bannerForm.toTerraform(written);
    case 'audience':
      return (written as readonly Plain[]).map(scopeForm.toTerraform);
    case 'members':
      return (written as readonly Plain[]).map(memberForm.toTerraform);
    default:
      return written;
  }
}

/** One value of an attribute, as a configuration has it. */
export function fromAttribute(field: Field, value: Plain): Plain {
  switch (field.type) {
    case 'sender':
    case 'recipient':
      return scopeForm.toWritten(value as Written);
    case 'banner':
      return bannerForm.toWritten(value as Written);
    case 'audience':
      return (value as readonly Written[]).map(scopeForm.toWritten);
    case 'members':
      return (value as readonly Written[]).map(memberForm.toWritten);
    default:
      return value;
  }
}
