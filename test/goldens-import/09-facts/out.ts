// The account odd as it was when it was imported. A plan of this app against it is empty.
import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
  Builtin,
  PolicySet,
  Recipient,
  SecureMessagingPolicy,
  SecureMessagingProvider,
  Sender,
} from 'sealwright/constructs';

const app = new App();
const stack = new TerraformStack(app, 'odd');

new SecureMessagingProvider(stack, 'securemessaging', { accountId: 'odd' });

// account.maxRetention is not declared. A duration or a date can not be read.
// account.internalDomains is not declared. An address or a domain can not be meant.
// account.attributes is not declared. A text has a character that nobody can see.
// Nothing is deleted that `owns` does not cover: say there what may be, for instance { policies: ["*"] }.
new PolicySet(stack, 'policy-set', {
  account: {
    id: 'odd',
    edition: 'full',
    target: { sandbox: 'account.db' },
  },
});

const policies = new Construct(stack, 'policies');
new SecureMessagingPolicy(policies, 'fine', {
  narrative: 'Fine',
  definition: Builtin.default,
  from: Sender.internal(),
  to: Recipient.domain('partner.example'),
});

app.synth();
