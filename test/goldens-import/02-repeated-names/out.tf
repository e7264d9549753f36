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

# The account has 2 profile groups with this name. This one is told apart by its id, made
# 2026-05-04T10:00:00Z.
resource "securemessaging_group" "sales" {
  name    = "Sales"
  members = []
}

# The account has 2 profile groups with this name. This one is told apart by its id, made
# 2026-05-04T11:00:00Z.
locals {
  sales_2 = "<id of /Sales #2>"
}

resource "securemessaging_folder" "partners" {
  name = "Partners"
}

# The account has 2 secure messaging definitions with this description. This one is told apart by its id, made
# 2026-05-04T15:00:00Z.
resource "securemessaging_definition" "partners_week" {
  folder       = securemessaging_folder.partners.id
  description  = "Week"
  print        = false
  reply        = true
  reply_all    = false
  expire_after = "7d"
  read_receipt = false
}

# The account has 2 secure messaging definitions with this description. This one is told apart by its id, made
# 2026-05-04T16:00:00Z.
resource "securemessaging_definition" "partners_week_print" {
  folder       = securemessaging_folder.partners.id
  description  = "Week"
  print        = true
  reply        = true
  reply_all    = false
  expire_after = "7d"
  read_receipt = false
}

# The account has 3 secure messaging policies with this narrative. This one is told apart by its id, made
# 2026-05-04T19:00:00Z.
resource "securemessaging_policy" "internal_three" {
  narrative = "Copy of newsletter"
  action    = "takeNoAction"
  from      = { scope = "internal" }
  to        = { domain = "three.example" }
  enabled   = false
}

# The account has 3 secure messaging policies with this narrative. This one is told apart by its id, made
# 2026-05-04T18:00:00Z.
resource "securemessaging_policy" "internal_two" {
  narrative = "Copy of newsletter"
  action    = "takeNoAction"
  from      = { scope = "internal" }
  to        = { domain = "two.example" }
}

# The account has 3 secure messaging policies with this narrative. This one is told apart by its id, made
# 2026-05-04T17:00:00Z.
resource "securemessaging_policy" "sales_2_one" {
  narrative  = "Copy of newsletter"
  definition = securemessaging_definition.partners_week_print.id
  from       = { group_id = local.sales_2 }
  to         = { domain = "one.example" }
}

# What is there already becomes part of the state with the next apply. After that this file has done its work.

import {
  to = securemessaging_group.sales
  id = "<id of /Sales>"
}

import {
  to = securemessaging_folder.partners
  id = "<id of /Partners>"
}

import {
  to = securemessaging_definition.partners_week
  id = "<id of /Partners/Week>"
}

import {
  to = securemessaging_definition.partners_week_print
  id = "<id of /Partners/Week #2>"
}

import {
  to = securemessaging_policy.internal_three
  id = "<id of Copy of newsletter #3>"
}

import {
  to = securemessaging_policy.internal_two
  id = "<id of Copy of newsletter #2>"
}

import {
  to = securemessaging_policy.sales_2_one
  id = "<id of Copy of newsletter>"
}
