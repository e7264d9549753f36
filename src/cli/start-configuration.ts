export type Edition = 'full' | 'lite';

/** The configuration that `init` writes. It validates as it is, and says what to change and what more there is. */
export const startConfiguration = (edition: Edition, schema: string): string =>
  [head(schema), account(edition), edition === 'full' ? objectsOfFull : '', policies(edition), test(edition)]
    .filter((part) => part !== '')
    .join('\n');

const head = (schema: string) => `# yaml-language-server: $schema=${schema}
#
# The secure messaging policy of one account. Change a line, run \`sealwright plan\` to see what that comes to, and
# \`sealwright apply\` to do it.
sealwright: 1
`;

const account = (edition: Edition) => `account:
  # id: acme-production        # once you know it: then no other account is ever changed by mistake
  edition: ${edition}
  maxRetention: 365d
  internalDomains: [acme.example]
  # A sandbox is a made-up account in a file, to try things out. The real one is { service: https://… }.
  target: { sandbox: .sealwright/account.db }

# What may be deleted once it is no longer written here. Without this nothing ever is.
owns:
${edition === 'full' ? '  folders: ["/Company/**"]     # and the definitions in them\n' : ''}  policies: ["*"]
  bypassPolicies: ["*"]
`;

const objectsOfFull = `# Folders hold definitions; publishedTo decides who can pick those with Send Secure (absent: everyone internal).
folders:
  company: { name: Company }

# A definition is what a recipient may do with a message, and for how long.
definitions:
  two-weeks:
    folder: company
    description: No Print, Reply, 14 Day Exp, No Receipt
    print: false
    reply: true
    replyAll: false
    expireAfter: 14d
    readReceipt: false
`;

const policies = (
  edition: Edition,
) => `# A policy decides whose mail to whom is sent that way. A scope is one of internal, external, everyone, { domain },
# { address }, { group } and { attribute, equals }.
policies:
  people:
    narrative: HR to anyone outside
    definition: ${edition === 'full' ? 'two-weeks' : 'builtin:external'}
    from: { address: hr@acme.example }
    to: external
  # The more specific policy wins: mail to the payroll bureau travels on a line of its own, encrypted.
  payroll-bureau:
    narrative: HR to the payroll bureau stays ordinary mail
    action: takeNoAction
    from: { address: hr@acme.example }
    to: { domain: paybureau.example }
`;

const test = (edition: Edition) => `# What must come of a message, whatever anyone changes above.
tests:
  - name: a letter from HR is read in the portal, a file for the bureau is not
    message: { from: hr@acme.example, to: [ann@home.example, files@paybureau.example], at: 2026-12-01T10:00:00Z }
    expect:
      ann@home.example: { secure: true, policy: people, definition: ${edition === 'full' ? 'two-weeks' : 'builtin:external'} }
      files@paybureau.example: { secure: false }
`;
