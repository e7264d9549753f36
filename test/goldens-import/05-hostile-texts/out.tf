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

resource "securemessaging_group" "path" {
  name    = "$${path.root} %%{ if true }x%%{ endif } $\u0024{y}"
  members = []
}

resource "securemessaging_group" "script_alert_1" {
  name    = "<script>alert(1)</script>"
  members = [{ address = "ann@acme.example" }]
}

# Not imported: The rule control-characters finds something that this language has no way to acknowledge: A
# text has a character that nobody can see.
# resource "securemessaging_group" "gpj_b" {
#   name    = "a\u202egpj.exe\u202c b"
#   members = []
# }

resource "securemessaging_folder" "partners" {
  name = "Partners"
}

resource "securemessaging_folder" "zero_width_line" {
  name = "Zero\u200bwidth\u2028line"
}

resource "securemessaging_content_folder" "words" {
  name = "Words"
}

resource "securemessaging_definition" "quoted_danger_x" {
  folder       = securemessaging_folder.zero_width_line.id
  description  = "\"Quoted\" \\ $${danger} `x`"
  print        = false
  reply        = true
  reply_all    = false
  expire_after = "7d"
  read_receipt = false
  banner = {
    text = "EOT\n  $${not_a_variable} %%{ for x in y }\nEOT\n"
  }
}

# Not imported: The rule banner-unsafe finds something that this language has no way to acknowledge: A banner
# has HTML that is not safe in a mail.
# resource "securemessaging_definition" "week" {
#   folder       = securemessaging_folder.partners.id
#   description  = "Week"
#   print        = false
#   reply        = true
#   reply_all    = false
#   expire_after = "7d"
#   read_receipt = false
#   banner       = { html = "<img src=x onerror=alert(1)>\u0000\u001b[2K\u001b[1A\u001b[31mok\u001b[0m" }
# }

resource "securemessaging_content_definition" "templates" {
  folder           = securemessaging_content_folder.words.id
  description      = "Templates"
  activation_score = 5
  examine          = ["subject"]
  word_list        = <<-EOT
    5 $${secret}
    5 "%%{ secret }"
    5 EOT
    5 regex ^\s*$
  EOT
}

# Not imported: No configuration may write it as it is (word-list-syntax): A line of a word list can not be
# read.
# resource "securemessaging_content_definition" "secret" {
#   folder           = securemessaging_content_folder.words.id
#   description      = "Secret"
#   activation_score = 5
#   examine          = ["subject"]
#   word_list        = <<-EOT
#     5 $${secret}
#     5 %%{secret}
#     5 EOT
#     EOT 5
#   EOT
# }

# Not imported: The rule control-characters finds something that this language has no way to acknowledge: A
# text has a character that nobody can see.
# resource "securemessaging_policy" "policy_2k_1a_31mok" {
#   narrative  = "\u001b[2K\u001b[1A\u001b[31mok\u001b[0m\r\nNo changes."
#   definition = securemessaging_definition.week.id
#   from       = { scope = "internal" }
#   to         = { domain = "partner.example" }
# }

# Not imported: No configuration may write it as it is (bidirectional-secure-messaging): A policy that makes
# messages secure is never bi-directional.
# resource "securemessaging_policy" "console_1" {
#   narrative     = "*/ console.log(1) // #"
#   definition    = securemessaging_definition.week.id
#   from          = { scope = "internal" }
#   to            = { domain = "partner.example" }
#   bidirectional = true
# }

# Not imported: It refers to the secure messaging definition "Week", which is not imported.
# resource "securemessaging_policy" "hyperlink_http_x" {
#   narrative  = "=HYPERLINK(\"http://x.example\",\"a\")"
#   definition = securemessaging_definition.week.id
#   from       = { scope = "internal" }
#   to         = { scope = "external" }
# }

# Not imported: The rule control-characters finds something that this language has no way to acknowledge: A
# text has a character that nobody can see.
# resource "securemessaging_policy" "cmd_calc" {
#   narrative  = "\u2066+cmd|calc\u2069"
#   definition = securemessaging_definition.week.id
#   from       = { scope = "internal" }
#   to         = { domain = "partner.example" }
# }

# What is there already becomes part of the state with the next apply. After that this file has done its work.

import {
  to = securemessaging_group.path
  id = "<id of /${path.root} %{ if true }x%{ endif } $${y}>"
}

import {
  to = securemessaging_group.script_alert_1
  id = "<id of /<script>alert(1)</script>>"
}

import {
  to = securemessaging_folder.partners
  id = "<id of /Partners>"
}

import {
  to = securemessaging_folder.zero_width_line
  id = "<id of /Zero\u{200b}width\u{2028}line>"
}

import {
  to = securemessaging_content_folder.words
  id = "<id of /Words>"
}

import {
  to = securemessaging_definition.quoted_danger_x
  id = "<id of /Zero\u{200b}width\u{2028}line/"Quoted" \ ${danger} `x`>"
}

import {
  to = securemessaging_content_definition.templates
  id = "<id of /Words/Templates>"
}
