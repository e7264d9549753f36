resource "securemessaging_bypass_policy" "finance_audit" {
  narrative = "Finance to the auditor"
  action    = "disableSecureMessaging"
  from      = { group_id = securemessaging_group.finance.id }
  to        = { address = "audit@partner.example" }
}
