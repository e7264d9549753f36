import { TerraformStack, Testing } from 'cdktf';
import type { Construct } from 'constructs';
import {
  ContentExaminationDefinition,
  ContentExaminationFolder,
  type ContentExaminationPolicyProps,
  PolicySet,
  ProfileGroup,
  Recipient,
  SecureMessagingDefinition,
  type SecureMessagingDefinitionProps,
  SecureMessagingFolder,
  type SecureMessagingPolicyProps,
  Sender,
} from '../../../constructs/index.ts';

export const newStack = (name = 'acme'): TerraformStack => new TerraformStack(Testing.app(), name);

/** What each test is about differs from this. */
export const rights = {
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  readReceipt: false,
} as const satisfies Partial<SecureMessagingDefinitionProps>;

export const scopes = {
  from: Sender.internal(),
  to: Recipient.domain('partner.example'),
} as const satisfies Partial<SecureMessagingPolicyProps & ContentExaminationPolicyProps>;

/** A few objects that nothing is wrong with. */
export function someObjects(scope: Construct) {
  const account = { id: 'acme-production', maxRetention: '365d', internalDomains: ['acme.example'] } as const;
  new PolicySet(scope, 'policy-set', { account });
  const finance = new ProfileGroup(scope, 'finance', { name: 'Finance', members: ['ann@acme.example'] });
  const partners = new SecureMessagingFolder(scope, 'partners', { name: 'Partners' });
  const words = new ContentExaminationFolder(scope, 'words', { name: 'Word lists' });
  const week = new SecureMessagingDefinition(scope, 'week', { folder: partners, description: 'A week', ...rights });
  const list = { folder: words, activationScore: 10, examine: ['subject'], wordList: '10 "[secure]"\n' } as const;
  const tagged = new ContentExaminationDefinition(scope, 'tagged', { description: 'Tagged', ...list });
  const secured = new ContentExaminationDefinition(scope, 'secured', {
    description: 'Secured',
    ...list,
    secureMessaging: week,
  });
  return { finance, partners, words, week, list, tagged, secured };
}
