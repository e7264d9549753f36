import { Construct } from 'constructs';
import { Recipient, SecureMessagingBypassPolicy, SecureMessagingPolicy, Sender } from 'sealwright/constructs';
import * as definitions from '../definitions.ts';
import * as groups from '../groups.ts';
import { stack } from '../stack.ts';

const here = new Construct(stack, 'finance');

export const financeOut = new SecureMessagingPolicy(here, 'finance-out', {
  narrative: 'Finance to anyone outside',
  definition: definitions.financeWeek,
  from: Sender.group(groups.finance),
  to: Recipient.external(),
  protect: true,
});

export const financePartner = new SecureMessagingPolicy(here, 'finance-partner', {
  narrative: 'Finance to partner.example from the office network',
  definition: definitions.partnerWeek, // as finance-out, but without the extension
  from: Sender.group(groups.finance, { basedOn: 'both' }), // the invoice robot sends in their name from an address of its own
  to: Recipient.domain('partner.example'),
  sourceIps: ['203.0.113.0/24'],
});

export const treasuryBank = new SecureMessagingPolicy(here, 'treasury-bank', {
  narrative: 'Treasury to Northbank',
  definition: definitions.treasuryDay,
  from: Sender.group(groups.treasury),
  to: Recipient.domain('northbank.example'),
});

export const payrollBureau = new SecureMessagingPolicy(here, 'payroll-bureau', {
  narrative: 'Payroll to the payroll bureau',
  definition: definitions.payslip,
  from: Sender.address('payroll@acme.example'),
  to: Recipient.domain('paybureau.example'),
});

export const statements = new SecureMessagingPolicy(here, 'statements', {
  narrative: 'Account statements to customers',
  definition: definitions.statement,
  from: Sender.address('statements@acme.example'),
  to: Recipient.external(),
});

export const regulator = new SecureMessagingPolicy(here, 'regulator', {
  narrative: 'Anyone to the regulator',
  definition: definitions.record,
  from: Sender.internal(),
  to: Recipient.domain('regulator.example'),
  override: true, // one rule for all of us: no department's own policy may shorten the record
});

export const yearEndClose = new SecureMessagingPolicy(here, 'year-end-close', {
  narrative: 'Ledger to the banks during year end',
  definition: definitions.yearEnd,
  from: Sender.group(groups.ledger),
  to: Recipient.group(groups.banks),
  start: '2026-12-15', // both days count in full, in UTC
  end: '2027-01-31',
});

export const resultsQuietPeriod = new SecureMessagingPolicy(here, 'results-quiet-period', {
  narrative: 'Executives to press and analysts before the results',
  definition: definitions.results,
  from: Sender.group(groups.executives),
  to: Recipient.group(groups.press),
  start: '2027-01-04',
  end: '2027-02-18T06:59:59Z', // the results are published at seven
});

export const financeAudit = new SecureMessagingBypassPolicy(here, 'finance-audit', {
  narrative: 'Finance to the auditor',
  action: 'disableSecureMessaging',
  from: Sender.group(groups.finance),
  to: Recipient.domain('audit.example'),
  protect: true,
});

// The firm's shared intake is read by people outside the engagement. Without the override the policy above
// would win, because its From is more specific and From counts before To.
export const auditIntake = new SecureMessagingBypassPolicy(here, 'audit-intake', {
  narrative: "No bypass for the auditor's shared intake",
  action: 'takeNoAction',
  from: Sender.internal(),
  to: Recipient.address('intake@audit.example'),
  override: true,
});

export const northbankCutover = new SecureMessagingBypassPolicy(here, 'northbank-cutover', {
  narrative: 'Treasury to Northbank while the bank changes its systems',
  action: 'disableSecureMessaging',
  from: Sender.group(groups.treasury),
  to: Recipient.domain('northbank.example'),
  start: '2027-05-01T06:00:00Z',
  end: '2027-05-07',
});
