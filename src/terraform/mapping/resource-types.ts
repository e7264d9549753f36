import type { KindName } from '../../model/kinds/field.ts';
import type { Purpose } from '../../model/wire/collections.ts';

/** The provider's own name, with which the names of all its types begin. */
export const providerName = 'securemessaging';

/** How a configuration of Terraform names where the provider comes from. */
export const providerSource = `sealwright/${providerName}`;

/** A resource type of Terraform, and what it stands for. The two trees of folders have a type each. */
export interface ResourceType {
  /** Without the provider's name. */
  readonly name: string;
  readonly kind: KindName;
  /** Of a folder: which type of definition it holds. */
  readonly purpose?: Purpose;
}

export const resourceTypes = [
  { name: 'group', kind: 'groups' },
  { name: 'folder', kind: 'folders', purpose: 'secureMessaging' },
  { name: 'content_folder', kind: 'folders', purpose: 'contentExamination' },
  { name: 'definition', kind: 'definitions' },
  { name: 'content_definition', kind: 'contentDefinitions' },
  { name: 'policy', kind: 'policies' },
  { name: 'bypass_policy', kind: 'bypassPolicies' },
  { name: 'content_policy', kind: 'contentPolicies' },
] as const satisfies readonly ResourceType[];

/** `securemessaging_policy`. */
export const fullName = ({ name }: ResourceType): string => `${providerName}_${name}`;

/** The resource type of an object; of a folder, by what it holds. */
export function resourceTypeOf(kind: KindName, purpose?: Purpose): ResourceType {
  const found = resourceTypes.find(
    (type: ResourceType) => type.kind === kind && (type.purpose === undefined || type.purpose === purpose),
  );
  if (!found) throw new Error(`no resource type for ${kind} ${purpose}`);
  return found;
}

export const resourceTypeNamed = (name: string): ResourceType | undefined =>
  resourceTypes.find((type) => fullName(type) === name);
