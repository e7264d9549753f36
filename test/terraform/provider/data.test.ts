import { expect, test } from 'vitest';
import { collectionOf } from '../../../src/model/wire/collections.ts';
import { attached } from './support/attached.ts';
import { servedAccount } from './support/served-account.ts';

// What is looked up, and what becomes of mail, inside of Terraform.

const objects = `
resource "securemessaging_folder" "partners" {
  name = "Partners"
}
resource "securemessaging_folder" "legal" {
  name = "Legal"
  in   = securemessaging_folder.partners.id
}
resource "securemessaging_content_folder" "words" {
  name = "Words"
}
resource "securemessaging_definition" "week" {
  folder       = securemessaging_folder.legal.id
  description  = "No Print, Reply, 7 Day Exp, No Receipt"
  print        = false
  reply        = true
  reply_all    = false
  expire_after = "7d"
  read_receipt = false
}
resource "securemessaging_content_definition" "secret" {
  folder           = securemessaging_content_folder.words.id
  description      = "Secret"
  activation_score = 10
  examine          = ["subject"]
  word_list        = "10 secret"
}
resource "securemessaging_policy" "finance" {
  narrative  = "Finance to partner.example"
  definition = securemessaging_definition.week.id
  from       = { group_id = data.securemessaging_group.directory.id }
  to         = { domain = "partner.example" }
}
resource "securemessaging_bypass_policy" "audit" {
  narrative = "To the auditor"
  action    = "disableSecureMessaging"
  from      = { scope = "internal" }
  to        = { address = "audit@partner.example" }
}
resource "securemessaging_content_policy" "secret" {
  narrative  = "Secret mail"
  definition = securemessaging_content_definition.secret.id
  from       = { scope = "internal" }
  to         = { scope = "external" }
}
data "securemessaging_group" "directory" {
  name = "Finance"
  path = "/Directory"
}
`;

const looked = `
data "securemessaging_account" "this" {}
data "securemessaging_folder" "by_path" {
  path       = "/Partners/Legal"
  depends_on = [securemessaging_folder.legal]
}
data "securemessaging_folder" "by_name" {
  name = securemessaging_folder.legal.name
  in   = securemessaging_folder.partners.id
}
data "securemessaging_content_folder" "words" {
  path       = "/Words"
  depends_on = [securemessaging_content_folder.words]
}
data "securemessaging_definition" "week" {
  description = securemessaging_definition.week.description
  path        = "/Partners/Legal"
}
data "securemessaging_definition" "builtin" {
  description = "Default Secure Messaging Definition"
}
data "securemessaging_content_definition" "secret" {
  description = securemessaging_content_definition.secret.description
}
data "securemessaging_policy" "finance" {
  narrative = securemessaging_policy.finance.narrative
}
data "securemessaging_bypass_policy" "audit" {
  narrative = securemessaging_bypass_policy.audit.narrative
}
data "securemessaging_content_policy" "secret" {
  narrative = securemessaging_content_policy.secret.narrative
}
data "securemessaging_routing" "mail" {
  messages = [
    { from = "ann@acme.example", to = ["joe@partner.example", "audit@partner.example"], at = "2027-01-01" },
    {
      from        = "bob@acme.example"
      to          = ["joe@partner.example"]
      at          = "2027-01-01T10:00:00Z"
      send_secure = securemessaging_definition.week.id
      subject     = "Hello"
    },
  ]
  depends_on = [
    securemessaging_policy.finance,
    securemessaging_bypass_policy.audit,
    securemessaging_content_policy.secret,
  ]
}
locals {
  yaml = yamldecode(<<-YAML
    sealwright: 1
    account: { edition: full, internalDomains: [acme.example] }
    policies:
      insurer: { narrative: Anyone to the insurer, definition: "builtin:default", from: internal, to: { domain: insurer.example } }
  YAML
  )
}
output "same" {
  value = {
    by_path            = data.securemessaging_folder.by_path.id == securemessaging_folder.legal.id
    by_name            = data.securemessaging_folder.by_name.id == securemessaging_folder.legal.id
    definition         = data.securemessaging_definition.week.id == securemessaging_definition.week.id
    policy             = data.securemessaging_policy.finance.definition == securemessaging_definition.week.id
    bypass             = data.securemessaging_bypass_policy.audit.id == securemessaging_bypass_policy.audit.id
    content_folder     = data.securemessaging_content_folder.words.id == securemessaging_content_folder.words.id
    content_definition = data.securemessaging_content_definition.secret.word_list == "10 secret"
    content_policy     = data.securemessaging_content_policy.secret.to.scope == "external"
  }
}
output "shown" {
  value = {
    account = data.securemessaging_account.this
    folder  = [data.securemessaging_folder.by_name.path, data.securemessaging_folder.by_path.name]
    place   = data.securemessaging_definition.week.path
    builtin = [data.securemessaging_definition.builtin.path, data.securemessaging_definition.builtin.expire_after]
    group   = [data.securemessaging_group.directory.source, data.securemessaging_group.directory.members[*].address]
  }
}
output "outcomes" {
  value = [for one in data.securemessaging_routing.mail.outcomes : {
    for address, outcome in one : address => [
      outcome.secure, outcome.definition_description, outcome.decided_by.trigger, outcome.decided_by.narrative,
      outcome.bypassed_by == null ? "" : outcome.bypassed_by.narrative, outcome.expires_at, outcome.rights
    ]
  }]
}
output "findings" {
  value = data.securemessaging_routing.mail.findings
}
output "of_yaml" {
  value = provider::securemessaging::route(local.yaml, { from = "ann@acme.example", to = "x@insurer.example", at = "2027-01-01" })
}
output "of_resources" {
  value = provider::securemessaging::route(
    {
      account         = data.securemessaging_account.this
      definitions     = [securemessaging_definition.week]
      policies        = { finance = securemessaging_policy.finance }
      bypass_policies = securemessaging_bypass_policy.audit
      groups          = data.securemessaging_group.directory
    },
    { from = "ann@acme.example", to = ["joe@partner.example", "audit@partner.example"], at = "2027-01-01" },
  )
}
`;

const seed = {
  groups: [
    {
      name: 'Finance',
      path: '/Directory',
      source: 'directory' as const,
      members: [{ emailAddress: 'ann@acme.example' }],
    },
  ],
};

test('data sources, routing and the function say what the account says', async () => {
  const account = await servedAccount({}, seed);
  const terraform = await attached({ provider: account.provider });
  terraform.configure(objects + looked);
  await terraform.apply();
  const outputs = JSON.parse(await terraform.succeeds('output -json')) as Record<string, { value: never }>;
  const { same, ...others } = Object.fromEntries(
    Object.entries(outputs).map(([name, { value }]) => [name, value]),
  ) as Record<string, Record<string, unknown>>;
  expect(Object.values(same ?? {})).toEqual(Array.from({ length: 8 }, () => true));
  expect(without(others, [String(terraform.state('securemessaging_definition.week')?.id)])).toMatchSnapshot();

  // Each time the group that is looked up has another id: that is no change of the policy that names it.
  account.play({ rotateIds: true });
  terraform.configure(objects);
  expect(Object.keys(await terraform.changes()).filter((name) => !name.startsWith('output.'))).toEqual([]);
}, 240_000);

test('what is not there, what is there twice, and what can not be read', async () => {
  const account = await servedAccount({}, seed);
  for (const path of ['/Partners', '/Clients']) {
    const made = await account.behind.execute({
      method: 'POST',
      path: collectionOf('folders'),
      body: { name: path.slice(1) },
    });
    const folderId = made.type === 'done' ? String(made.body?.id) : '';
    const body = { folderId, description: 'For a week', neverExpire: true, allowPrint: true, allowReply: true };
    const more = { allowReplyAll: true, sendReadReceipt: true };
    const done = await account.behind.execute({
      method: 'POST',
      path: collectionOf('definitions'),
      body: { ...body, ...more },
    });
    expect(done).toMatchObject({ type: 'done' });
  }
  const terraform = await attached({ provider: account.provider });
  terraform.configure(`
data "securemessaging_folder" "misspelt" {
  path = "/Partnrs"
}
data "securemessaging_definition" "twice" {
  description = "For a week"
}
data "securemessaging_routing" "wrong" {
  messages = [{ from = "nobody", to = ["a@b.example"] }]
}
`);
  const said = async () =>
    (await terraform.fails('plan'))
      .replace(/[A-Za-z0-9_-]{64}/g, '<id>')
      .split(/\n(?=Error:)/)
      .sort()
      .join('\n');
  expect(await said()).toMatchSnapshot('data sources');
  terraform.configure(`
output "wrong_set" {
  value = provider::securemessaging::route({ policies = [{ narrative = "A", definition = "gone", from = { scope = "internal" }, to = { scope = "external" } }] }, { from = "a@b.example", to = "c@d.example", at = "2027-01-01" })
}
output "wrong_message" {
  value = provider::securemessaging::route({}, { from = "a@b.example", to = "c@d.example", at = "2027-01-01", subjct = "x" })
}
output "no_moment" {
  value = provider::securemessaging::route({}, { from = "a@b.example", to = "c@d.example" })
}`);
  expect(await said()).toMatchSnapshot('function');
}, 120_000);

/** Ids differ from run to run. */
const without = (value: unknown, ids: readonly string[]): unknown =>
  JSON.parse(
    ids.reduce((text, id) => text.replaceAll(id, '<id>'), JSON.stringify(value)).replace(/[A-Za-z0-9_-]{64}/g, '<id>'),
  );
