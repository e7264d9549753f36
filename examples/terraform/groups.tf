# Groups with members are kept here. Those of the directory are looked up, and never changed.

resource "securemessaging_group" "ledger" {
  name = "Ledger"
  members = [
    { address = "ann@acme.example" },
    { address = "bob@acme.example" },
  ]
}

resource "securemessaging_group" "treasury" {
  name = "Treasury"
  members = [
    { address = "tariq@acme.example" },
    { address = "tina@acme.example" },
  ]
}

resource "securemessaging_group" "finance" {
  name = "Finance"
  members = [
    { address = "carla@acme.example" },
    { group_id = securemessaging_group.ledger.id },
    { group_id = securemessaging_group.treasury.id },
  ]

  lifecycle {
    prevent_destroy = true
  }
}

resource "securemessaging_group" "executives" {
  name = "Executives"
  members = [
    { address = "carla@acme.example" },
    { address = "eve@acme.example" },
    { address = "omar@acme.example" },
  ]
}

resource "securemessaging_group" "sales" {
  name = "Sales"
  members = [
    { address = "sam@acme.example" },
    { address = "sue@acme.example" },
  ]
}

resource "securemessaging_group" "secretariat" {
  name = "Board secretariat"
  members = [
    { address = "sergio@acme.example" },
    { address = "sofia@acme.example" },
  ]
}

resource "securemessaging_group" "bluebird" {
  name = "Project Bluebird"
  path = "/Projects"
  members = [
    { address = "carla@acme.example" },
    { address = "lena@acme.example" },
    { address = "rosa@acme-labs.example" },
  ]
}

resource "securemessaging_group" "tender" {
  name = "River crossing tender"
  path = "/Projects"
  members = [
    { address = "raj@acme-labs.example" },
    { group_id = securemessaging_group.sales.id },
  ]
}

resource "securemessaging_group" "banks" {
  name = "Banks"
  path = "/Outside"
  members = [
    { address = "desk@clearing.example" },
    { domain = "northbank.example" },
    { domain = "southbank.example" },
  ]
}

resource "securemessaging_group" "press" {
  name = "Press and analysts"
  path = "/Outside"
  members = [
    { domain = "analysts.example" },
    { domain = "wire.example" },
  ]
}

resource "securemessaging_group" "foundries" {
  name = "Foundries"
  path = "/Outside"
  members = [
    { domain = "castings.example" },
    { domain = "forge.example" },
  ]
}

resource "securemessaging_group" "suppliers" {
  name = "Suppliers"
  path = "/Outside"
  members = [
    { domain = "coatings.example" },
    { group_id = securemessaging_group.foundries.id },
  ]
}

resource "securemessaging_group" "consortium" {
  name = "Bridge consortium"
  path = "/Outside"
  members = [
    { address = "pm@tunnels.example" },
    { domain = "spans.example" },
  ]
}

data "securemessaging_group" "counsel" {
  name = "Outside counsel"
  path = "/Outside"
}

data "securemessaging_group" "board" {
  name = "Non-executive directors"
  path = "/Outside"
}
