import { fullName, type ResourceType, resourceTypeOf } from '../../terraform/mapping/resource-types.ts';
import type { LeftOut, Taken } from '../takeover.ts';

/** How the files name an object. */
export interface Address {
  readonly type: ResourceType;
  readonly name: string;
  /** What refers to its id. */
  readonly reference: string;
}

/** Names in Terraform are written with `_`, as all of Terraform's own are. */
export const blockName = (key: string): string => key.replaceAll('-', '_');

export function addressOf(object: Taken | LeftOut): Address {
  const type = resourceTypeOf(object.kind, object.kind === 'folders' ? object.purpose : undefined);
  const name = blockName(object.key);
  const isLookedUp = 'lookedUp' in object && object.lookedUp;
  const base = isLookedUp ? (object.byId ? 'local' : `data.${fullName(type)}`) : fullName(type);
  return { type, name, reference: `${base}.${name}${base === 'local' ? '' : '.id'}` };
}
