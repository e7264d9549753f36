import type { KindName } from '../model/kinds/field.ts';
import { fieldsOf } from '../model/kinds/kinds.ts';
import type { Handle, Member, Scope } from '../model/scope.ts';

export interface Reference {
  readonly kind: KindName;
  readonly handle: Handle;
}

/** Everything that the fields of an object refer to, its folder included. */
export function referencesOf(kind: KindName, fields: Readonly<Record<string, unknown>>): readonly Reference[] {
  const found: Reference[] = [];
  const scope = (value: Scope) => value.type === 'group' && found.push({ kind: 'groups', handle: value.group });
  for (const [name, field] of fieldsOf(kind)) {
    const value = fields[name];
    if (value === null || value === undefined) continue;
    if (field.type === 'reference') found.push({ kind: field.to, handle: value as Handle });
    else if (field.type === 'sender' || field.type === 'recipient') scope(value as Scope);
    else if (field.type === 'audience') for (const item of value as readonly Scope[]) scope(item);
    else if (field.type === 'members') {
      for (const member of value as readonly Member[])
        if (member.type === 'group') found.push({ kind: 'groups', handle: member.group });
    }
  }
  return found;
}
