// The account acme as it was when it was imported. A plan of this app against it is empty.
import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
  Audience,
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
      policies: 'Definition that is gone',
      reason: 'The account has a value that this version does not know, in `definition`.',
    },
    {
      policies: 'Unknown scope',
      reason: 'The account has a value that this version does not know, in `to`.',
    },
  ],
});

const groups = new Construct(stack, 'groups');
// The account has a value that this version does not know, in `source`. The group is looked up: its members
// stay as they are.
const elsewhereGroup = ProfileGroup.fromName(groups, 'elsewhere', 'From elsewhere');
// No configuration may write it as it is (invalid-address): An address or a domain can not be meant. The
// group is looked up: its members stay as they are.
const oddMemberGroup = ProfileGroup.fromName(groups, 'odd-member', 'Odd member', { source: 'local' });
const oddOneGroup = new ProfileGroup(groups, 'odd-one', {
  name: 'With the odd one',
  members: [oddMemberGroup],
});

const folders = new Construct(stack, 'folders');
// The account also has `colour`, which this version does not know. It is neither imported nor ever changed.
const partnersFolder = new SecureMessagingFolder(folders, 'partners', {
  name: 'Partners',
  publishedTo: [Audience.internal()],
});

const definitions = new Construct(stack, 'definitions');
// The account also has `watermark`, `template`, which this version does not know. It is neither imported nor
// ever changed.
const week = new SecureMessagingDefinition(definitions, 'week', {
  folder: partnersFolder,
  description: 'Week',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  readReceipt: false,
});

const policies = new Construct(stack, 'policies');
new SecureMessagingPolicy(policies, 'fine', {
  narrative: 'Fine',
  definition: week,
  from: Sender.group(oddOneGroup),
  to: Recipient.domain('fine.example'),
});
// The account also has `geoFence`, which this version does not know. It is neither imported nor ever changed.
new SecureMessagingPolicy(policies, 'unknown-field', {
  narrative: 'Unknown field',
  definition: week,
  from: Sender.group(elsewhereGroup),
  to: Recipient.domain('field.example'),
});
// Not imported: The account has a value that this version does not know, in `definition`.
// new SecureMessagingPolicy(policies, 'that-gone', {
//   narrative: 'Definition that is gone',
//   definition: 'what is gone',
//   from: Sender.internal(),
//   to: Recipient.domain('gone.example'),
// });
// Not imported: The account has a value that this version does not know, in `to`.
// new SecureMessagingPolicy(policies, 'unknown-scope', {
//   narrative: 'Unknown scope',
//   definition: week,
//   from: Sender.internal(),
//   to: Recipient.everyone(),
// });

app.synth();
