import { App, TerraformStack } from 'cdktf';
import {
  Builtin,
  BypassFor,
  EnforceForRecipients,
  PolicyGate,
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

const shared = new TerraformStack(app, 'shared');
new SecureMessagingProvider(shared, 'provider');
const folder = new SecureMessagingFolder(shared, 'partners', { name: 'Partners' });
const week = new SecureMessagingDefinition(shared, 'week', {
  folder,
  description: 'No Print, Reply, 7 Day Exp, No Receipt',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  readReceipt: false,
});

const stack = new TerraformStack(app, 'acme');
new SecureMessagingProvider(stack, 'provider');
const finance = new ProfileGroup(stack, 'finance', { name: 'Finance', members: ['ann@acme.example'] });
new SecureMessagingPolicy(stack, 'finance-out', {
  narrative: 'Finance to anyone outside',
  definition: Builtin.default,
  from: Sender.group(finance),
  to: Recipient.external(),
});
new EnforceForRecipients(stack, 'partners-secure', {
  narrative: 'Partners',
  definition: week,
  recipients: [Recipient.domain('partner.example'), Recipient.domain('forge.example')],
});
new BypassFor(stack, 'auditor', { narrative: 'Auditor', recipients: [Recipient.domain('audit.example')] });
new PolicySet(stack, 'policy-set', {
  account: { internalDomains: ['acme.example'] },
  tests: [
    {
      name: 'to the partner',
      message: { from: 'ann@acme.example', to: 'x@partner.example', at: '2026-12-05T10:00:00Z' },
      expect: { 'x@partner.example': { secure: true } },
    },
  ],
});
new PolicyGate(stack, 'gate');

app.synth();
