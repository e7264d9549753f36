import { attributesOf } from '../../../../src/terraform/mapping/attributes.ts';
import { fullName, resourceTypes } from '../../../../src/terraform/mapping/resource-types.ts';

/** A configuration that sets every attribute of every resource type, in two states that differ in each of them. */
export const everyAttribute = (which: 'first' | 'second'): string => {
  const one = which === 'first';
  const pick = (a: string, b: string) => (one ? a : b);
  return `
resource "securemessaging_group" "finance" {
  name    = "${pick('Finance', 'Finance Department')}"
  path    = "${pick('/Acme', '/Acme/Departments')}"
  members = ${pick(
    '[{ address = "Ann@acme.example" }, { domain = "audit.example" }, { group_id = securemessaging_group.counsel.id }]',
    '[{ address = "ann@acme.example" }, { address = "bob@acme.example" }]',
  )}
}
resource "securemessaging_group" "counsel" {
  name    = "Counsel"
  members = [{ address = "kim@law.example" }]
}
resource "securemessaging_folder" "partners" {
  name = "Partners"
}
resource "securemessaging_folder" "legal" {
  name         = "${pick('Legal', 'Law')}"
  in           = ${pick('securemessaging_folder.partners.id', 'null')}
  published_to = ${pick(
    '[{ group_id = securemessaging_group.finance.id }, { attribute = "department", equals = "Legal" }]',
    '[]',
  )}
}
resource "securemessaging_content_folder" "words" {
  name = "${pick('Words', 'Word lists')}"
  in   = ${pick('null', 'securemessaging_content_folder.above.id')}
}
resource "securemessaging_content_folder" "above" {
  name = "Content"
}
resource "securemessaging_definition" "week" {
  folder       = securemessaging_folder.${pick('legal', 'partners')}.id
  description  = "${pick('For a week', 'For a fortnight')}"
  print        = ${pick('false', 'true')}
  reply        = ${pick('true', 'false')}
  reply_all    = ${pick('true', 'false')}
  expire_after = "${pick('7d', '2w')}"
  extend_by    = ${pick('"72h"', 'null')}
  read_receipt = ${pick('false', 'true')}
  banner       = ${pick('{ text = "Sent securely to {recipient}" }', '{ hidden = true }')}
}
resource "securemessaging_content_definition" "confidential" {
  folder           = securemessaging_content_folder.${pick('words', 'above')}.id
  description      = "${pick('Marked confidential', 'Secret')}"
  activation_score = ${pick('10', '12')}
  examine          = ${pick('["subject", "body"]', '["headers", "attachments"]')}
  word_list        = <<-WORDS
    ${pick('# What is confidential\n    10   "company confidential"', '12 secret')}
  WORDS
  secure_messaging = ${pick('securemessaging_definition.week.id', 'null')}
}
resource "securemessaging_policy" "finance" {
  narrative     = "${pick('Finance to partner.example', 'Finance to its partners')}"
  definition    = ${pick('securemessaging_definition.week.id', 'null')}
  action        = ${pick('null', '"takeNoAction"')}
  from          = ${pick(
    '{ group_id = securemessaging_group.finance.id, based_on = "both" }',
    '{ attribute = "department", equals = "Finance" }',
  )}
  to            = ${pick('{ domain = "Partner.example" }', '{ scope = "external" }')}
  enabled       = ${pick('true', 'false')}
  start         = "${pick('2027-12-01', '2028-12-01T10:00:00Z')}"
  end           = "${pick('2030-11-30', '2031-11-30')}"
  override      = ${pick('false', 'true')}
  source_ips    = ${pick('["203.0.113.0/24", "198.51.100.7"]', 'null')}
  bidirectional = ${pick('false', 'null')}
}
resource "securemessaging_bypass_policy" "audit" {
  narrative     = "${pick('Finance to the auditor', 'To the auditors')}"
  action        = "${pick('disableSecureMessaging', 'takeNoAction')}"
  from          = ${pick('{ group_id = securemessaging_group.finance.id }', '{ address = "ann@acme.example", based_on = "both" }')}
  to            = ${pick('{ address = "audit@partner.example" }', '{ domain = "partner.example" }')}
  enabled       = ${pick('false', 'true')}
  start         = ${pick('null', '"2028-01-01"')}
  end           = ${pick('"2030-01-01"', 'null')}
  override      = ${pick('true', 'false')}
  source_ips    = ${pick('null', '["203.0.113.0/24"]')}
  bidirectional = ${pick('false', 'true')}
}
resource "securemessaging_content_policy" "confidential" {
  narrative     = "${pick('Confidential mail', 'Secret mail')}"
  definition    = securemessaging_content_definition.${pick('confidential', 'other')}.id
  from          = ${pick('{ scope = "internal" }', '{ scope = "internal", based_on = "both" }')}
  to            = ${pick('{ scope = "external" }', '{ domain = "partner.example" }')}
  enabled       = ${pick('true', 'false')}
  start         = ${pick('"2027-12-01"', 'null')}
  end           = ${pick('null', '"2031-01-01"')}
  override      = ${pick('false', 'true')}
  source_ips    = ${pick('["203.0.113.0/24"]', '["203.0.113.128/25"]')}
  bidirectional = ${pick('false', 'true')}
}
resource "securemessaging_content_definition" "other" {
  folder           = securemessaging_content_folder.words.id
  description      = "Other"
  activation_score = 1
  examine          = ["subject"]
  word_list        = "1 other"
}
`;
};

/** The addresses of the resources above that change, each with all its attributes. */
export const changing: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    group: 'finance',
    folder: 'legal',
    content_folder: 'words',
    definition: 'week',
    content_definition: 'confidential',
    policy: 'finance',
    bypass_policy: 'audit',
    content_policy: 'confidential',
  }).map(([name, key]) => {
    const type = resourceTypes.find((one) => one.name === name);
    if (!type) throw new Error(name);
    return [`${fullName(type)}.${key}`, attributesOf(type).map((attribute) => attribute.name)];
  }),
);
