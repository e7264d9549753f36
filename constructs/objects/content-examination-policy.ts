import type { Construct } from 'constructs';
import { ContentPolicy, type ContentPolicyConfig, DataContentPolicy } from '../resources/resources.gen.ts';
import { literal } from '../values/texts.ts';
import type { ContentPolicyFields } from './fields.gen.ts';
import { authoredOf, type LookupOptions, type ObjectProps, objectConfig } from './object-config.ts';
import type { IContentExaminationDefinition, IContentExaminationPolicy } from './references.ts';

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

  /** A policy that is not kept here. */
  static fromNarrative(
    scope: Construct,
    id: string,
    narrative: string,
    options: LookupOptions = {},
  ): IContentExaminationPolicy {
    return new DataContentPolicy(scope, id, { narrative: literal(narrative) }, options);
  }
}
