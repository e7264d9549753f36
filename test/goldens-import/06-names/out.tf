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

resource "securemessaging_group" "group_2024" {
  name    = "2024"
  members = [{ address = "ann@acme.example" }]
}

resource "securemessaging_group" "bucherei_strasse" {
  name    = "Bücherei Straße"
  members = [{ address = "ann@acme.example" }]
}

resource "securemessaging_group" "constructor_group" {
  name    = "constructor"
  members = [{ address = "ann@acme.example" }]
}

resource "securemessaging_group" "финансы" {
  name    = "Финансы"
  members = [{ address = "ann@acme.example" }]
}

resource "securemessaging_group" "経理部" {
  name    = "経理部"
  members = [{ address = "ann@acme.example" }]
}

resource "securemessaging_group" "group" {
  name    = "🦆🦆🦆"
  members = [{ address = "duck@acme.example" }]
}

resource "securemessaging_group" "north_sales" {
  name    = "Sales"
  path    = "/North"
  members = [{ address = "ann@acme.example" }]
}

resource "securemessaging_group" "south_sales" {
  name    = "Sales"
  path    = "/South"
  members = [{ address = "ann@acme.example" }]
}

resource "securemessaging_folder" "finance" {
  name = "Finance"
}

resource "securemessaging_folder" "legal" {
  name = "Legal"
}

resource "securemessaging_folder" "finance_internal" {
  name = "Internal"
  in   = securemessaging_folder.finance.id
}

resource "securemessaging_folder" "legal_internal" {
  name = "Internal"
  in   = securemessaging_folder.legal.id
}

resource "securemessaging_content_folder" "finance_words" {
  name = "Finance"
}

resource "securemessaging_definition" "finance_week_print" {
  folder       = securemessaging_folder.finance.id
  description  = "Allow Print, Reply, 7 Day Exp, No Receipt"
  print        = true
  reply        = true
  reply_all    = false
  expire_after = "7d"
  read_receipt = false
}

resource "securemessaging_definition" "finance_week" {
  folder       = securemessaging_folder.finance.id
  description  = "No Print, Reply, 7 Day Exp, No Receipt"
  print        = false
  reply        = true
  reply_all    = false
  expire_after = "7d"
  read_receipt = false
}

resource "securemessaging_definition" "finance_internal_week" {
  folder       = securemessaging_folder.finance_internal.id
  description  = "No Print, Reply, 7 Day Exp, No Receipt"
  print        = false
  reply        = true
  reply_all    = false
  expire_after = "7d"
  read_receipt = false
}

resource "securemessaging_definition" "contracts" {
  folder       = securemessaging_folder.legal.id
  description  = "Contracts: No Print, 7 Day Exp"
  print        = false
  reply        = true
  reply_all    = false
  expire_after = "7d"
  read_receipt = false
}

resource "securemessaging_definition" "契約書" {
  folder       = securemessaging_folder.legal.id
  description  = "契約書"
  print        = false
  reply        = true
  reply_all    = false
  expire_after = "7d"
  read_receipt = false
}

resource "securemessaging_policy" "ann_partner" {
  narrative = "!!!"
  action    = "takeNoAction"
  from      = { address = "ann@acme.example" }
  to        = { domain = "mail.partner.co.uk" }
}

resource "securemessaging_policy" "human_resources_external" {
  narrative = "???"
  action    = "takeNoAction"
  from      = { attribute = "department", equals = "Human Resources" }
  to        = { scope = "external" }
}

resource "securemessaging_policy" "finance_partner_home" {
  narrative = "Finance to partner.example from home"
  action    = "takeNoAction"
  from      = { scope = "internal" }
  to        = { domain = "b.example" }
}

resource "securemessaging_policy" "finance_partner_office" {
  narrative = "Finance to partner.example from the office"
  action    = "takeNoAction"
  from      = { scope = "internal" }
  to        = { domain = "a.example" }
}

resource "securemessaging_policy" "finance_department_partner" {
  narrative = "The Finance department's mail to partner.example, whatever is in it"
  action    = "takeNoAction"
  from      = { group_id = securemessaging_group.経理部.id }
  to        = { domain = "partner.example" }
}

resource "securemessaging_policy" "thisisoneverylongwordthatn" {
  narrative = "ThisIsOneVeryLongWordThatNobodyWouldWantToType"
  action    = "takeNoAction"
  from      = { scope = "internal" }
  to        = { domain = "d.example" }
}

resource "securemessaging_policy" "policy_x_y" {
  narrative = "X to Y"
  action    = "takeNoAction"
  from      = { scope = "internal" }
  to        = { domain = "x.example" }
}

resource "securemessaging_policy" "true_policy" {
  narrative = "true"
  action    = "takeNoAction"
  from      = { scope = "internal" }
  to        = { domain = "c.example" }
}

resource "securemessaging_policy" "経理部から社外へ" {
  narrative = "経理部から社外へ"
  action    = "takeNoAction"
  from      = { group_id = securemessaging_group.経理部.id }
  to        = { scope = "external" }
}

# What is there already becomes part of the state with the next apply. After that this file has done its work.

import {
  to = securemessaging_group.group_2024
  id = "<id of /2024>"
}

import {
  to = securemessaging_group.bucherei_strasse
  id = "<id of /Bücherei Straße>"
}

import {
  to = securemessaging_group.constructor_group
  id = "<id of /constructor>"
}

import {
  to = securemessaging_group.финансы
  id = "<id of /Финансы>"
}

import {
  to = securemessaging_group.経理部
  id = "<id of /経理部>"
}

import {
  to = securemessaging_group.group
  id = "<id of /🦆🦆🦆>"
}

import {
  to = securemessaging_group.north_sales
  id = "<id of /North/Sales>"
}

import {
  to = securemessaging_group.south_sales
  id = "<id of /South/Sales>"
}

import {
  to = securemessaging_folder.finance
  id = "<id of /Finance>"
}

import {
  to = securemessaging_folder.legal
  id = "<id of /Legal>"
}

import {
  to = securemessaging_folder.finance_internal
  id = "<id of /Finance/Internal>"
}

import {
  to = securemessaging_folder.legal_internal
  id = "<id of /Legal/Internal>"
}

import {
  to = securemessaging_content_folder.finance_words
  id = "<id of /Finance>"
}

import {
  to = securemessaging_definition.finance_week_print
  id = "<id of /Finance/Allow Print, Reply, 7 Day Exp, No Receipt>"
}

import {
  to = securemessaging_definition.finance_week
  id = "<id of /Finance/No Print, Reply, 7 Day Exp, No Receipt>"
}

import {
  to = securemessaging_definition.finance_internal_week
  id = "<id of /Finance/Internal/No Print, Reply, 7 Day Exp, No Receipt>"
}

import {
  to = securemessaging_definition.contracts
  id = "<id of /Legal/Contracts: No Print, 7 Day Exp>"
}

import {
  to = securemessaging_definition.契約書
  id = "<id of /Legal/契約書>"
}

import {
  to = securemessaging_policy.ann_partner
  id = "<id of !!!>"
}

import {
  to = securemessaging_policy.human_resources_external
  id = "<id of ???>"
}

import {
  to = securemessaging_policy.finance_partner_home
  id = "<id of Finance to partner.example from home>"
}

import {
  to = securemessaging_policy.finance_partner_office
  id = "<id of Finance to partner.example from the office>"
}

import {
  to = securemessaging_policy.finance_department_partner
  id = "<id of The Finance department's mail to partner.example, whatever is in it>"
}

import {
  to = securemessaging_policy.thisisoneverylongwordthatn
  id = "<id of ThisIsOneVeryLongWordThatNobodyWouldWantToType>"
}

import {
  to = securemessaging_policy.policy_x_y
  id = "<id of X to Y>"
}

import {
  to = securemessaging_policy.true_policy
  id = "<id of true>"
}

import {
  to = securemessaging_policy.経理部から社外へ
  id = "<id of 経理部から社外へ>"
}
