import {
  to = securemessaging_content_policy.confidential_out
  id = "Confidential mail"
}
