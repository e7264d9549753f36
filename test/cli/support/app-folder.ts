import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, temporaryFolder } from '../../support/cli.ts';

/** A small app that works: lines to change for what a test is about. */
export const smallApp = `import { App, TerraformStack } from 'cdktf';
import * as mail from 'sealwright/constructs';

const app = new App();
const stack = new TerraformStack(app, 'acme');
new mail.PolicySet(stack, 'policy-set', {
  account: { id: 'acme', edition: 'full', maxRetention: '365d', internalDomains: ['acme.example'] },
});
const partners = new mail.SecureMessagingFolder(stack, 'partners', { name: 'Partners' });
const week = new mail.SecureMessagingDefinition(stack, 'week', {
  folder: partners,
  description: 'No Print, Reply, 7 Day Exp, No Receipt',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  readReceipt: false,
});
const toPartner = new mail.SecureMessagingPolicy(stack, 'to-partner', {
  narrative: 'Everyone to partner.example',
  definition: week,
  from: mail.Sender.internal(),
  to: mail.Recipient.domain('partner.example'),
});
// more
app.synth();
`;

export const settings = '{ "language": "typescript", "app": "npx tsx main.ts" }\n';

/** Makes folders that are projects of their own: this package and CDKTF are installed, as links. */
export function appFolders(): (files: Readonly<Record<string, string>>) => string {
  const home = temporaryFolder();
  const packages = join(home, 'node_modules');
  mkdirSync(packages);
  symlinkSync(root, join(packages, 'sealwright'));
  for (const name of ['cdktf', 'constructs', 'tsx'])
    symlinkSync(join(root, 'node_modules', name), join(packages, name));
  let count = 0;
  return (files) => {
    const folder = join(home, `app-${++count}`);
    for (const [name, text] of Object.entries({ 'cdktf.json': settings, 'main.ts': smallApp, ...files })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return folder;
  };
}
