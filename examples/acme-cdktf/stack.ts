import { App, TerraformStack } from 'cdktf';

export const app = new App();

/** Everything that is said about the account. The other files add to it. */
export const stack = new TerraformStack(app, 'acme');
