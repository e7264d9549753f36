import type { Construct } from 'constructs';
import { BypassPolicy, type BypassPolicyConfig } from '../resources/resources.gen.ts';
import type { BypassPolicyFields } from './fields.gen.ts';
import { authoredOf, type ObjectProps, objectConfig } from './object-config.ts';

export interface SecureMessagingBypassPolicyProps extends BypassPolicyFields, ObjectProps {}

/** Switches the secure messaging policy off, or explicitly leaves it on, for some mail. */
export class SecureMessagingBypassPolicy extends BypassPolicy {
  constructor(scope: Construct, id: string, props: SecureMessagingBypassPolicyProps) {
    super(scope, id, objectConfig<BypassPolicyConfig>(BypassPolicy.resourceType, props), authoredOf(props));
  }
}
