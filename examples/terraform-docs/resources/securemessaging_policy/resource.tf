resource "securemessaging_policy" "finance_partner" {
  narrative  = "Finance to partner.example"
  definition = securemessaging_definition.partner_week.id
  from       = { group_id = securemessaging_group.finance.id, based_on = "both" }
  to         = { domain = "partner.example" }
  start      = "2026-12-01"
  end        = "2047-11-30"
  source_ips = ["203.0.113.0/24"]
}

# An exception: no secure messaging by policy for this one.
resource "securemessaging_policy" "partner_desk" {
  narrative = "Not to the partner's desk"
  action    = "takeNoAction"
  from      = { scope = "internal" }
  to        = { address = "desk@partner.example" }
}
