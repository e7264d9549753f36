import { Construct } from 'constructs';
import { Recipient, SecureMessagingBypassPolicy, SecureMessagingPolicy, Sender } from 'sealwright/constructs';
import * as definitions from '../definitions.ts';
import * as groups from '../groups.ts';
import { stack } from '../stack.ts';

const here = new Construct(stack, 'legal');

export const legalOut = new SecureMessagingPolicy(here, 'legal-out', {
  narrative: 'Legal to anyone outside',
  definition: definitions.matter,
  from: Sender.attribute('department', 'Legal'),
  to: Recipient.external(),
});

// Counsel's own systems are encrypted and their retention rules forbid the portal. Written as a policy that
// takes no action, not as a bypass, so that it holds for the legal department and for nobody else.
export const legalCounsel = new SecureMessagingPolicy(here, 'legal-counsel', {
  narrative: 'Legal to outside counsel stays ordinary mail',
  action: 'takeNoAction',
  from: Sender.attribute('department', 'Legal'),
  to: Recipient.group(groups.counsel),
});

export const labsCounsel = new SecureMessagingPolicy(here, 'labs-counsel', {
  narrative: 'Labs to outside counsel about patents',
  definition: definitions.matter,
  from: Sender.domain('acme-labs.example'),
  to: Recipient.group(groups.counsel),
});

export const litigationCourt = new SecureMessagingPolicy(here, 'litigation-court', {
  narrative: 'Litigation to the court',
  definition: definitions.courtRecord,
  from: Sender.address('litigation@acme.example'),
  to: Recipient.domain('court.example'),
});

export const contractsOut = new SecureMessagingPolicy(here, 'contracts-out', {
  narrative: 'Contracts desk to anyone outside',
  definition: definitions.matter,
  from: Sender.address('contracts@acme.example'),
  to: Recipient.external(),
});

export const privacyAnswers = new SecureMessagingPolicy(here, 'privacy-answers', {
  narrative: 'Answers to privacy requests',
  definition: definitions.requestAnswer,
  from: Sender.address('privacy@acme.example'),
  to: Recipient.external(),
});

export const bluebirdProject = new SecureMessagingPolicy(here, 'bluebird-project', {
  narrative: 'Project Bluebird to the other side',
  definition: definitions.bluebird,
  from: Sender.group(groups.bluebird),
  to: Recipient.domain('bluebird.example'),
  override: true, // the project's rule comes before each member's department
  start: '2026-12-01',
  end: '2027-06-30T18:00:00+02:00',
});

export const boardPapers = new SecureMessagingPolicy(here, 'board-papers', {
  narrative: 'Board papers',
  definition: definitions.boardPack,
  from: Sender.group(groups.secretariat),
  to: Recipient.group(groups.board),
  aliases: ['Board papers to directors'],
});

export const lawFirm = new SecureMessagingBypassPolicy(here, 'law-firm', {
  narrative: 'Anyone to the law firm, over enforced TLS',
  action: 'disableSecureMessaging',
  from: Sender.internal(),
  to: Recipient.domain('law.example'),
});

// The counsel exception: the firm's conflicts desk is shared with the firms of our opponents.
export const lawFirmConflicts = new SecureMessagingBypassPolicy(here, 'law-firm-conflicts', {
  narrative: "No bypass for the law firm's conflicts desk",
  action: 'takeNoAction',
  from: Sender.internal(),
  to: Recipient.address('conflicts@law.example'),
});
