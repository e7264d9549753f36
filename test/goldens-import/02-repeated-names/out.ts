// The account acme as it was when it was imported. A plan of this app against it is empty.
import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
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
  ignore: [
    {
      groups: 'Sales',
      reason: 'The account has another group with this name, and this language has no way to say which one is looked up.',
    },
    {
      policies: 'Copy of newsletter',
      reason: 'It refers to the profile group "Sales", which is not imported.',
    },
  ],
});

const groups = new Construct(stack, 'groups');
// The account has 2 profile groups with this name. This one is told apart by its id, made
// 2026-05-04T10:00:00Z.
new ProfileGroup(groups, 'sales', {
  name: 'Sales',
  members: [],
  id: '<id of /Sales>',
});
// Not imported: The account has another group with this name, and this language has no way to say which one
// is looked up.
// const sales2Group = new ProfileGroup(groups, 'sales-2', {
//   name: 'Sales',
//   members: ['sam@acme.example', 'sue@acme.example'],
// });

const folders = new Construct(stack, 'folders');
const partnersFolder = new SecureMessagingFolder(folders, 'partners', { name: 'Partners' });

const definitions = new Construct(stack, 'definitions');
// The account has 2 secure messaging definitions with this description. This one is told apart by its id,
// made 2026-05-04T15:00:00Z.
new SecureMessagingDefinition(definitions, 'partners-week', {
  folder: partnersFolder,
  description: 'Week',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  readReceipt: false,
  id: '<id of /Partners/Week>',
});
// The account has 2 secure messaging definitions with this description. This one is told apart by its id,
// made 2026-05-04T16:00:00Z.
const partnersWeekPrint = new SecureMessagingDefinition(definitions, 'partners-week-print', {
  folder: partnersFolder,
  description: 'Week',
  print: true,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  readReceipt: false,
  id: '<id of /Partners/Week #2>',
});

const policies = new Construct(stack, 'policies');
// The account has 3 secure messaging policies with this narrative. This one is told apart by its id, made
// 2026-05-04T19:00:00Z.
new SecureMessagingPolicy(policies, 'internal-three', {
  narrative: 'Copy of newsletter',
  action: 'takeNoAction',
  from: Sender.internal(),
  to: Recipient.domain('three.example'),
  enabled: false,
  id: '<id of Copy of newsletter #3>',
});
// The account has 3 secure messaging policies with this narrative. This one is told apart by its id, made
// 2026-05-04T18:00:00Z.
new SecureMessagingPolicy(policies, 'internal-two', {
  narrative: 'Copy of newsletter',
  action: 'takeNoAction',
  from: Sender.internal(),
  to: Recipient.domain('two.example'),
  id: '<id of Copy of newsletter #2>',
});
// Not imported: It refers to the profile group "Sales", which is not imported.
// new SecureMessagingPolicy(policies, 'sales-2-one', {
//   narrative: 'Copy of newsletter',
//   definition: partnersWeekPrint,
//   from: Sender.group(sales2Group),
//   to: Recipient.domain('one.example'),
// });

app.synth();
