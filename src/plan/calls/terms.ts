import type { KindName } from '../../model/kinds/field.ts';
import type { Handle } from '../../model/scope.ts';
import type { Purpose } from '../../model/wire/collections.ts';
import type { WireNames, WireReference } from '../../model/wire/encode.ts';

/** What stands for objects in calls. */
export interface CallNames {
  readonly idOf: (kind: KindName, handle: Handle) => WireReference;
  readonly names: (purpose: Purpose) => WireNames;
}

/** What calls are made of: names for the interface, and what the configuration calls live objects. */
export interface Terms extends CallNames {
  /** The key of the configured object that a live one is paired with; what it is called already, where there is none. */
  readonly term: (kind: KindName, handle: Handle) => Handle;
}
