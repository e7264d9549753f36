import {
  to = securemessaging_bypass_policy.finance_audit
  id = "Finance to the auditor"
}
