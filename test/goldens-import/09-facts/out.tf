# The account odd as it was when it was imported. Terraform imports all of it and changes nothing.

# account.maxRetention is not declared. A duration or a date can not be read.
# account.internalDomains is not declared. An address or a domain can not be meant.
# account.attributes is not declared. A text has a character that nobody can see.

terraform {
  required_providers {
    securemessaging = {
      source = "sealwright/securemessaging"
    }
  }
}

provider "securemessaging" {
  account_id = "odd"
  sandbox    = "account.db"
}

resource "securemessaging_policy" "fine" {
  narrative  = "Fine"
  definition = "builtin:default"
  from       = { scope = "internal" }
  to         = { domain = "partner.example" }
}

# What is there already becomes part of the state with the next apply. After that this file has done its work.

import {
  to = securemessaging_policy.fine
  id = "<id of Fine>"
}
