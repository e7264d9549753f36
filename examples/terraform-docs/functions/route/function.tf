locals {
  # What an account would have. `yamldecode(file("sealwright.yaml"))` is a policy set as well.
  policy_set = {
    account     = { internal_domains = ["acme.example"] }
    groups      = [securemessaging_group.finance]
    definitions = [securemessaging_definition.partner_week]
    policies    = [securemessaging_policy.finance_partner]
  }
}

output "outcome" {
  value = provider::securemessaging::route(local.policy_set, {
    from      = "ann@acme.example"
    to        = "x@partner.example"
    at        = "2026-12-05T10:00:00Z"
    source_ip = "203.0.113.9"
  })["x@partner.example"]
}
