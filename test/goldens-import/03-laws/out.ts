// The account acme as it was when it was imported. A plan of this app against it is empty.
import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
  ContentExaminationDefinition,
  ContentExaminationFolder,
  PolicySet,
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
      definitions: '/In the root',
      reason: 'No configuration may write it as it is (definition-in-root-folder): A definition is in no folder.',
    },
    {
      contentDefinitions: '/Words/Not a list',
      reason: 'No configuration may write it as it is (word-list-syntax): A line of a word list can not be read.',
    },
    {
      policies: 'Both',
      reason: 'No configuration may write it as it is (one-outcome): A policy does one thing.',
    },
    {
      policies: 'Both ways with reseller.example',
      reason: 'No configuration may write it as it is (bidirectional-secure-messaging): A policy that makes messages secure is never bi-directional.',
    },
    {
      policies: 'Ends before it starts',
      reason: 'No configuration may write it as it is (validity-inverted): A policy ends before it starts.',
    },
    {
      policies: 'Neither',
      reason: 'No configuration may write it as it is (one-outcome): A policy does one thing.',
    },
    {
      policies: 'Uses what is in the root',
      reason: 'It refers to the secure messaging definition "In the root", which is not imported.',
    },
    {
      contentPolicies: 'Never',
      reason: 'It refers to the content examination definition "Not a list", which is not imported.',
    },
    {
      contentPolicies: 'Secret, both ways',
      reason: 'No configuration may write it as it is (bidirectional-secure-messaging): A policy that makes messages secure is never bi-directional.',
    },
  ],
});

const folders = new Construct(stack, 'folders');
const partnersFolder = new SecureMessagingFolder(folders, 'partners', { name: 'Partners' });
const wordsFolder = new ContentExaminationFolder(folders, 'words', { name: 'Words' });

const definitions = new Construct(stack, 'definitions');
const week = new SecureMessagingDefinition(definitions, 'week', {
  folder: partnersFolder,
  description: 'Week',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  readReceipt: false,
});
// Not imported: No configuration may write it as it is (definition-in-root-folder): A definition is in no
// folder.
// const root = new SecureMessagingDefinition(definitions, 'root', {
//   description: 'In the root',
//   print: false,
//   reply: true,
//   replyAll: false,
//   expireAfter: '7d',
//   readReceipt: false,
// });

const contentDefinitions = new Construct(stack, 'content-definitions');
const secretWords = new ContentExaminationDefinition(contentDefinitions, 'secret', {
  folder: wordsFolder,
  description: 'Secret',
  activationScore: 10,
  examine: ['subject'],
  wordList: '10 secret',
  secureMessaging: week,
});
// Not imported: No configuration may write it as it is (word-list-syntax): A line of a word list can not be
// read.
// const notListWords = new ContentExaminationDefinition(contentDefinitions, 'not-list', {
//   folder: wordsFolder,
//   description: 'Not a list',
//   activationScore: 10,
//   examine: ['subject'],
//   wordList: 'ten points for secret',
// });

const policies = new Construct(stack, 'policies');
new SecureMessagingPolicy(policies, 'fine', {
  narrative: 'Fine',
  definition: week,
  from: Sender.internal(),
  to: Recipient.domain('partner.example'),
});
// Not imported: No configuration may write it as it is (one-outcome): A policy does one thing.
// new SecureMessagingPolicy(policies, 'both', {
//   narrative: 'Both',
//   definition: week,
//   action: 'takeNoAction',
//   from: Sender.internal(),
//   to: Recipient.domain('partner.example'),
// });
// Not imported: No configuration may write it as it is (bidirectional-secure-messaging): A policy that makes
// messages secure is never bi-directional.
// new SecureMessagingPolicy(policies, 'both-ways-reseller', {
//   narrative: 'Both ways with reseller.example',
//   definition: week,
//   from: Sender.internal(),
//   to: Recipient.domain('reseller.example'),
//   bidirectional: true,
// });
// Not imported: No configuration may write it as it is (validity-inverted): A policy ends before it starts.
// new SecureMessagingPolicy(policies, 'ends', {
//   narrative: 'Ends before it starts',
//   definition: week,
//   from: Sender.internal(),
//   to: Recipient.domain('partner.example'),
//   start: '2027-01-01',
//   end: '2026-12-01',
// });
// Not imported: No configuration may write it as it is (one-outcome): A policy does one thing.
// new SecureMessagingPolicy(policies, 'neither', {
//   narrative: 'Neither',
//   from: Sender.internal(),
//   to: Recipient.domain('partner.example'),
// });
// Not imported: It refers to the secure messaging definition "In the root", which is not imported.
// new SecureMessagingPolicy(policies, 'uses-what-root', {
//   narrative: 'Uses what is in the root',
//   definition: root,
//   from: Sender.internal(),
//   to: Recipient.domain('root.example'),
// });

// const contentPolicies = new Construct(stack, 'content-policies');
// Not imported: It refers to the content examination definition "Not a list", which is not imported.
// new ContentExaminationPolicy(contentPolicies, 'never', {
//   narrative: 'Never',
//   definition: notListWords,
//   from: Sender.internal(),
//   to: Recipient.external(),
// });
// Not imported: No configuration may write it as it is (bidirectional-secure-messaging): A policy that makes
// messages secure is never bi-directional.
// new ContentExaminationPolicy(contentPolicies, 'secret-both-ways', {
//   narrative: 'Secret, both ways',
//   definition: secretWords,
//   from: Sender.internal(),
//   to: Recipient.external(),
//   bidirectional: true,
// });

app.synth();
