import { kindNames, kinds } from '../src/model/kinds/kinds.ts';
import { editions, strategyOptions } from '../src/model/policy-set.ts';
import { acknowledgementRules } from '../src/rules/acknowledgements.ts';
import { rules } from '../src/rules/rules.ts';
import { closed, type JsonSchema, keyed, list, ref, text } from './vocabulary.ts';

const target: JsonSchema = {
  title: 'Where the account is',
  description: 'The account that `plan` and `apply` speak to, unless --target says another.',
  'x-expected': '{ sandbox: FILE }, { service: URL } or { snapshot: FILE }',
  anyOf: [
    closed('An account in a file', { sandbox: text('The file of a sandbox account; made when it is missing.') }, [
      'sandbox',
    ]),
    closed('An account of a service', { service: text('The address of the service, https://…') }, ['service']),
    closed('A copy of an account', { snapshot: text('A file with a copy of an account; only read.') }, ['snapshot']),
  ],
};

const account = closed(
  'account',
  {
    id: text("Must equal the live account's; without it any account is accepted.", { examples: ['acme-production'] }),
    edition: { enum: editions, default: 'full', description: 'The edition of the account.' },
    maxRetention: ref('duration', {
      description: 'The maximum retention of the account. Assumed when absent: 365d.',
      default: '365d',
      examples: ['365d'],
    }),
    internalDomains: list('The domains whose addresses are internal: exact, no subdomains.', ref('domain'), {
      examples: [['acme.example']],
    }),
    attributes: list('The user attributes that are configured on the account.', text('The name of an attribute.'), {
      default: [],
      examples: [['department']],
    }),
    recipientLimit: {
      type: 'integer',
      minimum: 1,
      default: 500,
      description: 'How many unique recipients a sender may reach with secure messages in a calendar month.',
    },
    target,
  },
  [],
  { description: 'What is true of the account itself.' },
);

const patterns = list(
  'Patterns; `*` stands for any text.',
  text('A pattern; `*` stands for any text.', { examples: ['*'] }),
);

const owns = closed(
  'owns',
  {
    folders: list(
      'Paths of folders; `*` is one name, `**` any number. A folder that is owned owns the definitions below as well.',
      text('The path of a folder.', { examples: ['/Partners/**'] }),
    ),
    ...Object.fromEntries(
      kindNames
        .filter((kind) => kind !== 'folders' && kind !== 'definitions')
        .map((kind) => [kind, { ...patterns, description: `Which ${kinds[kind].label[1]}, by name.` }]),
    ),
  },
  [],
  { description: 'What this configuration may delete once it no longer names it; absent: nothing.' },
);

const ignore = list(
  'Live objects that are left alone on purpose.',
  closed(
    'ignored',
    {
      ...Object.fromEntries(
        kindNames.map((kind) => [kind, text(`Which ${kinds[kind].label[1]}, by name; \`*\` stands for any text.`)]),
      ),
      reason: text('Why they are left alone.'),
    },
    ['reason'],
  ),
);

const directory = closed(
  'directory',
  {
    users: list(
      'Users and their attributes.',
      closed(
        'user',
        {
          address: ref('address'),
          attributes: {
            type: 'object',
            description: 'The values of user attributes, by the name of the attribute.',
            additionalProperties: { type: 'string' },
            examples: [{ department: 'Finance' }],
          },
        },
        ['address'],
      ),
    ),
    groups: keyed(
      'members of groups',
      'The members of groups that are looked up, by the key of the group.',
      list('The members.', ref('member'), { examples: [['kim@law.example']] }),
      { 'x-rule': 'unknown-reference' },
    ),
    file: text('A CSV file of users: a header `address,attribute…`, then one user a line.', {
      examples: ['users.csv'],
    }),
  },
  [],
  { description: 'Who people are: for simulation and analysis only, never sent to the service.' },
);

/** The sections about the account and what surrounds it. */
export const accountSections: Readonly<Record<string, JsonSchema>> = {
  account: ref('account'),
  accounts: keyed(
    'accounts',
    'Several accounts, such as staging and production, in place of `account`; --account NAME chooses one.',
    ref('account'),
  ),
  owns,
  ignore,
  directory,
};

export const accountDefinitions: Readonly<Record<string, JsonSchema>> = { account };

const severity: JsonSchema = {
  enum: ['info', 'warning', 'error', 'off', false],
  'x-expected': 'info, warning, error or off',
};

/** The rules that editors offer: those that can be set and that are checked. Other names are allowed. */
const settable = [...rules, ...acknowledgementRules].filter(({ law }) => !law);

const decisions: Readonly<Record<keyof typeof strategyOptions, string>> = {
  precedence: 'Whether an override comes before every more specific policy, or is compared after both ranks.',
  'side-order': 'Whether a more specific From outweighs a more specific To, or the other way round.',
  'bypass-scope': 'Whether a bypass only stops the policy, or also what the sender picks and content examination.',
  'trigger-order': 'Whether content examination comes before what the sender picked, or after it.',
};

/** How the program itself behaves. */
export const settingSections: Readonly<Record<string, JsonSchema>> = {
  rules: keyed(
    'rules',
    'How severe the findings of a rule are, by the name of the rule. Laws can not be switched off.',
    severity,
    {
      properties: Object.fromEntries(settable.map(({ name, text }) => [name, { ...severity, description: text }])),
      examples: [{ 'everyone-to-everyone': 'error' }],
    },
  ),
  strategies: closed(
    'strategies',
    Object.fromEntries(
      Object.entries(strategyOptions).map(([name, options]) => [
        name,
        {
          enum: options,
          default: options[0],
          description: `${decisions[name as keyof typeof strategyOptions]} The first option is the default.`,
        },
      ]),
    ),
    [],
    { description: 'Decisions that have a plausible alternative.' },
  ),
};
