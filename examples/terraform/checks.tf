# What must be true of mail, whatever the policies are: looked at after each apply, and in each plan. A check warns; to
# stop a plan, put the same condition into a precondition.

data "securemessaging_routing" "promises" {
  messages = [
    {
      from      = "ann@acme.example"
      to        = ["joe@partner.example"]
      source_ip = "203.0.113.9"
      at        = "2027-03-01T10:00:00Z"
    },
    {
      from = "bob@acme.example"
      to   = ["partner@audit.example", "intake@audit.example"]
      at   = "2027-03-01T10:00:00Z"
    },
  ]

  depends_on = [
    securemessaging_policy.finance_partner,
    securemessaging_policy.finance_out,
    securemessaging_bypass_policy.finance_audit,
    securemessaging_bypass_policy.audit_intake,
  ]
}

check "finance_mail" {
  assert {
    condition     = data.securemessaging_routing.promises.outcomes[0]["joe@partner.example"].secure
    error_message = "What Finance writes to partner.example leaves in the clear."
  }
  assert {
    condition     = !data.securemessaging_routing.promises.outcomes[1]["partner@audit.example"].secure
    error_message = "The auditor may not keep working papers in the portal."
  }
  assert {
    condition = (
      data.securemessaging_routing.promises.outcomes[1]["intake@audit.example"].decided_by.narrative
      == securemessaging_policy.finance_out.narrative
    )
    error_message = "The auditor's shared intake is read by people outside the engagement: no bypass for it."
  }
}
