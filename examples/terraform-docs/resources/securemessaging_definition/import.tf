import {
  to = securemessaging_definition.partner_week
  id = "/Partners/No Print, Reply, 7 Day Exp, No Receipt"
}
