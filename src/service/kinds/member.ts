import { bad } from '../refusal.ts';
import type { World } from '../world.ts';
import { type Check, type Checked, no, ok } from './field.ts';
import { isObject } from './scope.ts';
import { address, domain, reference } from './values.ts';

/** A member is one of these. */
const forms: Readonly<Record<string, Check>> = { emailAddress: address, domain, groupId: reference('group') };

export function checkMember(value: unknown, at: string, world: World): Checked {
  if (!isObject(value)) return no(bad('wrong_type', `${at} must be an object.`, at));
  const keys = Object.keys(value);
  const [key] = keys;
  if (keys.length !== 1 || key === undefined) {
    return no(bad('one_member', `${at} must have exactly one of ${Object.keys(forms).join(', ')}.`, at));
  }
  const check = Object.hasOwn(forms, key) ? forms[key] : undefined;
  if (!check) return no(bad('unknown_field', `A member has no field ${key}.`, `${at}.${key}`));
  const checked = check(value[key], `${at}.${key}`, world);
  return 'refusal' in checked ? checked : ok({ [key]: checked.value });
}
