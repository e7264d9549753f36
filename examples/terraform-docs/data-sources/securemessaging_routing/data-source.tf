data "securemessaging_routing" "promises" {
  messages = [{
    from      = "ann@acme.example"
    to        = ["x@partner.example", "joe@acme.example"]
    at        = "2026-12-05T10:00:00Z"
    source_ip = "203.0.113.9"
  }]
  depends_on = [securemessaging_policy.finance_partner]
}

check "finance_mail_to_the_partner" {
  assert {
    condition     = data.securemessaging_routing.promises.outcomes[0]["x@partner.example"].portal
    error_message = "The partner does not read it in the portal."
  }
  assert {
    condition     = !data.securemessaging_routing.promises.outcomes[0]["joe@acme.example"].secure
    error_message = "Mail between colleagues is secure."
  }
}
