import { rule as activationScoreRange } from './activation-score-range.ts';
import { rule as activationScoreUnreachable } from './activation-score-unreachable.ts';
import { rule as addressAttributeNotConfigured } from './address-attribute-not-configured.ts';
import { rule as bannerNotEverywhere } from './banner-not-everywhere.ts';
import { rule as bannerUnsafe } from './banner-unsafe.ts';
import { rule as bidirectionalSecureMessaging } from './bidirectional-secure-messaging.ts';
import { rule as builtinImmutable } from './builtin-immutable.ts';
import { rule as contentDefinitionSharesPoliciedDefinition } from './content-definition-shares-policied-definition.ts';
import { rule as contentPolicyNeverSecures } from './content-policy-never-secures.ts';
import { rule as controlCharacters } from './control-characters.ts';
import { rule as definitionInRootFolder } from './definition-in-root-folder.ts';
import { rule as descriptionContradictsSettings } from './description-contradicts-settings.ts';
import { rule as duplicateIdentity } from './duplicate-identity.ts';
import { rule as emptyGroup } from './empty-group.ts';
import { rule as everyoneToEveryone } from './everyone-to-everyone.ts';
import { rule as expiryExceedsRetention } from './expiry-exceeds-retention.ts';
import { rule as extensionExceedsRetention } from './extension-exceeds-retention.ts';
import { rule as extensionLongerThanExpiry } from './extension-longer-than-expiry.ts';
import { rule as extensionWithoutExpiry } from './extension-without-expiry.ts';
import { rule as folderCycle } from './folder-cycle.ts';
import { rule as folderPurpose } from './folder-purpose.ts';
import { rule as groupCycle } from './group-cycle.ts';
import { rule as headerOnlySender } from './header-only-sender.ts';
import { rule as invalidAddress } from './invalid-address.ts';
import { rule as invalidDuration } from './invalid-duration.ts';
import { rule as invalidSourceRange } from './invalid-source-range.ts';
import { rule as invariantVacuous } from './invariant-vacuous.ts';
import { rule as liteDefinesDefinitions } from './lite-defines-definitions.ts';
import { rule as oneOutcome } from './one-outcome.ts';
import { rule as onlyLookedUp } from './only-looked-up.ts';
import { rule as overrideSprawl } from './override-sprawl.ts';
import { rule as recipientBasedOn } from './recipient-based-on.ts';
import { rule as recipientNeverExternal } from './recipient-never-external.ts';
import { rule as recipientScopeUnavailable } from './recipient-scope-unavailable.ts';
import { rule as replyAllWithoutReply } from './reply-all-without-reply.ts';
import type { Rule } from './rule.ts';
import { rule as secretInConfiguration } from './secret-in-configuration.ts';
import { rule as senderNeverInternal } from './sender-never-internal.ts';
import { rule as sourceRangeEverything } from './source-range-everything.ts';
import { rule as sourceRangeHostBits } from './source-range-host-bits.ts';
import { rule as testWithoutExpectation } from './test-without-expectation.ts';
import { rule as unknownReference } from './unknown-reference.ts';
import { rule as unusedContentDefinition } from './unused-content-definition.ts';
import { rule as unusedDefinition } from './unused-definition.ts';
import { rule as unusedFolder } from './unused-folder.ts';
import { rule as unusedGroup } from './unused-group.ts';
import { rule as validityExpired } from './validity-expired.ts';
import { rule as validityInverted } from './validity-inverted.ts';
import { rule as wordListSyntax } from './word-list-syntax.ts';

/**
 * All local rules. The order is that of understanding: what can't be read comes before what can't be found, that before
 * what can't be meant, and that before what can be doubted; findings of one place are shown in this order.
 */
export const rules: readonly Rule[] = [
  // Values that can't be read.
  invalidDuration,
  invalidAddress,
  invalidSourceRange,
  activationScoreRange,
  wordListSyntax,
  recipientBasedOn,
  // References and folders.
  unknownReference,
  folderCycle,
  folderPurpose,
  definitionInRootFolder,
  // What the service has no way to do.
  builtinImmutable,
  liteDefinesDefinitions,
  oneOutcome,
  bidirectionalSecureMessaging,
  validityInverted,
  // What contradicts itself or the account.
  duplicateIdentity,
  expiryExceedsRetention,
  extensionExceedsRetention,
  addressAttributeNotConfigured,
  activationScoreUnreachable,
  replyAllWithoutReply,
  // What must not stand in a configuration.
  secretInConfiguration,
  controlCharacters,
  bannerUnsafe,
  // What never acts.
  validityExpired,
  emptyGroup,
  senderNeverInternal,
  recipientNeverExternal,
  contentPolicyNeverSecures,
  testWithoutExpectation,
  invariantVacuous,
  // What acts otherwise, or on more, than its author may think.
  extensionWithoutExpiry,
  extensionLongerThanExpiry,
  sourceRangeHostBits,
  sourceRangeEverything,
  descriptionContradictsSettings,
  bannerNotEverywhere,
  everyoneToEveryone,
  headerOnlySender,
  recipientScopeUnavailable,
  groupCycle,
  contentDefinitionSharesPoliciedDefinition,
  overrideSprawl,
  // What nobody here knows.
  onlyLookedUp,
  // What nothing uses.
  unusedDefinition,
  unusedFolder,
  unusedGroup,
  unusedContentDefinition,
];
