// The account acme as it was when it was imported. A plan of this app against it is empty.
import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
  ContentExaminationDefinition,
  ContentExaminationFolder,
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
const stack = new TerraformStack(app, 'acme');

new SecureMessagingProvider(stack, 'securemessaging', { accountId: 'acme' });

// Nothing is deleted that `owns` does not cover: say there what may be, for instance { policies: ["*"] }.
new PolicySet(stack, 'policy-set', {
  account: {
    id: 'acme',
    edition: 'full',
    maxRetention: '365d',
    internalDomains: ['acme.example'],
    attributes: ['department'],
    target: { sandbox: 'account.db' },
  },
  ignore: [
    {
      contentDefinitions: '/Words/Secret',
      reason: 'No configuration may write it as it is (word-list-syntax): A line of a word list can not be read.',
    },
    {
      policies: '*/ console.log(1) // #',
      reason: 'No configuration may write it as it is (bidirectional-secure-messaging): A policy that makes messages secure is never bi-directional.',
    },
  ],
});

const groups = new Construct(stack, 'groups');
new ProfileGroup(groups, 'path', { name: '${path.root} %{ if true }x%{ endif } $${y}', members: [] });
new ProfileGroup(groups, 'script-alert-1', {
  name: '<script>alert(1)</script>',
  members: ['ann@acme.example'],
});
// It is acknowledged as it is in the account (control-characters): A text has a character that nobody can
// see.
new ProfileGroup(groups, 'gpj-b', {
  name: 'a\u202egpj.exe\u202c b',
  members: [],
  acknowledge: [{ rule: 'control-characters', reason: 'so in the account when it was imported' }],
});

const folders = new Construct(stack, 'folders');
const partnersFolder = new SecureMessagingFolder(folders, 'partners', { name: 'Partners' });
const zeroWidthLineFolder = new SecureMessagingFolder(folders, 'zero-width-line', {
  name: 'Zero\u200bwidth\u2028line',
});
const wordsFolder = new ContentExaminationFolder(folders, 'words', { name: 'Words' });

const definitions = new Construct(stack, 'definitions');
// It is acknowledged as it is in the account (banner-unsafe): A banner has HTML that is not safe in a mail.
// It is acknowledged as it is in the account (control-characters): A text has a character that nobody can
// see.
const week = new SecureMessagingDefinition(definitions, 'week', {
  folder: partnersFolder,
  description: 'Week',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  readReceipt: false,
  banner: { html: '<img src=x onerror=alert(1)>\x00\x1b[2K\x1b[1A\x1b[31mok\x1b[0m' },
  acknowledge: [
    { rule: 'banner-unsafe', reason: 'so in the account when it was imported' },
    { rule: 'control-characters', reason: 'so in the account when it was imported' },
  ],
});
new SecureMessagingDefinition(definitions, 'quoted-danger-x', {
  folder: zeroWidthLineFolder,
  description: '"Quoted" \\ ${danger} `x`',
  print: false,
  reply: true,
  replyAll: false,
  expireAfter: '7d',
  readReceipt: false,
  banner: { text: 'EOT\n  ${not_a_variable} %{ for x in y }\nEOT\n' },
});

const contentDefinitions = new Construct(stack, 'content-definitions');
new ContentExaminationDefinition(contentDefinitions, 'templates', {
  folder: wordsFolder,
  description: 'Templates',
  activationScore: 5,
  examine: ['subject'],
  wordList: [
    '5 ${secret}',
    '5 "%{ secret }"',
    '5 EOT',
    '5 regex ^\\s*$',
  ],
});
// Not imported: No configuration may write it as it is (word-list-syntax): A line of a word list can not be
// read.
// new ContentExaminationDefinition(contentDefinitions, 'secret', {
//   folder: wordsFolder,
//   description: 'Secret',
//   activationScore: 5,
//   examine: ['subject'],
//   wordList: [
//     '5 ${secret}',
//     '5 %{secret}',
//     '5 EOT',
//     'EOT 5',
//   ],
// });

const policies = new Construct(stack, 'policies');
// It is acknowledged as it is in the account (control-characters): A text has a character that nobody can
// see.
new SecureMessagingPolicy(policies, 'policy-2k-1a-31mok', {
  narrative: '\x1b[2K\x1b[1A\x1b[31mok\x1b[0m\r\nNo changes.',
  definition: week,
  from: Sender.internal(),
  to: Recipient.domain('partner.example'),
  acknowledge: [{ rule: 'control-characters', reason: 'so in the account when it was imported' }],
});
new SecureMessagingPolicy(policies, 'hyperlink-http-x', {
  narrative: '=HYPERLINK("http://x.example","a")',
  definition: week,
  from: Sender.internal(),
  to: Recipient.external(),
});
// It is acknowledged as it is in the account (control-characters): A text has a character that nobody can
// see.
new SecureMessagingPolicy(policies, 'cmd-calc', {
  narrative: '\u2066+cmd|calc\u2069',
  definition: week,
  from: Sender.internal(),
  to: Recipient.domain('partner.example'),
  acknowledge: [{ rule: 'control-characters', reason: 'so in the account when it was imported' }],
});
// Not imported: No configuration may write it as it is (bidirectional-secure-messaging): A policy that makes
// messages secure is never bi-directional.
// new SecureMessagingPolicy(policies, 'console-1', {
//   narrative: '*/ console.log(1) // #',
//   definition: week,
//   from: Sender.internal(),
//   to: Recipient.domain('partner.example'),
//   bidirectional: true,
// });

app.synth();
