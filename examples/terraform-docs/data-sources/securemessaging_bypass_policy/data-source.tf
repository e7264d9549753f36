data "securemessaging_bypass_policy" "finance_audit" {
  narrative = "Finance to the auditor"
}

output "bypassed_for" {
  value = data.securemessaging_bypass_policy.finance_audit.to.address
}
