// The account acme as it was when it was imported. A plan of this app against it is empty.
import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
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
});

const folders = new Construct(stack, 'folders');
const partnersFolder = new SecureMessagingFolder(folders, 'partners', { name: 'Partners' });

const definitions = new Construct(stack, 'definitions');
// It is acknowledged as it is in the account (reply-all-without-reply): Reply all only works where reply is
// allowed too.
// It is acknowledged as it is in the account (expiry-exceeds-retention): A message can not outlive the
// account's maximum retention.
// It is acknowledged as it is in the account (banner-unsafe): A banner has HTML that is not safe in a mail.
const longerThanAnything = new SecureMessagingDefinition(definitions, 'longer-than-anything', {
  folder: partnersFolder,
  description: 'Longer than anything is kept',
  print: false,
  reply: false,
  replyAll: true,
  expireAfter: '400d',
  readReceipt: false,
  banner: { html: '<p onclick="x()">Hello</p>' },
  acknowledge: [
    { rule: 'banner-unsafe', reason: 'so in the account when it was imported' },
    { rule: 'expiry-exceeds-retention', reason: 'so in the account when it was imported' },
    { rule: 'reply-all-without-reply', reason: 'so in the account when it was imported' },
  ],
});
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
// Its end has passed and it is off, as the service does by itself. A later end switches it on again, unless
// `enabled` is set to false.
new SecureMessagingPolicy(policies, 'autumn-price-list', {
  narrative: 'Autumn price list',
  definition: week,
  from: Sender.internal(),
  to: Recipient.domain('reseller.example'),
  start: '2026-09-01',
  end: '2026-10-31',
});
new SecureMessagingPolicy(policies, 'winter-price-list', {
  narrative: 'Winter price list',
  definition: longerThanAnything,
  from: Sender.internal(),
  to: Recipient.domain('reseller.example'),
  enabled: false,
  end: '2027-10-31',
});
// An apply that was cut off has left this bridge behind. Written down it stays: take it out, and the next
// `sealwright apply` deletes it.
new SecureMessagingPolicy(policies, 'sealwright-bridge-winter', {
  narrative: 'sealwright bridge: Winter price list',
  definition: week,
  from: Sender.internal(),
  to: Recipient.domain('reseller.example'),
});

app.synth();
