data "securemessaging_content_policy" "confidential_out" {
  narrative = "Confidential mail"
}

output "is_examined" {
  value = data.securemessaging_content_policy.confidential_out.enabled
}
