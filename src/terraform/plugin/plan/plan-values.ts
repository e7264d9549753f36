import type { Attributes } from '../schema/schema.ts';
import { typeOf } from '../schema/type.ts';
import { equal } from '../values/equal.ts';
import type { ObjectValue } from '../values/value.ts';
import { merge } from './merge.ts';

/**
 * What an object will be once the configuration is applied, as far as the schema can tell.
 *
 * Nothing there yet: what is configured, defaults, and unknown for what the provider computes. Else, if the configuration
 * asks for nothing that is not so already, just what is there: were anything unknown then, the difference would never
 * end. Else the new values, with what the provider computes unknown, for it may change along.
 */
export function planValues(attributes: Attributes, config: ObjectValue, prior: ObjectValue | null): ObjectValue {
  if (prior === null) return merge(attributes, config, null, 'renew');
  const unchanged = equal(merge(attributes, config, prior, 'keep'), prior, typeOf(attributes));
  return unchanged ? prior : merge(attributes, config, prior, 'renew');
}
