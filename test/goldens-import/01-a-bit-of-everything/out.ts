// The account acme as it was when it was imported. A plan of this app against it is empty.
import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
  Audience,
  Builtin,
  ContentExaminationDefinition,
  ContentExaminationFolder,
  ContentExaminationPolicy,
  PolicySet,
  ProfileGroup,
  Recipient,
  SecureMessagingBypassPolicy,
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
const financeGroup = new ProfileGroup(groups, 'finance', {
  name: 'Finance',
  members: ['ann@acme.example', 'audit.example', 'bob@acme.example'],
});
const moneyGroup = new ProfileGroup(groups, 'money', {
  name: 'All money',
  members: ['cfo@acme.example', financeGroup],
});
new ProfileGroup(groups, 'nobody-yet', { name: 'Nobody yet', members: [] });
const outsideCounselGroup = ProfileGroup.fromName(groups, 'outside-counsel', 'Outside counsel', {
  path: '/Law',
  source: 'directory',
});

const folders = new Construct(stack, 'folders');
const hiddenFolder = new SecureMessagingFolder(folders, 'hidden', { name: 'Hidden', publishedTo: [] });
const partnersFolder = new SecureMessagingFolder(folders, 'partners', { name: 'Partners' });
const legalFolder = new SecureMessagingFolder(folders, 'legal', {
  name: 'Legal',
  in: partnersFolder,
  publishedTo: [Audience.attribute('department', 'Legal'), Audience.group(financeGroup)],
});
const wordListsFolder = new ContentExaminationFolder(folders, 'word-lists', { name: 'Word lists' });

const definitions = new Construct(stack, 'definitions');
new SecureMessagingDefinition(definitions, 'board-papers', {
  folder: hiddenFolder,
  description: 'Board papers',
  print: false,
  reply: false,
  replyAll: false,
  expireAfter: '36h',
  readReceipt: true,
  banner: { text: 'Confidential.\nDo not forward.' },
});
const partnersWeek = new SecureMessagingDefinition(definitions, 'partners-week', {
  folder: partnersFolder,
  description: 'No Print, Reply, 7 Day Exp, No Receipt',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  extendBy: '3d',
  readReceipt: false,
});
new SecureMessagingDefinition(definitions, 'legal-forever', {
  folder: legalFolder,
  description: 'Allow Print, Reply, Never Exp, Receipt',
  print: true,
  reply: true,
  replyAll: false,
  expireAfter: 'never',
  readReceipt: true,
  banner: 'hidden',
});

const contentDefinitions = new Construct(stack, 'content-definitions');
const markedConfidentialWords = new ContentExaminationDefinition(contentDefinitions, 'marked-confidential', {
  folder: wordListsFolder,
  description: 'Marked confidential',
  activationScore: 10,
  examine: ['subject', 'body'],
  wordList: [
    '# what people write',
    '10 "company confidential"',
    '5:10 regex \\bM&A\\b',
  ],
  secureMessaging: partnersWeek,
});

const policies = new Construct(stack, 'policies');
new SecureMessagingPolicy(policies, 'anyone-insurer', {
  narrative: 'Anyone to the insurer',
  definition: Builtin.default,
  from: Sender.internal(),
  to: Recipient.domain('insurer.example'),
  override: true,
});
new SecureMessagingPolicy(policies, 'finance-partner', {
  narrative: 'Finance to partner.example',
  definition: partnersWeek,
  from: Sender.group(financeGroup, { basedOn: 'both' }),
  to: Recipient.domain('partner.example'),
  start: '2026-12-01',
  end: '2027-11-30',
  sourceIps: ['203.0.113.0/24'],
});
new SecureMessagingPolicy(policies, 'labs-university', {
  narrative: 'Labs to the university stays ordinary mail',
  action: 'takeNoAction',
  from: Sender.domain('labs.example'),
  to: Recipient.group(outsideCounselGroup),
  enabled: false,
});

const bypassPolicies = new Construct(stack, 'bypass-policies');
new SecureMessagingBypassPolicy(bypassPolicies, 'finance-auditor', {
  narrative: 'Finance to the auditor',
  action: 'disableSecureMessaging',
  from: Sender.group(moneyGroup),
  to: Recipient.address('audit@partner.example'),
  bidirectional: true,
});

const contentPolicies = new Construct(stack, 'content-policies');
new ContentExaminationPolicy(contentPolicies, 'confidential', {
  narrative: 'Confidential mail',
  definition: markedConfidentialWords,
  from: Sender.internal(),
  to: Recipient.external(),
  end: '2027-02-18T06:59:59Z',
});

app.synth();
