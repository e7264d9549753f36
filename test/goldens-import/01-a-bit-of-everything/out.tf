# The account acme as it was when it was imported. Terraform imports all of it and changes nothing.

terraform {
  required_providers {
    securemessaging = {
      source = "sealwright/securemessaging"
    }
  }
}

provider "securemessaging" {
  account_id = "acme"
  sandbox    = "account.db"
}

resource "securemessaging_group" "money" {
  name = "All money"
  members = [
    { address = "cfo@acme.example" },
    { group_id = securemessaging_group.finance.id },
  ]
}

resource "securemessaging_group" "finance" {
  name = "Finance"
  members = [
    { address = "ann@acme.example" },
    { domain = "audit.example" },
    { address = "bob@acme.example" },
  ]
}

resource "securemessaging_group" "nobody_yet" {
  name    = "Nobody yet"
  members = []
}

data "securemessaging_group" "outside_counsel" {
  name = "Outside counsel"
  path = "/Law"
}

resource "securemessaging_folder" "hidden" {
  name         = "Hidden"
  published_to = []
}

resource "securemessaging_folder" "partners" {
  name = "Partners"
}

resource "securemessaging_folder" "legal" {
  name = "Legal"
  in   = securemessaging_folder.partners.id
  published_to = [
    { attribute = "department", equals = "Legal" },
    { group_id = securemessaging_group.finance.id },
  ]
}

resource "securemessaging_content_folder" "word_lists" {
  name = "Word lists"
}

resource "securemessaging_definition" "board_papers" {
  folder       = securemessaging_folder.hidden.id
  description  = "Board papers"
  print        = false
  reply        = false
  reply_all    = false
  expire_after = "36h"
  read_receipt = true
  banner = {
    text = "Confidential.\nDo not forward."
  }
}

resource "securemessaging_definition" "partners_week" {
  folder       = securemessaging_folder.partners.id
  description  = "No Print, Reply, 7 Day Exp, No Receipt"
  print        = false
  reply        = true
  reply_all    = false
  expire_after = "7d"
  extend_by    = "3d"
  read_receipt = false
}

resource "securemessaging_definition" "legal_forever" {
  folder       = securemessaging_folder.legal.id
  description  = "Allow Print, Reply, Never Exp, Receipt"
  print        = true
  reply        = true
  reply_all    = false
  expire_after = "never"
  read_receipt = true
  banner       = { hidden = true }
}

resource "securemessaging_content_definition" "marked_confidential" {
  folder           = securemessaging_content_folder.word_lists.id
  description      = "Marked confidential"
  activation_score = 10
  examine          = ["subject", "body"]
  word_list        = <<-EOT
    # what people write
    10 "company confidential"
    5:10 regex \bM&A\b
  EOT
  secure_messaging = securemessaging_definition.partners_week.id
}

resource "securemessaging_policy" "anyone_insurer" {
  narrative  = "Anyone to the insurer"
  definition = "builtin:default"
  from       = { scope = "internal" }
  to         = { domain = "insurer.example" }
  override   = true
}

resource "securemessaging_policy" "finance_partner" {
  narrative  = "Finance to partner.example"
  definition = securemessaging_definition.partners_week.id
  from       = { group_id = securemessaging_group.finance.id, based_on = "both" }
  to         = { domain = "partner.example" }
  start      = "2026-12-01"
  end        = "2027-11-30"
  source_ips = ["203.0.113.0/24"]
}

resource "securemessaging_policy" "labs_university" {
  narrative = "Labs to the university stays ordinary mail"
  action    = "takeNoAction"
  from      = { domain = "labs.example" }
  to        = { group_id = data.securemessaging_group.outside_counsel.id }
  enabled   = false
}

resource "securemessaging_bypass_policy" "finance_auditor" {
  narrative     = "Finance to the auditor"
  action        = "disableSecureMessaging"
  from          = { group_id = securemessaging_group.money.id }
  to            = { address = "audit@partner.example" }
  bidirectional = true
}

resource "securemessaging_content_policy" "confidential" {
  narrative  = "Confidential mail"
  definition = securemessaging_content_definition.marked_confidential.id
  from       = { scope = "internal" }
  to         = { scope = "external" }
  end        = "2027-02-18T06:59:59Z"
}

# What is there already becomes part of the state with the next apply. After that this file has done its work.

import {
  to = securemessaging_group.money
  id = "<id of /All money>"
}

import {
  to = securemessaging_group.finance
  id = "<id of /Finance>"
}

import {
  to = securemessaging_group.nobody_yet
  id = "<id of /Nobody yet>"
}

import {
  to = securemessaging_folder.hidden
  id = "<id of /Hidden>"
}

import {
  to = securemessaging_folder.partners
  id = "<id of /Partners>"
}

import {
  to = securemessaging_folder.legal
  id = "<id of /Partners/Legal>"
}

import {
  to = securemessaging_content_folder.word_lists
  id = "<id of /Word lists>"
}

import {
  to = securemessaging_definition.board_papers
  id = "<id of /Hidden/Board papers>"
}

import {
  to = securemessaging_definition.partners_week
  id = "<id of /Partners/No Print, Reply, 7 Day Exp, No Receipt>"
}

import {
  to = securemessaging_definition.legal_forever
  id = "<id of /Partners/Legal/Allow Print, Reply, Never Exp, Receipt>"
}

import {
  to = securemessaging_content_definition.marked_confidential
  id = "<id of /Word lists/Marked confidential>"
}

import {
  to = securemessaging_policy.anyone_insurer
  id = "<id of Anyone to the insurer>"
}

import {
  to = securemessaging_policy.finance_partner
  id = "<id of Finance to partner.example>"
}

import {
  to = securemessaging_policy.labs_university
  id = "<id of Labs to the university stays ordinary mail>"
}

import {
  to = securemessaging_bypass_policy.finance_auditor
  id = "<id of Finance to the auditor>"
}

import {
  to = securemessaging_content_policy.confidential
  id = "<id of Confidential mail>"
}
