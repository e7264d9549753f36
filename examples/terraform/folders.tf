# A folder decides who can pick its definitions with Send Secure. Moving a definition is an access change.

resource "securemessaging_folder" "company" {
  name = "Company"
}

resource "securemessaging_folder" "finance" {
  name         = "Finance"
  published_to = [{ group_id = securemessaging_group.finance.id }]
}

resource "securemessaging_folder" "treasury" {
  name         = "Treasury"
  in           = securemessaging_folder.finance.id
  published_to = [{ group_id = securemessaging_group.treasury.id }]
}

resource "securemessaging_folder" "legal" {
  name = "Legal"
  published_to = [
    { address = "contracts@acme.example" },
    { attribute = "department", equals = "Legal" },
  ]

  lifecycle {
    prevent_destroy = true
  }
}

resource "securemessaging_folder" "projects" {
  name = "Projects"
  in   = securemessaging_folder.legal.id
}

resource "securemessaging_folder" "people" {
  name         = "People"
  published_to = [{ attribute = "department", equals = "HR" }]
}

resource "securemessaging_folder" "board" {
  name = "Board"
  published_to = [
    { address = "eve@acme.example" },
    { group_id = securemessaging_group.secretariat.id },
  ]
}

resource "securemessaging_folder" "partners" {
  name         = "Partners"
  published_to = [{ scope = "internal" }]
}

resource "securemessaging_folder" "research" {
  name         = "Research"
  in           = securemessaging_folder.partners.id
  published_to = [{ domain = "acme-labs.example" }]
}

resource "securemessaging_folder" "gateway" {
  name         = "Set by the gateway"
  published_to = []
}

resource "securemessaging_content_folder" "words" {
  name = "Word lists"
}

resource "securemessaging_content_folder" "numbers" {
  name = "Numbers"
  in   = securemessaging_content_folder.words.id
}
