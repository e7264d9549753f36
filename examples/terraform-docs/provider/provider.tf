terraform {
  required_providers {
    securemessaging = {
      source = "registry.terraform.io/sealwright/securemessaging"
    }
  }
}

# The credentials come from SECUREMESSAGING_CLIENT_ID and SECUREMESSAGING_CLIENT_SECRET.
provider "securemessaging" {
  endpoint   = "https://service.example"
  account_id = "acme-production" # any other account is refused
}
