import { App } from 'cdktf';
import { SecureMessagingFolder } from '../../../constructs/index.ts';

const app = new App();
// Plain JavaScript would not even be told of the missing name.
new SecureMessagingFolder(app, 'partners', { name: 'Partners' });
app.synth();
