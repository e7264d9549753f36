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

resource "securemessaging_folder" "partners" {
  name = "Partners"
}

resource "securemessaging_content_folder" "words" {
  name = "Words"
}

resource "securemessaging_definition" "week" {
  folder       = securemessaging_folder.partners.id
  description  = "Week"
  print        = false
  reply        = true
  reply_all    = false
  expire_after = "7d"
  read_receipt = false
}

# Not imported: No configuration may write it as it is (definition-in-root-folder): A definition is in no
# folder.
# resource "securemessaging_definition" "root" {
#   description  = "In the root"
#   print        = false
#   reply        = true
#   reply_all    = false
#   expire_after = "7d"
#   read_receipt = false
# }

resource "securemessaging_content_definition" "secret" {
  folder           = securemessaging_content_folder.words.id
  description      = "Secret"
  activation_score = 10
  examine          = ["subject"]
  word_list        = "10 secret"
  secure_messaging = securemessaging_definition.week.id
}

# Not imported: No configuration may write it as it is (word-list-syntax): A line of a word list can not be
# read.
# resource "securemessaging_content_definition" "not_list" {
#   folder           = securemessaging_content_folder.words.id
#   description      = "Not a list"
#   activation_score = 10
#   examine          = ["subject"]
#   word_list        = "ten points for secret"
# }

resource "securemessaging_policy" "fine" {
  narrative  = "Fine"
  definition = securemessaging_definition.week.id
  from       = { scope = "internal" }
  to         = { domain = "partner.example" }
}

# Not imported: No configuration may write it as it is (one-outcome): A policy does one thing.
# resource "securemessaging_policy" "both" {
#   narrative  = "Both"
#   definition = securemessaging_definition.week.id
#   action     = "takeNoAction"
#   from       = { scope = "internal" }
#   to         = { domain = "partner.example" }
# }

# Not imported: No configuration may write it as it is (bidirectional-secure-messaging): A policy that makes
# messages secure is never bi-directional.
# resource "securemessaging_policy" "both_ways_reseller" {
#   narrative     = "Both ways with reseller.example"
#   definition    = securemessaging_definition.week.id
#   from          = { scope = "internal" }
#   to            = { domain = "reseller.example" }
#   bidirectional = true
# }

# Not imported: No configuration may write it as it is (validity-inverted): A policy ends before it starts.
# resource "securemessaging_policy" "ends" {
#   narrative  = "Ends before it starts"
#   definition = securemessaging_definition.week.id
#   from       = { scope = "internal" }
#   to         = { domain = "partner.example" }
#   start      = "2027-01-01"
#   end        = "2026-12-01"
# }

# Not imported: No configuration may write it as it is (one-outcome): A policy does one thing.
# resource "securemessaging_policy" "neither" {
#   narrative = "Neither"
#   from      = { scope = "internal" }
#   to        = { domain = "partner.example" }
# }

# Not imported: It refers to the secure messaging definition "In the root", which is not imported.
# resource "securemessaging_policy" "uses_what_root" {
#   narrative  = "Uses what is in the root"
#   definition = securemessaging_definition.root.id
#   from       = { scope = "internal" }
#   to         = { domain = "root.example" }
# }

# Not imported: It refers to the content examination definition "Not a list", which is not imported.
# resource "securemessaging_content_policy" "never" {
#   narrative  = "Never"
#   definition = securemessaging_content_definition.not_list.id
#   from       = { scope = "internal" }
#   to         = { scope = "external" }
# }

# Not imported: No configuration may write it as it is (bidirectional-secure-messaging): A policy that makes
# messages secure is never bi-directional.
# resource "securemessaging_content_policy" "secret_both_ways" {
#   narrative     = "Secret, both ways"
#   definition    = securemessaging_content_definition.secret.id
#   from          = { scope = "internal" }
#   to            = { scope = "external" }
#   bidirectional = true
# }

# What is there already becomes part of the state with the next apply. After that this file has done its work.

import {
  to = securemessaging_folder.partners
  id = "<id of /Partners>"
}

import {
  to = securemessaging_content_folder.words
  id = "<id of /Words>"
}

import {
  to = securemessaging_definition.week
  id = "<id of /Partners/Week>"
}

import {
  to = securemessaging_content_definition.secret
  id = "<id of /Words/Secret>"
}

import {
  to = securemessaging_policy.fine
  id = "<id of Fine>"
}
