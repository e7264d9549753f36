data "securemessaging_content_definition" "confidential" {
  description = "Marked confidential"
}

output "words" {
  value = data.securemessaging_content_definition.confidential.word_list
}
