import { bad } from '../refusal.ts';
import type { World } from '../world.ts';
import { type Check, type Checked, no, ok } from './field.ts';
import { address, domain, name, reference } from './values.ts';

/** The types of a scope, each with the one field that it needs. */
const detail: Readonly<Record<string, { readonly field: string; readonly check: Check } | null>> = {
  everyone: null,
  internal_addresses: null,
  external_addresses: null,
  email_domain: { field: 'domain', check: domain },
  profile_group: { field: 'groupId', check: reference('group') },
  address_attribute_value: { field: 'attribute', check: attribute },
  individual_email_address: { field: 'emailAddress', check: address },
};

/** One From or To condition. */
export const scope: Check = (value, at, world) => {
  if (!isObject(value)) return no(bad('wrong_type', `${at} must be an object with a type.`, at));
  const { type, ...rest } = value;
  if (typeof type !== 'string' || !Object.hasOwn(detail, type)) {
    const types = Object.keys(detail).join(', ');
    return no(bad('wrong_type', `${at}.type must be one of ${types}.`, `${at}.type`));
  }
  const needs = detail[type];
  const surplus = Object.keys(rest).find((key) => key !== needs?.field);
  if (surplus !== undefined) {
    return no(bad('unknown_field', `A scope of type ${type} has no field ${surplus}.`, `${at}.${surplus}`));
  }
  if (!needs) return ok({ type });
  const inner = `${at}.${needs.field}`;
  if (!Object.hasOwn(rest, needs.field)) {
    return no(bad('missing_field', `A scope of type ${type} needs ${needs.field}.`, inner));
  }
  const checked = needs.check(rest[needs.field], inner, world);
  return 'refusal' in checked ? checked : ok({ type, [needs.field]: checked.value });
};

const publishable = (type: unknown) => type !== 'everyone' && type !== 'external_addresses';

/** Whom a folder is published to: people inside. */
export const publishing: Check = (value, at, world) => {
  if (!Array.isArray(value)) return no(bad('wrong_type', `${at} must be a list of scopes.`, at));
  const scopes: unknown[] = [];
  for (const [index, one] of value.entries()) {
    const checked = scope(one, `${at}[${index}]`, world);
    if ('refusal' in checked) return checked;
    const { type } = checked.value as { type: unknown };
    if (!publishable(type)) {
      return no(bad('wrong_type', `A folder can't be published to ${type}.`, `${at}[${index}].type`));
    }
    scopes.push(checked.value);
  }
  return ok(scopes);
};

/** A function declaration, since the table above is filled when this file is loaded. */
function attribute(value: unknown, at: string, world: World): Checked {
  if (!isObject(value)) return no(bad('wrong_type', `${at} must be an object with an id and a value.`, at));
  const { id, value: wanted, ...rest } = value;
  const surplus = Object.keys(rest)[0];
  if (surplus !== undefined) return no(bad('unknown_field', `${at} has no field ${surplus}.`, `${at}.${surplus}`));
  if (typeof id !== 'string') return no(bad('wrong_type', `${at}.id must be an id.`, `${at}.id`));
  if (!world.account.userAttributes.some((one) => one.id === id)) {
    return no(bad('address_attribute_not_configured', `${at}.id names no attribute of this account.`, `${at}.id`));
  }
  const checked = name(wanted, `${at}.value`, world);
  return 'refusal' in checked ? checked : ok({ id, value: wanted });
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
