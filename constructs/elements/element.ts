import type { TerraformElement } from 'cdktf';
import type { ResourceType } from '../../src/terraform/mapping/resource-types.ts';

/** A mark, and not a class: an app may come to hold two copies of this library. */
const mark = Symbol.for('sealwright/constructs');

/** An object of a policy set: a resource, or one that is looked up. */
export interface ObjectElement extends TerraformElement {
  readonly resourceType: ResourceType;
  /** Names the object in the policy set. */
  readonly key: string;
  /** The reference that its `id` gave out, if anybody asked for it. */
  readonly givenId: string | undefined;
  /** Where the user's own file makes it: `main.ts:12:3`. */
  readonly place: string | undefined;
  /** The attributes as Terraform has them. */
  attributes(): { readonly [name: string]: unknown };
  /** What stands beside the attributes, where Terraform does not look. */
  metadata(): { readonly [name: string]: unknown } | undefined;
}

/** What of a policy set is no object. */
export interface PolicySetElement extends TerraformElement {
  readonly place: string | undefined;
  toTerraform(): { readonly [name: string]: unknown };
}

type Mode = 'resource' | 'data' | 'policy set';

export function markElement(element: TerraformElement, mode: Mode): void {
  Object.defineProperty(element, mark, { value: mode });
}

export const modeOf = (construct: object): Mode | undefined => (construct as { readonly [mark]?: Mode })[mark];

export const isObjectElement = (construct: object): construct is ObjectElement =>
  modeOf(construct) === 'resource' || modeOf(construct) === 'data';

export const isPolicySetElement = (construct: object): construct is PolicySetElement =>
  modeOf(construct) === 'policy set';
