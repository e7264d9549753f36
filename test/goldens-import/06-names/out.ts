// The account acme as it was when it was imported. A plan of this app against it is empty.
import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
  ContentExaminationFolder,
  PolicySet,
  ProfileGroup,
  Recipient,
  SecureMessagingDefinition,
  SecureMessagingFolder,
  SecureMessagingPolicy,
  SecureMessagingProvider,
  Sender,
} from 'sealwright/constructs';

const app = new App();
const stack = new TerraformStack(app, 'acme');

new SecureMessagingProvider(stack, 'securemessaging', { accountId: 'acme' });

// Nothing is deleted that `owns` does not cover: say there what may be, for instance { policies: ["*"] }.
new PolicySet(stack, 'policy-set', {
  account: {
    id: 'acme',
    edition: 'full',
    maxRetention: '365d',
    internalDomains: ['acme.example'],
    attributes: ['department'],
    target: { sandbox: 'account.db' },
  },
});

const groups = new Construct(stack, 'groups');
new ProfileGroup(groups, 'group-2024', { name: '2024', members: ['ann@acme.example'] });
new ProfileGroup(groups, 'bucherei-strasse', { name: 'Bücherei Straße', members: ['ann@acme.example'] });
new ProfileGroup(groups, 'constructor-group', { name: 'constructor', members: ['ann@acme.example'] });
new ProfileGroup(groups, 'финансы', { name: 'Финансы', members: ['ann@acme.example'] });
const 経理部Group = new ProfileGroup(groups, '経理部', { name: '経理部', members: ['ann@acme.example'] });
new ProfileGroup(groups, 'group', { name: '🦆🦆🦆', members: ['duck@acme.example'] });
new ProfileGroup(groups, 'north-sales', { name: 'Sales', path: '/North', members: ['ann@acme.example'] });
new ProfileGroup(groups, 'south-sales', { name: 'Sales', path: '/South', members: ['ann@acme.example'] });

const folders = new Construct(stack, 'folders');
const financeFolder = new SecureMessagingFolder(folders, 'finance', { name: 'Finance' });
const legalFolder = new SecureMessagingFolder(folders, 'legal', { name: 'Legal' });
const financeInternalFolder = new SecureMessagingFolder(folders, 'finance-internal', {
  name: 'Internal',
  in: financeFolder,
});
new SecureMessagingFolder(folders, 'legal-internal', { name: 'Internal', in: legalFolder });
new ContentExaminationFolder(folders, 'finance-words', { name: 'Finance' });

const definitions = new Construct(stack, 'definitions');
new SecureMessagingDefinition(definitions, 'finance-week-print', {
  folder: financeFolder,
  description: 'Allow Print, Reply, 7 Day Exp, No Receipt',
  print: true,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  readReceipt: false,
});
new SecureMessagingDefinition(definitions, 'finance-week', {
  folder: financeFolder,
  description: 'No Print, Reply, 7 Day Exp, No Receipt',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  readReceipt: false,
});
new SecureMessagingDefinition(definitions, 'finance-internal-week', {
  folder: financeInternalFolder,
  description: 'No Print, Reply, 7 Day Exp, No Receipt',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  readReceipt: false,
});
new SecureMessagingDefinition(definitions, 'contracts', {
  folder: legalFolder,
  description: 'Contracts: No Print, 7 Day Exp',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  readReceipt: false,
});
const 契約書 = new SecureMessagingDefinition(definitions, '契約書', {
  folder: legalFolder,
  description: '契約書',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  readReceipt: false,
});

const policies = new Construct(stack, 'policies');
new SecureMessagingPolicy(policies, 'ann-partner', {
  narrative: '!!!',
  action: 'takeNoAction',
  from: Sender.address('ann@acme.example'),
  to: Recipient.domain('mail.partner.co.uk'),
});
new SecureMessagingPolicy(policies, 'human-resources-external', {
  narrative: '???',
  action: 'takeNoAction',
  from: Sender.attribute('department', 'Human Resources'),
  to: Recipient.external(),
});
new SecureMessagingPolicy(policies, 'finance-partner-home', {
  narrative: 'Finance to partner.example from home',
  action: 'takeNoAction',
  from: Sender.internal(),
  to: Recipient.domain('b.example'),
});
new SecureMessagingPolicy(policies, 'finance-partner-office', {
  narrative: 'Finance to partner.example from the office',
  action: 'takeNoAction',
  from: Sender.internal(),
  to: Recipient.domain('a.example'),
});
new SecureMessagingPolicy(policies, 'finance-department-partner', {
  narrative: "The Finance department's mail to partner.example, whatever is in it",
  action: 'takeNoAction',
  from: Sender.group(経理部Group),
  to: Recipient.domain('partner.example'),
});
new SecureMessagingPolicy(policies, 'thisisoneverylongwordthatn', {
  narrative: 'ThisIsOneVeryLongWordThatNobodyWouldWantToType',
  action: 'takeNoAction',
  from: Sender.internal(),
  to: Recipient.domain('d.example'),
});
new SecureMessagingPolicy(policies, 'policy-x-y', {
  narrative: 'X to Y',
  action: 'takeNoAction',
  from: Sender.internal(),
  to: Recipient.domain('x.example'),
});
new SecureMessagingPolicy(policies, 'true-policy', {
  narrative: 'true',
  action: 'takeNoAction',
  from: Sender.internal(),
  to: Recipient.domain('c.example'),
});
new SecureMessagingPolicy(policies, '経理部から社外へ', {
  narrative: '経理部から社外へ',
  action: 'takeNoAction',
  from: Sender.group(経理部Group),
  to: Recipient.external(),
});

app.synth();
