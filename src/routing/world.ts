import type { Hash } from '../model/hash.ts';
import type { PolicySet } from '../model/policy-set.ts';
import type { Handle } from '../model/scope.ts';
import { type ContentDefinition, contentDefinitionsOf } from './content.ts';
import { type Definition, definitionsOf } from './definitions.ts';
import { type People, peopleOf } from './people.ts';

/** A policy set made ready for evaluation: whatever does not depend on a message is worked out once. */
export interface World {
  readonly set: PolicySet;
  readonly people: People;
  readonly definitions: ReadonlyMap<Handle, Definition>;
  readonly contentDefinitions: ReadonlyMap<Handle, ContentDefinition>;
}

/** `md5` is the digest of a text in UTF-8, hexadecimal; it is asked for attachments that come without their own. */
export function worldOf(set: PolicySet, md5: Hash): World {
  return {
    set,
    people: peopleOf(set),
    definitions: definitionsOf(set),
    contentDefinitions: contentDefinitionsOf(set, md5),
  };
}
