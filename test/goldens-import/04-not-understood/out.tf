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

# The account has a value that this version does not know, in `source`. The group is looked up: its members
# stay as they are.
data "securemessaging_group" "elsewhere" {
  name = "From elsewhere"
  path = "/"
}

# No configuration may write it as it is (invalid-address): An address or a domain can not be meant. The group
# is looked up: its members stay as they are.
data "securemessaging_group" "odd_member" {
  name = "Odd member"
  path = "/"
}

resource "securemessaging_group" "odd_one" {
  name    = "With the odd one"
  members = [{ group_id = data.securemessaging_group.odd_member.id }]
}

# The account also has `colour`, which this version does not know. It is neither imported nor ever changed.
resource "securemessaging_folder" "partners" {
  name         = "Partners"
  published_to = [{ scope = "internal" }]
}

# The account also has `watermark`, `template`, which this version does not know. It is neither imported nor
# ever changed.
resource "securemessaging_definition" "week" {
  folder       = securemessaging_folder.partners.id
  description  = "Week"
  print        = false
  reply        = true
  reply_all    = false
  expire_after = "7d"
  read_receipt = false
}

resource "securemessaging_policy" "fine" {
  narrative  = "Fine"
  definition = securemessaging_definition.week.id
  from       = { group_id = securemessaging_group.odd_one.id }
  to         = { domain = "fine.example" }
}

# The account also has `geoFence`, which this version does not know. It is neither imported nor ever changed.
resource "securemessaging_policy" "unknown_field" {
  narrative  = "Unknown field"
  definition = securemessaging_definition.week.id
  from       = { group_id = data.securemessaging_group.elsewhere.id }
  to         = { domain = "field.example" }
}

# Not imported: The account has a value that this version does not know, in `definition`.
# resource "securemessaging_policy" "that_gone" {
#   narrative  = "Definition that is gone"
#   definition = "what is gone"
#   from       = { scope = "internal" }
#   to         = { domain = "gone.example" }
# }

# Not imported: The account has a value that this version does not know, in `to`.
# resource "securemessaging_policy" "unknown_scope" {
#   narrative  = "Unknown scope"
#   definition = securemessaging_definition.week.id
#   from       = { scope = "internal" }
#   to         = { scope = "everyone" }
# }

# What is there already becomes part of the state with the next apply. After that this file has done its work.

import {
  to = securemessaging_group.odd_one
  id = "<id of /With the odd one>"
}

import {
  to = securemessaging_folder.partners
  id = "<id of /Partners>"
}

import {
  to = securemessaging_definition.week
  id = "<id of /Partners/Week>"
}

import {
  to = securemessaging_policy.fine
  id = "<id of Fine>"
}

import {
  to = securemessaging_policy.unknown_field
  id = "<id of Unknown field>"
}
