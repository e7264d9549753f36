data "securemessaging_policy" "finance_partner" {
  narrative = "Finance to partner.example"
}

output "until" {
  value = data.securemessaging_policy.finance_partner.end
}
