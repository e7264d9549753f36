import { Construct } from 'constructs';
import { SecureMessagingDefinition } from 'sealwright/constructs';
import * as folders from './folders.ts';
import { stack } from './stack.ts';

const here = new Construct(stack, 'definitions');

// The description says what the settings are, since it is all that a user sees when picking one.

export const standardMonth = new SecureMessagingDefinition(here, 'standard-month', {
  folder: folders.company,
  description: 'No Print, Reply, Reply All, 30 Day Exp, No Receipt',
  print: false,
  reply: true,
  replyAll: true,
  expireAfter: '30d',
  extendBy: '14d',
  readReceipt: false,
  banner: 'standard',
});

export const readOnce = new SecureMessagingDefinition(here, 'read-once', {
  folder: folders.company,
  description: 'No Print, No Reply, 3 Day Exp, Receipt',
  print: false,
  reply: false,
  replyAll: false,
  expireAfter: '3d',
  readReceipt: true,
});

export const requestAnswer = new SecureMessagingDefinition(here, 'request-answer', {
  folder: folders.company,
  description: 'Allow Print, Reply, 30 Day Exp, Receipt',
  print: true,
  reply: true,
  replyAll: false,
  expireAfter: '30d',
  readReceipt: true,
});

export const financeWeek = new SecureMessagingDefinition(here, 'finance-week', {
  folder: folders.finance,
  description: 'No Print, Reply, 7 Day Exp, No Receipt',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  extendBy: '3d',
  readReceipt: false,
});

export const yearEnd = new SecureMessagingDefinition(here, 'year-end', {
  folder: folders.finance,
  description: 'No Print, No Reply, 3 Day Exp, Receipt',
  print: false,
  reply: false,
  replyAll: false,
  expireAfter: '3d',
  readReceipt: true,
});

export const statement = new SecureMessagingDefinition(here, 'statement', {
  folder: folders.finance,
  description: 'Allow Print, No Reply, 365 Day Exp, No Receipt',
  print: true,
  reply: false,
  replyAll: false,
  expireAfter: '365d',
  readReceipt: false,
});

export const record = new SecureMessagingDefinition(here, 'record', {
  folder: folders.finance,
  description: 'Allow Print, Reply, Reply All, Never Exp, Receipt',
  print: true,
  reply: true,
  replyAll: true,
  expireAfter: 'never', // in truth 365 days: the account's maximum retention
  readReceipt: true,
  protect: true,
});

export const results = new SecureMessagingDefinition(here, 'results', {
  folder: folders.finance,
  description: 'No Print, No Reply, 12 Hour Exp, Receipt',
  print: false,
  reply: false,
  replyAll: false,
  expireAfter: '12h',
  readReceipt: true,
});

export const treasuryDay = new SecureMessagingDefinition(here, 'treasury-day', {
  folder: folders.treasury,
  description: 'No Print, No Reply, 1 Day Exp, Receipt',
  print: false,
  reply: false,
  replyAll: false,
  expireAfter: '1d',
  readReceipt: true,
  banner: 'hidden', // payment instructions are parsed by a robot, which a banner confuses
  acknowledge: [
    { rule: 'banner-not-everywhere', reason: 'the treasury desk has neither the plug-in nor the mobile app' },
  ],
});

export const matter = new SecureMessagingDefinition(here, 'matter', {
  folder: folders.legal,
  description: 'Allow Print, Reply, Reply All, 180 Day Exp, No Receipt',
  print: true,
  reply: true,
  replyAll: true,
  expireAfter: '180d',
  extendBy: '90d',
  readReceipt: false,
  aliases: ['Print, Reply, 180 Day Exp, No Receipt'],
  banner: { text: 'Privileged and confidential. Please do not forward without asking the legal department.' },
  acknowledge: [{ rule: 'banner-not-everywhere', reason: 'counsel accepted the standard banner on phones' }],
});

export const courtRecord = new SecureMessagingDefinition(here, 'court-record', {
  folder: folders.legal,
  description: 'Allow Print, Reply, Never Exp, Receipt',
  print: true,
  reply: true,
  replyAll: false,
  expireAfter: 'never',
  readReceipt: true,
});

export const bluebird = new SecureMessagingDefinition(here, 'bluebird', {
  folder: folders.projects,
  description: 'No Print, Reply, 14 Day Exp, Receipt',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '2w',
  readReceipt: true,
  banner: { html: '<p><strong>Project Bluebird.</strong> Do not discuss outside the team.</p>' },
  acknowledge: [{ rule: 'banner-not-everywhere', reason: 'the team works in the portal', until: '2027-12-31' }],
});

export const caseFile = new SecureMessagingDefinition(here, 'case', {
  folder: folders.people,
  description: 'No Print, Reply, 30 Day Exp, Receipt',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '30d',
  readReceipt: true,
});

export const medical = new SecureMessagingDefinition(here, 'medical', {
  folder: folders.people,
  description: 'No Print, Reply, 7 Day Exp, Receipt',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  readReceipt: true,
});

export const payslip = new SecureMessagingDefinition(here, 'payslip', {
  folder: folders.people,
  description: 'Allow Print, No Reply, 90 Day Exp, No Receipt',
  print: true,
  reply: false,
  replyAll: false,
  expireAfter: '90d',
  readReceipt: false,
});

export const boardPack = new SecureMessagingDefinition(here, 'board-pack', {
  folder: folders.board,
  description: 'No Print, Reply, 10 Day Exp, Receipt',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '10d',
  extendBy: '36h', // a meeting can slip by a day
  readReceipt: true,
});

export const partnerWeek = new SecureMessagingDefinition(here, 'partner-week', {
  folder: folders.partners,
  description: 'No Print, Reply, 7 Day Exp, No Receipt',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  readReceipt: false,
});

export const partnerMonth = new SecureMessagingDefinition(here, 'partner-month', {
  folder: folders.partners,
  description: 'No Print, Reply, Reply All, 30 Day Exp, No Receipt',
  print: false,
  reply: true,
  replyAll: true,
  expireAfter: '30d',
  extendBy: '30d',
  readReceipt: false,
});

export const drawing = new SecureMessagingDefinition(here, 'drawing', {
  folder: folders.partners,
  description: 'Allow Print, Reply, 60 Day Exp, No Receipt',
  print: true, // a foundry works from paper
  reply: true,
  replyAll: false,
  expireAfter: '60d',
  readReceipt: false,
});

export const jointVenture = new SecureMessagingDefinition(here, 'joint-venture', {
  folder: folders.partners,
  description: 'Allow Print, Reply, Reply All, 90 Day Exp, No Receipt',
  print: true,
  reply: true,
  replyAll: true,
  expireAfter: '90d',
  readReceipt: false,
});

export const tender = new SecureMessagingDefinition(here, 'tender', {
  folder: folders.partners,
  description: 'No Print, Reply, Reply All, 21 Day Exp, Receipt',
  print: false,
  reply: true,
  replyAll: true,
  expireAfter: '3w',
  readReceipt: true,
});

export const researchShare = new SecureMessagingDefinition(here, 'research-share', {
  folder: folders.research,
  description: 'No Print, Reply, Reply All, 60 Day Exp, No Receipt',
  print: false,
  reply: true,
  replyAll: true,
  expireAfter: '60d',
  readReceipt: false,
});

// For content examination, which wants definitions that no secure messaging policy uses. None gives a
// recipient more than the built-in definition does, so a hit never weakens what a sender picked from it.
export const tagged = new SecureMessagingDefinition(here, 'tagged', {
  folder: folders.gateway,
  description: 'No Print, Reply, Reply All, 45 Day Exp, No Receipt',
  print: false,
  reply: true,
  replyAll: true,
  expireAfter: '45d',
  readReceipt: false,
});

export const numbers = new SecureMessagingDefinition(here, 'numbers', {
  folder: folders.gateway,
  description: 'No Print, No Reply, 7 Day Exp, No Receipt',
  print: false,
  reply: false,
  replyAll: false,
  expireAfter: '7d',
  readReceipt: false,
});

export const classified = new SecureMessagingDefinition(here, 'classified', {
  folder: folders.gateway,
  description: 'No Print, Reply, 14 Day Exp, Receipt',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '14d',
  readReceipt: true,
});

export const exportDay = new SecureMessagingDefinition(here, 'export-day', {
  folder: folders.gateway,
  description: 'No Print, No Reply, 24 Hour Exp, Receipt',
  print: false,
  reply: false,
  replyAll: false,
  expireAfter: '24h',
  readReceipt: true,
});
