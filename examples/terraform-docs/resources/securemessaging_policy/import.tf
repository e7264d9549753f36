import {
  to = securemessaging_policy.finance_partner
  id = "Finance to partner.example"
}
