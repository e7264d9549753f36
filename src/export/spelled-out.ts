import type { LeftOut, Taken } from './takeover.ts';
import type { Written } from './written.ts';

/**
 * The fields of an object for Terraform. That a policy past its end is meant to be on must be said there: an absent
 * `enabled` is an order to switch it on, which the service would not keep.
 */
export const spelledOut = ({ remarks, written }: Taken | LeftOut): Written =>
  remarks.some(({ reason }) => reason === 'expired') ? { ...written, enabled: true } : written;
