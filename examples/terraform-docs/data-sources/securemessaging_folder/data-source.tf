data "securemessaging_folder" "legal" {
  path = "/Partners/Legal"
}

output "who_can_pick_it" {
  value = data.securemessaging_folder.legal.published_to
}
