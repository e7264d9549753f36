# A group that comes from the directory: it is looked up, and never changed.
data "securemessaging_group" "counsel" {
  name = "Outside counsel"
}

resource "securemessaging_policy" "to_counsel" {
  narrative  = "To outside counsel"
  definition = "builtin:default"
  from       = { scope = "internal" }
  to         = { group_id = data.securemessaging_group.counsel.id }
}
