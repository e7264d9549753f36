import { contentDefinition } from './content-definition.ts';
import { contentFolder, secureMessagingFolder } from './folder.ts';
import { group } from './group.ts';
import type { Kind } from './kind.ts';
import { bypassPolicy, contentPolicy, secureMessagingPolicy } from './policy.ts';
import { secureMessagingDefinition } from './secure-messaging-definition.ts';
import type { KindSpec } from './spec.ts';

/** Every kind that has an ordinary collection. Members do not: they belong to a group, and are sent in batches. */
export const kinds: Readonly<Record<Exclude<Kind, 'member'>, KindSpec>> = {
  secureMessagingFolder,
  secureMessagingDefinition,
  secureMessagingPolicy,
  bypassPolicy,
  contentFolder,
  contentDefinition,
  contentPolicy,
  group,
};

/** Fields that hold the id of another object, wherever they stand. */
export const referenceFields: ReadonlySet<string> = new Set([
  'parentId',
  'folderId',
  'definitionId',
  'secureMessagingDefinitionId',
  'groupId',
]);
