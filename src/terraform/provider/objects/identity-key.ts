import type { Configured } from '../../../model/configuration.ts';
import { kinds } from '../../../model/kinds/kinds.ts';
import type { ResourceType } from '../../mapping/resource-types.ts';

/** What makes an object the same as another of its type, as one text: its name and where it is. */
export function identityKey(type: ResourceType, { name, fields }: Configured): string {
  const { within } = kinds[type.kind].identity as { readonly within?: string };
  const place = within === undefined ? null : (fields as Readonly<Record<string, unknown>>)[within];
  return JSON.stringify([type.name, place, name]);
}
