import { rule as activationScoreRange } from './activation-score-range.ts';
import { rule as bidirectionalSecureMessaging } from './bidirectional-secure-messaging.ts';
import { rule as builtinImmutable } from './builtin-immutable.ts';
import { rule as definitionInRootFolder } from './definition-in-root-folder.ts';
import { rule as duplicateIdentity } from './duplicate-identity.ts';
import { rule as expiryExceedsRetention } from './expiry-exceeds-retention.ts';
import { rule as folderCycle } from './folder-cycle.ts';
import { rule as folderPurpose } from './folder-purpose.ts';
import { rule as invalidAddress } from './invalid-address.ts';
import { rule as invalidDuration } from './invalid-duration.ts';
import { rule as invalidSourceRange } from './invalid-source-range.ts';
import { rule as liteDefinesDefinitions } from './lite-defines-definitions.ts';
import { rule as oneOutcome } from './one-outcome.ts';
import { rule as recipientBasedOn } from './recipient-based-on.ts';
import { rule as replyAllWithoutReply } from './reply-all-without-reply.ts';
import type { Rule } from './rule.ts';
import { rule as unknownReference } from './unknown-reference.ts';
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
  replyAllWithoutReply,
];
