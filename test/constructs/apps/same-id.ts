import { App, TerraformStack } from 'cdktf';
import { SecureMessagingFolder } from '../../../constructs/index.ts';

const app = new App();
const stack = new TerraformStack(app, 'acme');
new SecureMessagingFolder(stack, 'partners', { name: 'Partners' });
new SecureMessagingFolder(stack, 'partners', { name: 'Again' });
app.synth();
