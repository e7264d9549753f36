import type { ResourceType } from '../../src/terraform/mapping/resource-types.ts';

/** Something that others refer to: made here, looked up, or built in. */
export interface IObject<Name extends string = string> {
  /** The service's id of it, for references. */
  readonly id: string;
  /** Names it in the policy set. */
  readonly key: string;
  readonly resourceType: ResourceType & { readonly name: Name };
}

export type IProfileGroup = IObject<'group'>;
export type ISecureMessagingFolder = IObject<'folder'>;
export type IContentExaminationFolder = IObject<'content_folder'>;
export type ISecureMessagingDefinition = IObject<'definition'>;
export type IContentExaminationDefinition = IObject<'content_definition'>;
export type ISecureMessagingPolicy = IObject<'policy'>;
export type ISecureMessagingBypassPolicy = IObject<'bypass_policy'>;
export type IContentExaminationPolicy = IObject<'content_policy'>;

/** The id of what is referred to. What plain JavaScript passes in place of an object is left as it is, to be found. */
export function idOf(reference: unknown): unknown {
  return typeof reference === 'object' && reference !== null && 'id' in reference ? reference.id : reference;
}
