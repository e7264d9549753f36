import type { Construct } from 'constructs';
import { BypassPolicy, type BypassPolicyConfig, DataBypassPolicy } from '../resources/resources.gen.ts';
import { literal } from '../values/texts.ts';
import type { BypassPolicyFields } from './fields.gen.ts';
import { authoredOf, type LookupOptions, type ObjectProps, objectConfig } from './object-config.ts';
import type { ISecureMessagingBypassPolicy } from './references.ts';

export interface SecureMessagingBypassPolicyProps extends BypassPolicyFields, ObjectProps {}

/** Switches the secure messaging policy off, or explicitly leaves it on, for some mail. */
export class SecureMessagingBypassPolicy extends BypassPolicy {
  constructor(scope: Construct, id: string, props: SecureMessagingBypassPolicyProps) {
    super(scope, id, objectConfig<BypassPolicyConfig>(BypassPolicy.resourceType, props), authoredOf(props));
  }

  /** A policy that is not kept here. */
  static fromNarrative(
    scope: Construct,
    id: string,
    narrative: string,
    options: LookupOptions = {},
  ): ISecureMessagingBypassPolicy {
    return new DataBypassPolicy(scope, id, { narrative: literal(narrative) }, options);
  }
}
