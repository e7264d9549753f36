import type { Construct } from 'constructs';
import { DataPolicy, Policy, type PolicyConfig } from '../resources/resources.gen.ts';
import { literal } from '../values/texts.ts';
import type { PolicyFields } from './fields.gen.ts';
import { authoredOf, type LookupOptions, type ObjectProps, objectConfig } from './object-config.ts';
import type { ISecureMessagingDefinition, ISecureMessagingPolicy } from './references.ts';

/** A policy does one thing: it applies a definition, or it takes no action. */
export type SecureMessagingOutcome =
  | { readonly definition: ISecureMessagingDefinition; readonly action?: never }
  | { readonly action: 'takeNoAction'; readonly definition?: never };

/** A secure messaging policy is never bi-directional: it is for mail from internal senders to external recipients. */
export type SecureMessagingPolicyProps = Omit<PolicyFields, 'definition' | 'action' | 'bidirectional'> &
  SecureMessagingOutcome &
  ObjectProps & { readonly bidirectional?: never };

/** When a definition applies to mail from internal senders to external recipients. */
export class SecureMessagingPolicy extends Policy {
  constructor(scope: Construct, id: string, props: SecureMessagingPolicyProps) {
    super(scope, id, objectConfig<PolicyConfig>(Policy.resourceType, props), authoredOf(props));
  }

  /** A policy that is not kept here. */
  static fromNarrative(
    scope: Construct,
    id: string,
    narrative: string,
    options: LookupOptions = {},
  ): ISecureMessagingPolicy {
    return new DataPolicy(scope, id, { narrative: literal(narrative) }, options);
  }
}
