import { Construct } from 'constructs';
import { Recipient, SecureMessagingBypassPolicy, SecureMessagingPolicy, Sender } from 'sealwright/constructs';
import * as definitions from '../definitions.ts';
import * as groups from '../groups.ts';
import { stack } from '../stack.ts';

const here = new Construct(stack, 'partners');

export const anyonePartner = new SecureMessagingPolicy(here, 'anyone-partner', {
  narrative: 'Anyone to partner.example',
  definition: definitions.partnerMonth,
  from: Sender.internal(),
  to: Recipient.domain('partner.example'),
});

export const jointVenture = new SecureMessagingPolicy(here, 'joint-venture', {
  narrative: 'Energy to partner.example, for the joint venture',
  definition: definitions.jointVenture,
  from: Sender.domain('acme-energy.example'),
  to: Recipient.domain('partner.example'),
});

// Drawings leave from the design network only, so the network says what the mail is.
export const drawings = new SecureMessagingPolicy(here, 'drawings', {
  narrative: 'Drawings to suppliers from the design network',
  definition: definitions.drawing,
  from: Sender.internal(),
  to: Recipient.group(groups.suppliers),
  sourceIps: ['198.51.100.0/25', '192.0.2.17'], // and the plotter's own address
});

export const anyoneForge = new SecureMessagingPolicy(here, 'anyone-forge', {
  narrative: 'Anyone to forge.example',
  definition: definitions.partnerMonth,
  from: Sender.internal(),
  to: Recipient.domain('forge.example'),
});

export const priceList = new SecureMessagingPolicy(here, 'price-list', {
  narrative: 'Sales to resellers during the price list campaign',
  definition: definitions.readOnce,
  from: Sender.group(groups.sales),
  to: Recipient.domain('reseller.example'),
  start: '2027-01-04',
  end: '2027-03-31',
});

export const quotes = new SecureMessagingPolicy(here, 'quotes', {
  narrative: 'Quotes from the sales system to resellers',
  definition: definitions.standardMonth,
  from: Sender.address('quotes@acme.example', { basedOn: 'header' }),
  to: Recipient.domain('reseller.example'),
  acknowledge: [
    {
      rule: 'header-only-sender',
      reason: 'the sales system bounces to another address for every quote; only its header is constant',
    },
  ],
});

export const tender = new SecureMessagingPolicy(here, 'tender', {
  narrative: 'River crossing tender to the consortium',
  definition: definitions.tender,
  from: Sender.group(groups.tender),
  to: Recipient.group(groups.consortium),
  start: '2027-02-01T08:00:00', // no offset: UTC
  end: '2027-04-30T17:00:00+01:00',
});

// Kept, switched off: sales asks for it every spring, and the answer is in the pull request.
export const salesTrial = new SecureMessagingPolicy(here, 'sales-trial', {
  narrative: 'Trial, sales to anyone outside',
  definition: definitions.standardMonth,
  from: Sender.group(groups.sales),
  to: Recipient.external(),
  enabled: false,
});

export const forgeLine = new SecureMessagingBypassPolicy(here, 'forge-line', {
  narrative: 'Anyone to forge.example over the leased line',
  action: 'disableSecureMessaging',
  from: Sender.internal(),
  to: Recipient.domain('forge.example'),
  sourceIps: ['192.0.2.128/26'],
});
