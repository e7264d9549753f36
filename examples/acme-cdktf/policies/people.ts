import { Construct } from 'constructs';
import { Recipient, SecureMessagingBypassPolicy, SecureMessagingPolicy, Sender } from 'sealwright/constructs';
import * as definitions from '../definitions.ts';
import { stack } from '../stack.ts';

const here = new Construct(stack, 'people');

export const hrOut = new SecureMessagingPolicy(here, 'hr-out', {
  narrative: 'HR to anyone outside',
  definition: definitions.caseFile,
  from: Sender.attribute('department', 'HR'),
  to: Recipient.external(),
});

export const hrClinic = new SecureMessagingPolicy(here, 'hr-clinic', {
  narrative: 'HR to the clinic',
  definition: definitions.medical,
  from: Sender.attribute('department', 'HR'),
  to: Recipient.domain('clinic.example'),
});

export const anyoneClinic = new SecureMessagingPolicy(here, 'anyone-clinic', {
  narrative: 'Anyone to the clinic',
  definition: definitions.medical,
  from: Sender.internal(),
  to: Recipient.domain('clinic.example'),
});

export const payslips = new SecureMessagingPolicy(here, 'payslips', {
  narrative: 'Payslips to former employees',
  definition: definitions.payslip,
  from: Sender.address('payslips@acme.example'),
  to: Recipient.external(),
});

export const openEnrolment = new SecureMessagingPolicy(here, 'open-enrolment', {
  narrative: 'Open enrolment with the pension fund',
  definition: definitions.payslip, // forms must be printed and signed
  from: Sender.attribute('department', 'HR'),
  to: Recipient.domain('pensions.example'),
  start: '2027-03-01',
  end: '2027-03-31',
});

export const worksCouncil = new SecureMessagingPolicy(here, 'works-council', {
  narrative: "German sites to the works council's lawyer",
  definition: definitions.standardMonth,
  from: Sender.attribute('country', 'DE'),
  to: Recipient.domain('council.example'),
});

export const speakUp = new SecureMessagingPolicy(here, 'speak-up', {
  narrative: 'Answers to whistle-blowers',
  definition: definitions.caseFile,
  from: Sender.address('speakup@acme.example'),
  to: Recipient.external(),
});

export const trustees = new SecureMessagingBypassPolicy(here, 'trustees', {
  narrative: 'Pension trustees and HR, both ways',
  action: 'disableSecureMessaging',
  from: Sender.domain('trustees.example'),
  to: Recipient.attribute('department', 'HR'),
  bidirectional: true,
});
