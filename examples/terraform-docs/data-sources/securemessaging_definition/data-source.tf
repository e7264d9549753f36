data "securemessaging_definition" "partner_week" {
  path        = "/Partners"
  description = "No Print, Reply, 7 Day Exp, No Receipt"
}

resource "securemessaging_policy" "to_supplier" {
  narrative  = "To supplier.example"
  definition = data.securemessaging_definition.partner_week.id
  from       = { scope = "internal" }
  to         = { domain = "supplier.example" }
}
