resource "securemessaging_content_policy" "confidential_out" {
  narrative  = "Confidential mail"
  definition = securemessaging_content_definition.confidential.id
  from       = { scope = "internal" }
  to         = { scope = "external" }
}
