import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { SecureMessagingFolder } from '../../../constructs/index.ts';

const app = new App();
const stack = new TerraformStack(app, 'acme');
new SecureMessagingFolder(stack, 'partners', { name: 'Partners' });
new SecureMessagingFolder(new Construct(stack, 'emea'), 'partners', { name: 'Again' });
app.synth();
