/**
 * Secure messaging policy in TypeScript, on CDKTF. Objects are constructs, references are objects, and a construct's id
 * is the key of what it describes. `app.synth()` writes ordinary Terraform JSON, which Terraform applies and every
 * command of sealwright reads.
 */

export { type Acknowledgement, Acknowledgements } from './elements/acknowledgements.ts';
export type { Alias } from './elements/authored.ts';
export { PolicyGate, type PolicyGateProps } from './gate/policy-gate.ts';
export { Builtin } from './objects/builtin.ts';
export {
  ContentExaminationDefinition,
  type ContentExaminationDefinitionProps,
} from './objects/content-examination-definition.ts';
export { ContentExaminationFolder, type ContentExaminationFolderProps } from './objects/content-examination-folder.ts';
export { ContentExaminationPolicy, type ContentExaminationPolicyProps } from './objects/content-examination-policy.ts';
export type { ObjectProps } from './objects/object-config.ts';
export { ProfileGroup, type ProfileGroupProps } from './objects/profile-group.ts';
export type * from './objects/references.ts';
export {
  SecureMessagingBypassPolicy,
  type SecureMessagingBypassPolicyProps,
} from './objects/secure-messaging-bypass-policy.ts';
export {
  SecureMessagingDefinition,
  type SecureMessagingDefinitionProps,
} from './objects/secure-messaging-definition.ts';
export { SecureMessagingFolder, type SecureMessagingFolderProps } from './objects/secure-messaging-folder.ts';
export { SecureMessagingPolicy, type SecureMessagingPolicyProps } from './objects/secure-messaging-policy.ts';
export { BypassFor, type BypassForProps } from './patterns/bypass-for.ts';
export { EnforceForRecipients, type EnforceForRecipientsProps } from './patterns/enforce-for-recipients.ts';
export { SecureOnContent, type SecureOnContentProps } from './patterns/secure-on-content.ts';
export { SecureOnSubjectTag, type SecureOnSubjectTagProps } from './patterns/secure-on-subject-tag.ts';
export { PolicySet } from './policy-set/policy-set.ts';
export type * from './policy-set/policy-set-props.ts';
export { SecureMessagingProvider, type SecureMessagingProviderProps } from './provider.ts';
export * as resources from './resources/index.ts';
export { Duration, type DurationText } from './values/duration.ts';
export { type DateText, Moment } from './values/moment.ts';
export { Audience, Recipient, Sender, type SenderOptions } from './values/scope.ts';
export { type RangeText, SourceRange } from './values/source-range.ts';
