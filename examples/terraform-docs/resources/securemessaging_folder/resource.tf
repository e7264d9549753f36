resource "securemessaging_folder" "partners" {
  name = "Partners"
}

# Only these people can pick the definitions of this folder with Send Secure.
resource "securemessaging_folder" "legal" {
  name = "Legal"
  in   = securemessaging_folder.partners.id
  published_to = [
    { group_id = securemessaging_group.finance.id },
    { attribute = "department", equals = "Legal" },
  ]
}
