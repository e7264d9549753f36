// The account small as it was when it was imported. A plan of this app against it is empty.
import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
  Builtin,
  PolicySet,
  Recipient,
  SecureMessagingBypassPolicy,
  SecureMessagingFolder,
  SecureMessagingPolicy,
  SecureMessagingProvider,
  Sender,
} from 'sealwright/constructs';

const app = new App();
const stack = new TerraformStack(app, 'small');

new SecureMessagingProvider(stack, 'securemessaging', { accountId: 'small' });

// Nothing is deleted that `owns` does not cover: say there what may be, for instance { policies: ["*"] }.
new PolicySet(stack, 'policy-set', {
  account: {
    id: 'small',
    edition: 'lite',
    maxRetention: '90d',
    internalDomains: ['small.example'],
    attributes: [],
    recipientLimit: 1000,
    target: { sandbox: 'account.db' },
  },
  ignore: [
    {
      definitions: '/Left over/From when the account was full',
      reason: 'No configuration may write it as it is (lite-defines-definitions): A lite account has no secure messaging definitions of its own.',
    },
    {
      policies: 'Old',
      reason: 'It refers to the secure messaging definition "From when the account was full", which is not imported.',
    },
  ],
});

const folders = new Construct(stack, 'folders');
const leftOverFolder = new SecureMessagingFolder(folders, 'left-over', { name: 'Left over' });

// const definitions = new Construct(stack, 'definitions');
// Not imported: No configuration may write it as it is (lite-defines-definitions): A lite account has no
// secure messaging definitions of its own.
// const whenAccountWas = new SecureMessagingDefinition(definitions, 'when-account-was', {
//   folder: leftOverFolder,
//   description: 'From when the account was full',
//   print: false,
//   reply: true,
//   replyAll: false,
//   expireAfter: '7d',
//   readReceipt: false,
// });

const policies = new Construct(stack, 'policies');
new SecureMessagingPolicy(policies, 'everything', {
  narrative: 'Everything',
  definition: Builtin.all,
  from: Sender.internal(),
  to: Recipient.external(),
});
new SecureMessagingPolicy(policies, 'hr-anyone-outside', {
  narrative: 'HR to anyone outside',
  definition: Builtin.external,
  from: Sender.address('hr@small.example'),
  to: Recipient.external(),
});
// Not imported: It refers to the secure messaging definition "From when the account was full", which is not
// imported.
// new SecureMessagingPolicy(policies, 'old', {
//   narrative: 'Old',
//   definition: whenAccountWas,
//   from: Sender.internal(),
//   to: Recipient.domain('old.example'),
// });

const bypassPolicies = new Construct(stack, 'bypass-policies');
new SecureMessagingBypassPolicy(bypassPolicies, 'hr-bureau', {
  narrative: 'HR to the bureau',
  action: 'disableSecureMessaging',
  from: Sender.address('hr@small.example'),
  to: Recipient.domain('bureau.example'),
});

app.synth();
