# Acme's policy set in Terraform: what ../acme says in YAML. Start reading here, then in the order of policies.tf,
# bypass-policies.tf, content.tf, definitions.tf, folders.tf, groups.tf.

terraform {
  required_version = ">= 1.11"
  required_providers {
    securemessaging = {
      source = "sealwright/securemessaging"
    }
  }
}

# The address of the service and the credentials are in the environment: SECUREMESSAGING_ENDPOINT,
# SECUREMESSAGING_CLIENT_ID and SECUREMESSAGING_CLIENT_SECRET.
provider "securemessaging" {
  # Nothing is planned against another account.
  account_id = "acme-production"
}
