import type { KindName } from '../kinds/field.ts';
import { kindNames } from '../kinds/kinds.ts';

/** Which tree of folders: the two types of definition have one each. */
export type Purpose = 'secureMessaging' | 'contentExamination';

const policyManagement = ['policy-management', 'cloud-gateway', 'v1'] as const;

const collections: Readonly<Record<Exclude<KindName, 'folders'>, readonly string[]>> = {
  groups: ['directory', 'cloud-gateway', 'v1', 'groups'],
  definitions: [...policyManagement, 'secure-messaging', 'definitions'],
  contentDefinitions: [...policyManagement, 'content-examination', 'definitions'],
  policies: [...policyManagement, 'secure-messaging', 'policies'],
  bypassPolicies: [...policyManagement, 'secure-messaging-bypass', 'policies'],
  contentPolicies: [...policyManagement, 'content-examination', 'policies'],
};

const folderCollections: Readonly<Record<Purpose, readonly string[]>> = {
  secureMessaging: [...policyManagement, 'secure-messaging', 'folders'],
  contentExamination: [...policyManagement, 'content-examination', 'folders'],
};

export const accountPath = ['account', 'cloud-gateway', 'v1', 'account'] as const;

/** The path of the collection that holds objects of a kind, as segments (schema/openapi.yaml). */
export function collectionOf(kind: KindName, purpose: Purpose = 'secureMessaging'): readonly string[] {
  return kind === 'folders' ? folderCollections[purpose] : collections[kind];
}

/** The kind of the objects that a path is about, or is below; undefined: of none. */
export const kindAt = (path: readonly string[]): KindName | undefined =>
  kindNames.find((kind) =>
    (['secureMessaging', 'contentExamination'] as const).some((purpose) =>
      collectionOf(kind, purpose).every((segment, place) => path[place] === segment),
    ),
  );
