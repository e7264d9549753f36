import type { KindName } from '../model/kinds/field.ts';
import type { Purpose } from '../model/wire/collections.ts';

/** The tree of folders that an object belongs to; undefined for policies and groups. */
export function purposeOf(object: { readonly kind: KindName; readonly fields: unknown }): Purpose | undefined {
  if (object.kind === 'folders') return (object.fields as { for: Purpose }).for;
  if (object.kind === 'definitions') return 'secureMessaging';
  return object.kind === 'contentDefinitions' ? 'contentExamination' : undefined;
}
