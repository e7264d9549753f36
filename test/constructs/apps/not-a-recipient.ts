import { App, TerraformStack } from 'cdktf';
import { Builtin, EnforceForRecipients, type Recipient } from '../../../constructs/index.ts';

const app = new App();
const stack = new TerraformStack(app, 'acme');
const recipients = ['partner.example'] as unknown as readonly Recipient[];
new EnforceForRecipients(stack, 'partners', { narrative: 'Partners', definition: Builtin.default, recipients });
app.synth();
