# The description says what the settings are, since it is all that a user sees when picking one.

resource "securemessaging_definition" "standard_month" {
  folder       = securemessaging_folder.company.id
  description  = "No Print, Reply, Reply All, 30 Day Exp, No Receipt"
  print        = false
  reply        = true
  reply_all    = true
  expire_after = "30d"
  extend_by    = "14d"
  read_receipt = false
}

resource "securemessaging_definition" "read_once" {
  folder       = securemessaging_folder.company.id
  description  = "No Print, No Reply, 3 Day Exp, Receipt"
  print        = false
  reply        = false
  reply_all    = false
  expire_after = "3d"
  read_receipt = true
}

resource "securemessaging_definition" "request_answer" {
  folder       = securemessaging_folder.company.id
  description  = "Allow Print, Reply, 30 Day Exp, Receipt"
  print        = true
  reply        = true
  reply_all    = false
  expire_after = "30d"
  read_receipt = true
}

resource "securemessaging_definition" "finance_week" {
  folder       = securemessaging_folder.finance.id
  description  = "No Print, Reply, 7 Day Exp, No Receipt"
  print        = false
  reply        = true
  reply_all    = false
  expire_after = "7d"
  extend_by    = "3d"
  read_receipt = false
}

resource "securemessaging_definition" "year_end" {
  folder       = securemessaging_folder.finance.id
  description  = "No Print, No Reply, 3 Day Exp, Receipt"
  print        = false
  reply        = false
  reply_all    = false
  expire_after = "3d"
  read_receipt = true
}

resource "securemessaging_definition" "statement" {
  folder       = securemessaging_folder.finance.id
  description  = "Allow Print, No Reply, 365 Day Exp, No Receipt"
  print        = true
  reply        = false
  reply_all    = false
  expire_after = "365d"
  read_receipt = false
}

resource "securemessaging_definition" "record" {
  folder       = securemessaging_folder.finance.id
  description  = "Allow Print, Reply, Reply All, Never Exp, Receipt"
  print        = true
  reply        = true
  reply_all    = true
  expire_after = "never"
  read_receipt = true

  lifecycle {
    prevent_destroy = true
  }
}

resource "securemessaging_definition" "results" {
  folder       = securemessaging_folder.finance.id
  description  = "No Print, No Reply, 12 Hour Exp, Receipt"
  print        = false
  reply        = false
  reply_all    = false
  expire_after = "12h"
  read_receipt = true
}

resource "securemessaging_definition" "treasury_day" {
  folder       = securemessaging_folder.treasury.id
  description  = "No Print, No Reply, 1 Day Exp, Receipt"
  print        = false
  reply        = false
  reply_all    = false
  expire_after = "1d"
  read_receipt = true
  banner       = { hidden = true }
}

resource "securemessaging_definition" "matter" {
  folder       = securemessaging_folder.legal.id
  description  = "Allow Print, Reply, Reply All, 180 Day Exp, No Receipt"
  print        = true
  reply        = true
  reply_all    = true
  expire_after = "180d"
  extend_by    = "90d"
  read_receipt = false
  banner = {
    text = "Privileged and confidential. Please do not forward without asking the legal department."
  }
}

resource "securemessaging_definition" "court_record" {
  folder       = securemessaging_folder.legal.id
  description  = "Allow Print, Reply, Never Exp, Receipt"
  print        = true
  reply        = true
  reply_all    = false
  expire_after = "never"
  read_receipt = true
}

resource "securemessaging_definition" "bluebird" {
  folder       = securemessaging_folder.projects.id
  description  = "No Print, Reply, 14 Day Exp, Receipt"
  print        = false
  reply        = true
  reply_all    = false
  expire_after = "14d"
  read_receipt = true
  banner       = { html = "<p><strong>Project Bluebird.</strong> Do not discuss outside the team.</p>" }
}

resource "securemessaging_definition" "case" {
  folder       = securemessaging_folder.people.id
  description  = "No Print, Reply, 30 Day Exp, Receipt"
  print        = false
  reply        = true
  reply_all    = false
  expire_after = "30d"
  read_receipt = true
}

resource "securemessaging_definition" "medical" {
  folder       = securemessaging_folder.people.id
  description  = "No Print, Reply, 7 Day Exp, Receipt"
  print        = false
  reply        = true
  reply_all    = false
  expire_after = "7d"
  read_receipt = true
}

resource "securemessaging_definition" "payslip" {
  folder       = securemessaging_folder.people.id
  description  = "Allow Print, No Reply, 90 Day Exp, No Receipt"
  print        = true
  reply        = false
  reply_all    = false
  expire_after = "90d"
  read_receipt = false
}

resource "securemessaging_definition" "board_pack" {
  folder       = securemessaging_folder.board.id
  description  = "No Print, Reply, 10 Day Exp, Receipt"
  print        = false
  reply        = true
  reply_all    = false
  expire_after = "10d"
  extend_by    = "36h"
  read_receipt = true
}

resource "securemessaging_definition" "partner_week" {
  folder       = securemessaging_folder.partners.id
  description  = "No Print, Reply, 7 Day Exp, No Receipt"
  print        = false
  reply        = true
  reply_all    = false
  expire_after = "7d"
  read_receipt = false
}

resource "securemessaging_definition" "partner_month" {
  folder       = securemessaging_folder.partners.id
  description  = "No Print, Reply, Reply All, 30 Day Exp, No Receipt"
  print        = false
  reply        = true
  reply_all    = true
  expire_after = "30d"
  extend_by    = "30d"
  read_receipt = false
}

resource "securemessaging_definition" "drawing" {
  folder       = securemessaging_folder.partners.id
  description  = "Allow Print, Reply, 60 Day Exp, No Receipt"
  print        = true
  reply        = true
  reply_all    = false
  expire_after = "60d"
  read_receipt = false
}

resource "securemessaging_definition" "joint_venture" {
  folder       = securemessaging_folder.partners.id
  description  = "Allow Print, Reply, Reply All, 90 Day Exp, No Receipt"
  print        = true
  reply        = true
  reply_all    = true
  expire_after = "90d"
  read_receipt = false
}

resource "securemessaging_definition" "tender" {
  folder       = securemessaging_folder.partners.id
  description  = "No Print, Reply, Reply All, 21 Day Exp, Receipt"
  print        = false
  reply        = true
  reply_all    = true
  expire_after = "21d"
  read_receipt = true
}

resource "securemessaging_definition" "research_share" {
  folder       = securemessaging_folder.research.id
  description  = "No Print, Reply, Reply All, 60 Day Exp, No Receipt"
  print        = false
  reply        = true
  reply_all    = true
  expire_after = "60d"
  read_receipt = false
}

resource "securemessaging_definition" "tagged" {
  folder       = securemessaging_folder.gateway.id
  description  = "No Print, Reply, Reply All, 45 Day Exp, No Receipt"
  print        = false
  reply        = true
  reply_all    = true
  expire_after = "45d"
  read_receipt = false
}

resource "securemessaging_definition" "numbers" {
  folder       = securemessaging_folder.gateway.id
  description  = "No Print, No Reply, 7 Day Exp, No Receipt"
  print        = false
  reply        = false
  reply_all    = false
  expire_after = "7d"
  read_receipt = false
}

resource "securemessaging_definition" "classified" {
  folder       = securemessaging_folder.gateway.id
  description  = "No Print, Reply, 14 Day Exp, Receipt"
  print        = false
  reply        = true
  reply_all    = false
  expire_after = "14d"
  read_receipt = true
}

resource "securemessaging_definition" "export_day" {
  folder       = securemessaging_folder.gateway.id
  description  = "No Print, No Reply, 24 Hour Exp, Receipt"
  print        = false
  reply        = false
  reply_all    = false
  expire_after = "1d"
  read_receipt = true
}
