resource "securemessaging_group" "finance" {
  name = "Finance"
  path = "/Departments"
  members = [
    { address = "ann@acme.example" },
    { address = "bob@acme.example" },
  ]
}

# A bare domain stands for every address of it, and a group may be a member of another.
resource "securemessaging_group" "all_money" {
  name    = "All money"
  members = [{ domain = "audit.example" }, { group_id = securemessaging_group.finance.id }]
}
