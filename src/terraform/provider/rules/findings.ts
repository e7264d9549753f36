import type { Finding } from '../../../model/finding.ts';
import type { Instant } from '../../../model/instant.ts';
import type { AccountFacts } from '../../../model/policy-set.ts';
import { checkDraft } from '../../../rules/check-draft.ts';
import type { ResourceType } from '../../mapping/resource-types.ts';
import type { ObjectValue } from '../../plugin/values/value.ts';
import { oneObject } from '../objects/one-object.ts';

/**
 * Rules that look at what else there is: of one object alone they say nothing that is true. References are looked up in
 * the account instead.
 */
export const rulesAboutMore: ReadonlySet<string> = new Set([
  'unknown-reference',
  'folder-cycle',
  'unused-definition',
  'unused-folder',
  'unused-group',
  'unused-content-definition',
]);

/** Rules that say more once it is known which account is meant; the others have said all when a configuration was validated. */
export const rulesAboutTheAccount: ReadonlySet<string> = new Set([
  'lite-defines-definitions',
  'builtin-immutable',
  'expiry-exceeds-retention',
  'extension-exceeds-retention',
  'address-attribute-not-configured',
  'sender-never-internal',
  'recipient-never-external',
  'content-policy-never-secures',
]);

export interface KnownWorld {
  /** The names of the rules to run; absent: all. */
  readonly only?: ReadonlySet<string>;
  /** The account's, where it is known. */
  readonly facts?: AccountFacts;
  /** In seconds since 1970. */
  readonly now: Instant;
}

/** What the rules find in one object. Of what is unknown yet nothing is said. */
export function findingsIn(
  type: ResourceType,
  attributes: ObjectValue,
  { facts, now, only }: KnownWorld,
): readonly Finding[] {
  const { draft, unknown } = oneObject(type, attributes, facts);
  return checkDraft(draft, { now, ...(only ? { only } : {}) }).findings.filter(
    ({ rule, path }) => !rulesAboutMore.has(rule) && !unknown.has(String(path[2])),
  );
}
