import { Construct } from 'constructs';
import { Recipient, SecureMessagingBypassPolicy, SecureMessagingPolicy, Sender } from 'sealwright/constructs';
import * as definitions from '../definitions.ts';
import { stack } from '../stack.ts';

const here = new Construct(stack, 'company');

export const ceoOut = new SecureMessagingPolicy(here, 'ceo-out', {
  narrative: 'The chief executive to anyone outside',
  definition: definitions.readOnce,
  from: Sender.address('eve@acme.example'),
  to: Recipient.external(),
});

export const anyoneInsurer = new SecureMessagingPolicy(here, 'anyone-insurer', {
  narrative: 'Anyone to the insurer',
  definition: definitions.standardMonth,
  from: Sender.internal(),
  to: Recipient.domain('insurer.example'),
});

export const embargo = new SecureMessagingPolicy(here, 'embargo', {
  narrative: "Anyone to the news wire's embargo desk",
  definition: definitions.readOnce,
  from: Sender.internal(),
  to: Recipient.address('embargo@wire.example'),
});

export const labsOut = new SecureMessagingPolicy(here, 'labs-out', {
  narrative: 'Labs to anyone outside',
  definition: definitions.researchShare,
  from: Sender.domain('acme-labs.example'),
  to: Recipient.external(),
});

export const labsUniversity = new SecureMessagingPolicy(here, 'labs-university', {
  narrative: 'Labs to the university stays ordinary mail',
  action: 'takeNoAction', // published research, to people who change address every term
  from: Sender.domain('acme-labs.example'),
  to: Recipient.domain('uni.example'),
});

export const automaticMail = new SecureMessagingBypassPolicy(here, 'automatic-mail', {
  narrative: 'Automatic mail never needs the portal',
  action: 'disableSecureMessaging',
  from: Sender.address('noreply@acme.example'),
  to: Recipient.external(),
  acknowledge: [
    {
      rule: 'recipient-scope-unavailable',
      reason: 'the interface takes it; agreed with support that the console only shows it',
      until: '2029-12-31',
    },
  ],
});
