import type { Construct } from 'constructs';
import { ContentPolicy, type ContentPolicyConfig } from '../resources/resources.gen.ts';
import type { ContentPolicyFields } from './fields.gen.ts';
import { authoredOf, type ObjectProps, objectConfig } from './object-config.ts';
import type { IContentExaminationDefinition } from './references.ts';

/** It may be bi-directional only where its definition is known to have no override. */
type Direction =
  | { readonly definition: IContentExaminationDefinition; readonly bidirectional?: false }
  | {
      readonly definition: IContentExaminationDefinition & { readonly override: undefined };
      readonly bidirectional?: boolean;
    };

export type ContentExaminationPolicyProps = Omit<ContentPolicyFields, 'definition' | 'bidirectional'> &
  Direction &
  ObjectProps;

/** For whom a content examination definition applies. It sees mail in both directions. */
export class ContentExaminationPolicy extends ContentPolicy {
  constructor(scope: Construct, id: string, props: ContentExaminationPolicyProps) {
    super(scope, id, objectConfig<ContentPolicyConfig>(ContentPolicy.resourceType, props), authoredOf(props));
  }
}
