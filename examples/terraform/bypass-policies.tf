# What switches the secure messaging policy off for some mail; or leaves it on, as a carve-out from a wider bypass.

resource "securemessaging_bypass_policy" "automatic_mail" {
  narrative = "Automatic mail never needs the portal"
  action    = "disableSecureMessaging"
  from      = { address = "noreply@acme.example" }
  to        = { scope = "external" }
}

resource "securemessaging_bypass_policy" "finance_audit" {
  narrative = "Finance to the auditor"
  action    = "disableSecureMessaging"
  from      = { group_id = securemessaging_group.finance.id }
  to        = { domain = "audit.example" }

  lifecycle {
    prevent_destroy = true
  }
}

resource "securemessaging_bypass_policy" "audit_intake" {
  narrative = "No bypass for the auditor's shared intake"
  action    = "takeNoAction"
  from      = { scope = "internal" }
  to        = { address = "intake@audit.example" }
  override  = true
}

resource "securemessaging_bypass_policy" "northbank_cutover" {
  narrative = "Treasury to Northbank while the bank changes its systems"
  action    = "disableSecureMessaging"
  from      = { group_id = securemessaging_group.treasury.id }
  to        = { domain = "northbank.example" }
  start     = "2027-05-01T06:00:00Z"
  end       = "2027-05-07"
}

resource "securemessaging_bypass_policy" "law_firm" {
  narrative = "Anyone to the law firm, over enforced TLS"
  action    = "disableSecureMessaging"
  from      = { scope = "internal" }
  to        = { domain = "law.example" }
}

resource "securemessaging_bypass_policy" "law_firm_conflicts" {
  narrative = "No bypass for the law firm's conflicts desk"
  action    = "takeNoAction"
  from      = { scope = "internal" }
  to        = { address = "conflicts@law.example" }
}

resource "securemessaging_bypass_policy" "forge_line" {
  narrative  = "Anyone to forge.example over the leased line"
  action     = "disableSecureMessaging"
  from       = { scope = "internal" }
  to         = { domain = "forge.example" }
  source_ips = ["192.0.2.128/26"]
}

resource "securemessaging_bypass_policy" "trustees" {
  narrative     = "Pension trustees and HR, both ways"
  action        = "disableSecureMessaging"
  from          = { domain = "trustees.example" }
  to            = { attribute = "department", equals = "HR" }
  bidirectional = true
}
