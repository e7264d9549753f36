import type { Field } from '../src/model/kinds/field.ts';
import { fieldsOf, kindNames, kinds } from '../src/model/kinds/kinds.ts';

/** The reference page of the configuration: prose by hand, the fields of every kind from their tables. */
export function configurationPage(): string {
  return [intro, ...kindNames.map(kindSection), values, common, rest].join('\n');
}

const intro = `# Configuration

A configuration is \`sealwright.yaml\` in a folder, or any file that is named on the command line. It is YAML 1.2. Editors
complete and check it with [\`schema/config.schema.json\`](../schema/config.schema.json); put
\`# yaml-language-server: $schema=…/config.schema.json\` in its first line. Keys that begin with \`x-\` are your own, anywhere.

This page is generated from the tables that the program itself uses (\`npm run generate\`). An example that uses everything is
[examples/acme](../examples/acme).

## The account

\`\`\`yaml
sealwright: 1
account:
  id: acme-production          # must equal the live account's; without it any account is accepted
  edition: full                # full | lite
  maxRetention: 365d
  internalDomains: [acme.example]
  attributes: [department]     # user attributes that are configured
  recipientLimit: 500          # unique recipients a sender and month; default 500
  target: { sandbox: .sealwright/account.db }   # or { service: https://… }
include: [policies/*.yaml]     # more files, merged by key; a key given twice is an error
owns:                          # what may be deleted once it is no longer named; absent: nothing
  folders: ["/Partners/**"]    # paths; owns the definitions below as well
  policies: ["*"]              # narratives; also bypassPolicies, contentPolicies, contentDefinitions, groups
ignore:
  - { policies: "Legacy *", reason: moved to the new gateway in March }
\`\`\`

Several accounts are written as \`accounts: { staging: {…}, production: {…} }\` in place of \`account\`, and chosen with
\`--account NAME\`. \`when: [staging]\` limits an object to some of them.

## Objects

Each section holds objects by a key of your choice. A key is only a name for references: renaming it changes nothing in the
account.
`;

function kindSection(kind: (typeof kindNames)[number]): string {
  const { label, text } = kinds[kind];
  const rows = fieldsOf(kind).map(
    ([name, field]) => `| \`${name}\` | ${typeText(field)} | ${presence(field)} | ${cell(field.text)}${law(field)} |`,
  );
  const [first = '', ...others] = label[1];
  return [
    `### ${kind}`,
    '',
    `${first.toUpperCase()}${others.join('')}. ${text}`,
    '',
    '| field | value | absent | meaning |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

const cell = (text: string) => text.replaceAll('|', '\\|');
const law = (field: Field) => (field.law === undefined ? '' : ` (law: \`${field.law}\`)`);

function presence(field: Field): string {
  if (field.required) return 'required';
  if (!('default' in field)) return 'none';
  const { default: value } = field;
  return typeof value === 'object' ? (Array.isArray(value) ? '`[]`' : 'standard') : `\`${String(value)}\``;
}

function typeText(field: Field): string {
  switch (field.type) {
    case 'choice':
      return field.options.map((option) => `\`${option}\``).join(', ');
    case 'choices':
      return `a list of ${field.options.map((option) => `\`${option}\``).join(', ')}`;
    case 'reference':
      return `a key of \`${field.to}\``;
    default:
      return words[field.type];
  }
}

const words: Readonly<Record<Exclude<Field['type'], 'choice' | 'choices' | 'reference'>, string>> = {
  text: 'text',
  path: 'a path',
  flag: 'true or false',
  score: 'a number, 1 to 99',
  duration: 'a duration',
  expiry: 'a duration or `never`',
  instant: 'a date or date-time',
  sender: 'a scope, with `basedOn`',
  recipient: 'a scope',
  ranges: 'a list of ranges',
  banner: '`standard`, `hidden`, `{ text }`, `{ html }`',
  members: 'a list of addresses, domains, `{ group }`',
  audience: 'a list of scopes',
  wordList: 'text, an entry a line',
};

const values = `## Values

- A **scope** is \`everyone\`, \`internal\`, \`external\`, \`{ domain: partner.example }\`, \`{ group: KEY }\`,
  \`{ attribute: department, equals: Legal }\` or \`{ address: ann@acme.example }\`. From adds
  \`basedOn: envelope | header | both\`; with a word it is \`{ scope: internal, basedOn: header }\`.
- A **reference** is a key, or a built-in: \`builtin:default\` in a full account, \`builtin:all\` and \`builtin:external\` in a
  lite one.
- A **duration** is a whole number with \`s\`, \`m\`, \`h\`, \`d\` or \`w\`.
- A **date** is \`2026-12-01\`; a **date-time** without an offset is UTC. A bare start is 00:00:00 of that day, a bare end
  23:59:59.
- A **range** is IPv4 in CIDR notation; a bare address is a /32.
`;

const common = `## On every object

| field | meaning |
|---|---|
| \`aliases\` | earlier names: a text for an old description, narrative or name in the same place, or \`{ name, in: [folder, names] }\` |
| \`id\` | the live object's id, where two objects of one identity must be told apart |
| \`protect: true\` | never deleted or replaced |
| \`acknowledge\` | \`[{ rule, reason, until? }]\`: a finding that is known and meant |
| \`when\` | names of accounts that it is limited to |
`;

const rest = `## Other sections

- \`directory\`: who people are, for simulation and analysis only, never sent to the service:
  \`users: [{ address, attributes }]\`, \`groups: { KEY: [members of a looked-up group] }\`, \`file: users.csv\`.
- \`tests\` and \`invariants\`: what must happen to mail; \`sealwright test\` runs them ([Testing](testing.md)).
- \`rules\`: severities by rule, \`info | warning | error | off\`. Laws can't be switched off.
- \`strategies\`: decisions that have a plausible alternative: \`precedence\`, \`side-order\`, \`bypass-scope\`, \`trigger-order\`.
`;
