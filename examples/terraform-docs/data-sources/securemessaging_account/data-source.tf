data "securemessaging_account" "this" {}

output "internal_domains" {
  value = data.securemessaging_account.this.internal_domains
}
