# When a definition applies: mail from inside to outside. A policy that takes no action leaves mail as it is.

resource "securemessaging_policy" "ceo_out" {
  narrative  = "The chief executive to anyone outside"
  definition = securemessaging_definition.read_once.id
  from       = { address = "eve@acme.example" }
  to         = { scope = "external" }
}

resource "securemessaging_policy" "anyone_insurer" {
  narrative  = "Anyone to the insurer"
  definition = securemessaging_definition.standard_month.id
  from       = { scope = "internal" }
  to         = { domain = "insurer.example" }
}

resource "securemessaging_policy" "embargo" {
  narrative  = "Anyone to the news wire's embargo desk"
  definition = securemessaging_definition.read_once.id
  from       = { scope = "internal" }
  to         = { address = "embargo@wire.example" }
}

resource "securemessaging_policy" "labs_out" {
  narrative  = "Labs to anyone outside"
  definition = securemessaging_definition.research_share.id
  from       = { domain = "acme-labs.example" }
  to         = { scope = "external" }
}

resource "securemessaging_policy" "labs_university" {
  narrative = "Labs to the university stays ordinary mail"
  action    = "takeNoAction"
  from      = { domain = "acme-labs.example" }
  to        = { domain = "uni.example" }
}

resource "securemessaging_policy" "finance_out" {
  narrative  = "Finance to anyone outside"
  definition = securemessaging_definition.finance_week.id
  from       = { group_id = securemessaging_group.finance.id }
  to         = { scope = "external" }

  lifecycle {
    prevent_destroy = true
  }
}

resource "securemessaging_policy" "finance_partner" {
  narrative  = "Finance to partner.example from the office network"
  definition = securemessaging_definition.partner_week.id
  from       = { group_id = securemessaging_group.finance.id, based_on = "both" }
  to         = { domain = "partner.example" }
  source_ips = ["203.0.113.0/24"]
}

resource "securemessaging_policy" "treasury_bank" {
  narrative  = "Treasury to Northbank"
  definition = securemessaging_definition.treasury_day.id
  from       = { group_id = securemessaging_group.treasury.id }
  to         = { domain = "northbank.example" }
}

resource "securemessaging_policy" "payroll_bureau" {
  narrative  = "Payroll to the payroll bureau"
  definition = securemessaging_definition.payslip.id
  from       = { address = "payroll@acme.example" }
  to         = { domain = "paybureau.example" }
}

resource "securemessaging_policy" "statements" {
  narrative  = "Account statements to customers"
  definition = securemessaging_definition.statement.id
  from       = { address = "statements@acme.example" }
  to         = { scope = "external" }
}

resource "securemessaging_policy" "regulator" {
  narrative  = "Anyone to the regulator"
  definition = securemessaging_definition.record.id
  from       = { scope = "internal" }
  to         = { domain = "regulator.example" }
  override   = true
}

resource "securemessaging_policy" "year_end_close" {
  narrative  = "Ledger to the banks during year end"
  definition = securemessaging_definition.year_end.id
  from       = { group_id = securemessaging_group.ledger.id }
  to         = { group_id = securemessaging_group.banks.id }
  start      = "2026-12-15"
  end        = "2027-01-31"
}

resource "securemessaging_policy" "results_quiet_period" {
  narrative  = "Executives to press and analysts before the results"
  definition = securemessaging_definition.results.id
  from       = { group_id = securemessaging_group.executives.id }
  to         = { group_id = securemessaging_group.press.id }
  start      = "2027-01-04"
  end        = "2027-02-18T06:59:59Z"
}

resource "securemessaging_policy" "legal_out" {
  narrative  = "Legal to anyone outside"
  definition = securemessaging_definition.matter.id
  from       = { attribute = "department", equals = "Legal" }
  to         = { scope = "external" }
}

resource "securemessaging_policy" "legal_counsel" {
  narrative = "Legal to outside counsel stays ordinary mail"
  action    = "takeNoAction"
  from      = { attribute = "department", equals = "Legal" }
  to        = { group_id = data.securemessaging_group.counsel.id }
}

resource "securemessaging_policy" "labs_counsel" {
  narrative  = "Labs to outside counsel about patents"
  definition = securemessaging_definition.matter.id
  from       = { domain = "acme-labs.example" }
  to         = { group_id = data.securemessaging_group.counsel.id }
}

resource "securemessaging_policy" "litigation_court" {
  narrative  = "Litigation to the court"
  definition = securemessaging_definition.court_record.id
  from       = { address = "litigation@acme.example" }
  to         = { domain = "court.example" }
}

resource "securemessaging_policy" "contracts_out" {
  narrative  = "Contracts desk to anyone outside"
  definition = securemessaging_definition.matter.id
  from       = { address = "contracts@acme.example" }
  to         = { scope = "external" }
}

resource "securemessaging_policy" "privacy_answers" {
  narrative  = "Answers to privacy requests"
  definition = securemessaging_definition.request_answer.id
  from       = { address = "privacy@acme.example" }
  to         = { scope = "external" }
}

resource "securemessaging_policy" "bluebird_project" {
  narrative  = "Project Bluebird to the other side"
  definition = securemessaging_definition.bluebird.id
  from       = { group_id = securemessaging_group.bluebird.id }
  to         = { domain = "bluebird.example" }
  start      = "2026-12-01"
  end        = "2027-06-30T16:00:00Z"
  override   = true
}

resource "securemessaging_policy" "board_papers" {
  narrative  = "Board papers"
  definition = securemessaging_definition.board_pack.id
  from       = { group_id = securemessaging_group.secretariat.id }
  to         = { group_id = data.securemessaging_group.board.id }
}

resource "securemessaging_policy" "anyone_partner" {
  narrative  = "Anyone to partner.example"
  definition = securemessaging_definition.partner_month.id
  from       = { scope = "internal" }
  to         = { domain = "partner.example" }
}

resource "securemessaging_policy" "joint_venture" {
  narrative  = "Energy to partner.example, for the joint venture"
  definition = securemessaging_definition.joint_venture.id
  from       = { domain = "acme-energy.example" }
  to         = { domain = "partner.example" }
}

resource "securemessaging_policy" "drawings" {
  narrative  = "Drawings to suppliers from the design network"
  definition = securemessaging_definition.drawing.id
  from       = { scope = "internal" }
  to         = { group_id = securemessaging_group.suppliers.id }
  source_ips = ["192.0.2.17/32", "198.51.100.0/25"]
}

resource "securemessaging_policy" "anyone_forge" {
  narrative  = "Anyone to forge.example"
  definition = securemessaging_definition.partner_month.id
  from       = { scope = "internal" }
  to         = { domain = "forge.example" }
}

resource "securemessaging_policy" "price_list" {
  narrative  = "Sales to resellers during the price list campaign"
  definition = securemessaging_definition.read_once.id
  from       = { group_id = securemessaging_group.sales.id }
  to         = { domain = "reseller.example" }
  start      = "2027-01-04"
  end        = "2027-03-31"
}

resource "securemessaging_policy" "quotes" {
  narrative  = "Quotes from the sales system to resellers"
  definition = securemessaging_definition.standard_month.id
  from       = { address = "quotes@acme.example", based_on = "header" }
  to         = { domain = "reseller.example" }
}

resource "securemessaging_policy" "tender" {
  narrative  = "River crossing tender to the consortium"
  definition = securemessaging_definition.tender.id
  from       = { group_id = securemessaging_group.tender.id }
  to         = { group_id = securemessaging_group.consortium.id }
  start      = "2027-02-01T08:00:00Z"
  end        = "2027-04-30T16:00:00Z"
}

resource "securemessaging_policy" "sales_trial" {
  narrative  = "Trial, sales to anyone outside"
  definition = securemessaging_definition.standard_month.id
  from       = { group_id = securemessaging_group.sales.id }
  to         = { scope = "external" }
  enabled    = false
}

resource "securemessaging_policy" "hr_out" {
  narrative  = "HR to anyone outside"
  definition = securemessaging_definition.case.id
  from       = { attribute = "department", equals = "HR" }
  to         = { scope = "external" }
}

resource "securemessaging_policy" "hr_clinic" {
  narrative  = "HR to the clinic"
  definition = securemessaging_definition.medical.id
  from       = { attribute = "department", equals = "HR" }
  to         = { domain = "clinic.example" }
}

resource "securemessaging_policy" "anyone_clinic" {
  narrative  = "Anyone to the clinic"
  definition = securemessaging_definition.medical.id
  from       = { scope = "internal" }
  to         = { domain = "clinic.example" }
}

resource "securemessaging_policy" "payslips" {
  narrative  = "Payslips to former employees"
  definition = securemessaging_definition.payslip.id
  from       = { address = "payslips@acme.example" }
  to         = { scope = "external" }
}

resource "securemessaging_policy" "open_enrolment" {
  narrative  = "Open enrolment with the pension fund"
  definition = securemessaging_definition.payslip.id
  from       = { attribute = "department", equals = "HR" }
  to         = { domain = "pensions.example" }
  start      = "2027-03-01"
  end        = "2027-03-31"
}

resource "securemessaging_policy" "works_council" {
  narrative  = "German sites to the works council's lawyer"
  definition = securemessaging_definition.standard_month.id
  from       = { attribute = "country", equals = "DE" }
  to         = { domain = "council.example" }
}

resource "securemessaging_policy" "speak_up" {
  narrative  = "Answers to whistle-blowers"
  definition = securemessaging_definition.case.id
  from       = { address = "speakup@acme.example" }
  to         = { scope = "external" }
}
