import { App, TerraformStack } from 'cdktf';
import {
  Builtin,
  BypassFor,
  ContentExaminationFolder,
  EnforceForRecipients,
  PolicyGate,
  PolicySet,
  ProfileGroup,
  Recipient,
  SecureMessagingDefinition,
  SecureMessagingFolder,
  SecureMessagingPolicy,
  SecureMessagingProvider,
  SecureOnSubjectTag,
  Sender,
} from 'sealwright/constructs';

const app = new App();

// What secure delivery means in this company. Another team keeps it, in a stack of its own.
const shared = new TerraformStack(app, 'shared');
new SecureMessagingProvider(shared, 'provider');
const partners = new SecureMessagingFolder(shared, 'partners', { name: 'Partners' });
const week = new SecureMessagingDefinition(shared, 'week', {
  folder: partners,
  description: 'No Print, Reply, 7 Day Exp, No Receipt',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  readReceipt: false,
});
const gateway = new SecureMessagingFolder(shared, 'gateway', { name: 'Set by the gateway', publishedTo: [] });
const tagged = new SecureMessagingDefinition(shared, 'tagged', {
  folder: gateway,
  description: 'No Print, Reply, Reply All, 30 Day Exp, No Receipt',
  print: false,
  reply: true,
  replyAll: true,
  expireAfter: '30d',
  readReceipt: false,
});

const acme = new TerraformStack(app, 'acme');
new SecureMessagingProvider(acme, 'provider');
const finance = new ProfileGroup(acme, 'finance', {
  name: 'Finance',
  members: ['ann@acme.example', 'bob@acme.example'],
});
const financeOut = new SecureMessagingPolicy(acme, 'finance-out', {
  narrative: 'Finance to anyone outside',
  definition: Builtin.default,
  from: Sender.group(finance),
  to: Recipient.external(),
});
const secured = new EnforceForRecipients(acme, 'partners', {
  narrative: 'Partners',
  recipients: [Recipient.domain('partner.example'), Recipient.domain('forge.example')],
  definition: week,
});
const auditor = new BypassFor(acme, 'auditor', {
  narrative: 'The auditor has a data room of its own',
  recipients: [Recipient.domain('audit.example')],
  except: [Recipient.address('intake@audit.example')],
  from: Sender.group(finance),
});
const tag = new SecureOnSubjectTag(acme, 'tag', {
  narrative: 'Tagged by the sender',
  folder: new ContentExaminationFolder(acme, 'words', { name: 'Word lists' }),
  tags: ['[secure]', '(secure)'],
  definition: tagged,
});

new PolicySet(acme, 'policy-set', {
  account: { internalDomains: ['acme.example'] },
  tests: [
    {
      name: 'a partner reads it in the portal, for a week',
      message: { from: 'joe@acme.example', to: 'x@partner.example', at: '2026-12-05T10:00:00Z' },
      expect: { 'x@partner.example': { portal: true, policy: secured.policies[0] ?? null, expiresAfter: '7d' } },
    },
    {
      name: 'the auditor gets ordinary mail, but for the shared intake',
      message: {
        from: 'ann@acme.example',
        to: ['kim@audit.example', 'intake@audit.example'],
        at: '2026-12-05T10:00:00Z',
      },
      expect: {
        'kim@audit.example': { secure: false, bypassedBy: auditor.policies[0] ?? null },
        'intake@audit.example': { secure: true, policy: financeOut },
      },
    },
    {
      name: 'a tag in the subject makes it secure',
      message: { from: 'joe@acme.example', to: 'x@uni.example', subject: '[secure] draft', at: '2026-12-05T10:00:00Z' },
      expect: { 'x@uni.example': { secure: true, definition: tagged, policy: tag.policy } },
    },
  ],
});
new PolicyGate(acme, 'gate');

app.synth();
