# The account small as it was when it was imported. Terraform imports all of it and changes nothing.

terraform {
  required_providers {
    securemessaging = {
      source = "sealwright/securemessaging"
    }
  }
}

provider "securemessaging" {
  account_id = "small"
  sandbox    = "account.db"
}

resource "securemessaging_folder" "left_over" {
  name = "Left over"
}

# Not imported: No configuration may write it as it is (lite-defines-definitions): A lite account has no
# secure messaging definitions of its own.
# resource "securemessaging_definition" "when_account_was" {
#   folder       = securemessaging_folder.left_over.id
#   description  = "From when the account was full"
#   print        = false
#   reply        = true
#   reply_all    = false
#   expire_after = "7d"
#   read_receipt = false
# }

resource "securemessaging_policy" "everything" {
  narrative  = "Everything"
  definition = "builtin:all"
  from       = { scope = "internal" }
  to         = { scope = "external" }
}

resource "securemessaging_policy" "hr_anyone_outside" {
  narrative  = "HR to anyone outside"
  definition = "builtin:external"
  from       = { address = "hr@small.example" }
  to         = { scope = "external" }
}

# Not imported: It refers to the secure messaging definition "From when the account was full", which is not
# imported.
# resource "securemessaging_policy" "old" {
#   narrative  = "Old"
#   definition = securemessaging_definition.when_account_was.id
#   from       = { scope = "internal" }
#   to         = { domain = "old.example" }
# }

resource "securemessaging_bypass_policy" "hr_bureau" {
  narrative = "HR to the bureau"
  action    = "disableSecureMessaging"
  from      = { address = "hr@small.example" }
  to        = { domain = "bureau.example" }
}

# What is there already becomes part of the state with the next apply. After that this file has done its work.

import {
  to = securemessaging_folder.left_over
  id = "<id of /Left over>"
}

import {
  to = securemessaging_policy.everything
  id = "<id of Everything>"
}

import {
  to = securemessaging_policy.hr_anyone_outside
  id = "<id of HR to anyone outside>"
}

import {
  to = securemessaging_bypass_policy.hr_bureau
  id = "<id of HR to the bureau>"
}
