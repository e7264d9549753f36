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

resource "securemessaging_definition" "week" {
  folder       = securemessaging_folder.partners.id
  description  = "Week"
  print        = false
  reply        = true
  reply_all    = false
  expire_after = "7d"
  read_receipt = false
}

# Not imported: The rule reply-all-without-reply finds something that this language has no way to acknowledge:
# Reply all only works where reply is allowed too.
# resource "securemessaging_definition" "longer_than_anything" {
#   folder       = securemessaging_folder.partners.id
#   description  = "Longer than anything is kept"
#   print        = false
#   reply        = false
#   reply_all    = true
#   expire_after = "400d"
#   read_receipt = false
#   banner       = { html = "<p onclick=\"x()\">Hello</p>" }
# }

# Its end has passed and it is off, as the service does by itself. A later end switches it on again, unless
# `enabled` is set to false.
resource "securemessaging_policy" "autumn_price_list" {
  narrative  = "Autumn price list"
  definition = securemessaging_definition.week.id
  from       = { scope = "internal" }
  to         = { domain = "reseller.example" }
  start      = "2026-09-01"
  end        = "2026-10-31"
}

# An apply that was cut off has left this bridge behind. Written down it stays: take it out, and the next
# `sealwright apply` deletes it.
resource "securemessaging_policy" "sealwright_bridge_winter" {
  narrative  = "sealwright bridge: Winter price list"
  definition = securemessaging_definition.week.id
  from       = { scope = "internal" }
  to         = { domain = "reseller.example" }
}

# Not imported: It refers to the secure messaging definition "Longer than anything is kept", which is not
# imported.
# resource "securemessaging_policy" "winter_price_list" {
#   narrative  = "Winter price list"
#   definition = securemessaging_definition.longer_than_anything.id
#   from       = { scope = "internal" }
#   to         = { domain = "reseller.example" }
#   enabled    = false
#   end        = "2027-10-31"
# }

# What is there already becomes part of the state with the next apply. After that this file has done its work.

import {
  to = securemessaging_folder.partners
  id = "<id of /Partners>"
}

import {
  to = securemessaging_definition.week
  id = "<id of /Partners/Week>"
}

import {
  to = securemessaging_policy.autumn_price_list
  id = "<id of Autumn price list>"
}

import {
  to = securemessaging_policy.sealwright_bridge_winter
  id = "<id of sealwright bridge: Winter price list>"
}
