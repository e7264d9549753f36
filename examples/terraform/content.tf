# What the text of a message makes secure, whoever writes it. Content examination comes before what the sender picked
# and before every policy, and a bypass does not touch it.

resource "securemessaging_content_definition" "subject_tag" {
  folder           = securemessaging_content_folder.words.id
  description      = "Secure tag in the subject"
  activation_score = 10
  examine          = ["subject"]
  word_list        = <<-EOT
    # any of the three that people were taught over the years
    10 "[secure]"
    10 "(secure)"
    10 "{secure}"
  EOT
  secure_messaging = securemessaging_definition.tagged.id
}

resource "securemessaging_content_definition" "card_number" {
  folder           = securemessaging_content_folder.numbers.id
  description      = "Payment card numbers"
  activation_score = 10
  examine          = ["subject", "body", "attachments"]
  word_list        = <<-EOT
    10 regex \b4\d{3}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}\b
    10 regex \b5[1-5]\d{2}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}\b
    1 exclude "specimen card"   # the shop's documentation is full of them
  EOT
  secure_messaging = securemessaging_definition.numbers.id

  lifecycle {
    prevent_destroy = true
  }
}

resource "securemessaging_content_definition" "account_number" {
  folder           = securemessaging_content_folder.numbers.id
  description      = "Bank account numbers with a word that says so"
  activation_score = 10
  examine          = ["subject", "body"]
  word_list        = <<-EOT
    # neither a number alone nor words alone: part numbers on our drawings look the same
    8:8 regex \b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b
    2:2 "account number"
    2:2 iban
    2:2 "sort code"
  EOT
  secure_messaging = securemessaging_definition.numbers.id
}

resource "securemessaging_content_definition" "confidential" {
  folder           = securemessaging_content_folder.words.id
  description      = "Marked confidential"
  activation_score = 10
  examine          = ["subject", "headers"]
  word_list        = <<-EOT
    10 confidential
    10 "X-Classification: Restricted"
  EOT
  secure_messaging = securemessaging_definition.classified.id
}

resource "securemessaging_content_definition" "bluebird_words" {
  folder           = securemessaging_content_folder.words.id
  description      = "Project Bluebird, by name"
  activation_score = 15
  examine          = ["subject", "body"]
  word_list        = <<-EOT
    5 required bluebird
    10:20 "term sheet"
    10 regex \bvaluation (?:model|range)\b
  EOT
  secure_messaging = securemessaging_definition.classified.id
}

resource "securemessaging_content_definition" "known_file" {
  folder           = securemessaging_content_folder.words.id
  description      = "Files that may not leave in the clear"
  activation_score = 20
  examine          = ["attachments"]
  word_list        = "20 hash 50c87c4edd36c5249b15dd2c8b4bc015 bluebird-valuation.txt"
  secure_messaging = securemessaging_definition.classified.id
}

resource "securemessaging_content_definition" "health" {
  folder           = securemessaging_content_folder.words.id
  description      = "Health data"
  activation_score = 8
  examine          = ["subject", "body", "attachments"]
  word_list        = <<-EOT
    4 diagnosis
    4 "sick leave"
    4 "occupational health"
  EOT
  secure_messaging = securemessaging_definition.numbers.id
}

resource "securemessaging_content_definition" "export_control" {
  folder           = securemessaging_content_folder.words.id
  description      = "Export controlled"
  activation_score = 10
  examine          = ["subject", "body", "headers", "attachments"]
  word_list        = <<-EOT
    10 "export controlled"
    10 regex \bECCN ?\d[A-E]\d{3}\b
  EOT
  secure_messaging = securemessaging_definition.export_day.id
}

resource "securemessaging_content_definition" "complaint" {
  folder           = securemessaging_content_folder.words.id
  description      = "Complaints"
  activation_score = 6
  examine          = ["subject", "body"]
  word_list        = <<-EOT
    3 complaint
    3 refund
    3 "price error"
  EOT
}

resource "securemessaging_content_policy" "tag_out" {
  narrative  = "Tagged mail"
  definition = securemessaging_content_definition.subject_tag.id
  from       = { scope = "internal", based_on = "both" }
  to         = { scope = "external" }
}

resource "securemessaging_content_policy" "cards_out" {
  narrative  = "Payment card numbers going out"
  definition = securemessaging_content_definition.card_number.id
  from       = { scope = "internal" }
  to         = { scope = "external" }
  override   = true
}

resource "securemessaging_content_policy" "accounts_out" {
  narrative  = "Bank account numbers going out"
  definition = securemessaging_content_definition.account_number.id
  from       = { scope = "internal" }
  to         = { scope = "external" }
  override   = true
}

resource "securemessaging_content_policy" "confidential_out" {
  narrative  = "Confidential mail from the company"
  definition = securemessaging_content_definition.confidential.id
  from       = { domain = "acme.example" }
  to         = { scope = "external" }
}

resource "securemessaging_content_policy" "confidential_labs" {
  narrative  = "Confidential mail from the labs"
  definition = securemessaging_content_definition.confidential.id
  from       = { domain = "acme-labs.example" }
  to         = { scope = "external" }
}

resource "securemessaging_content_policy" "known_file_out" {
  narrative  = "Known files going out"
  definition = securemessaging_content_definition.known_file.id
  from       = { domain = "acme.example" }
  to         = { scope = "external" }
}

resource "securemessaging_content_policy" "bluebird_out" {
  narrative  = "Project Bluebird going out"
  definition = securemessaging_content_definition.bluebird_words.id
  from       = { group_id = securemessaging_group.bluebird.id }
  to         = { scope = "external" }
}

resource "securemessaging_content_policy" "health_out" {
  narrative  = "Health data from HR"
  definition = securemessaging_content_definition.health.id
  from       = { attribute = "department", equals = "HR" }
  to         = { scope = "external" }
}

resource "securemessaging_content_policy" "export_foundries" {
  narrative  = "Export controlled work to the foundries"
  definition = securemessaging_content_definition.export_control.id
  from       = { domain = "acme-labs.example" }
  to         = { group_id = securemessaging_group.foundries.id }
}

resource "securemessaging_content_policy" "complaints" {
  narrative     = "Complaints between sales and resellers"
  definition    = securemessaging_content_definition.complaint.id
  from          = { group_id = securemessaging_group.sales.id }
  to            = { domain = "reseller.example" }
  bidirectional = true
}
