import type { PolicyFields } from '../objects/fields.gen.ts';
import type { ObjectProps } from '../objects/object-config.ts';

/** What every policy that a pattern makes has in common. */
export interface SharedProps
  extends Pick<PolicyFields, 'enabled' | 'start' | 'end' | 'override' | 'sourceIps'>,
    Pick<ObjectProps, 'acknowledge' | 'protect' | 'when'> {}

export function sharedOf({
  enabled,
  start,
  end,
  override,
  sourceIps,
  acknowledge,
  protect,
  when,
}: SharedProps): SharedProps {
  const given = Object.entries({ enabled, start, end, override, sourceIps, acknowledge, protect, when });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined)) as SharedProps;
}
