import { App, TerraformStack } from 'cdktf';
import {
  PolicySet,
  Recipient,
  SecureMessagingDefinition,
  SecureMessagingFolder,
  SecureMessagingPolicy,
  Sender,
} from '../../../constructs/index.ts';

const app = new App();
const stack = new TerraformStack(app, 'acme');
new PolicySet(stack, 'policy-set', { account: { internalDomains: ['acme.example'], maxRetention: '30d' } });
const folder = new SecureMessagingFolder(stack, 'partners', { name: 'Partners' });

const makeAll = () => ['a', 'b'].map((name) => make(name));

function make(name: string) {
  return new SecureMessagingDefinition(stack, `week-${name}`, {
    folder,
    description: 'A week',
    print: false,
    reply: false,
    replyAll: true,
    expireAfter: '60d',
    readReceipt: false,
  });
}

const [definition] = makeAll();
if (definition) {
  new SecureMessagingPolicy(stack, 'finance', {
    narrative: 'Finance',
    definition,
    from: Sender.domain('not a domain'),
    to: Recipient.external(),
  });
}
app.synth();
