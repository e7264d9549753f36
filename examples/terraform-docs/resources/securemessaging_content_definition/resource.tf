resource "securemessaging_content_definition" "confidential" {
  folder           = securemessaging_content_folder.words.id
  description      = "Marked confidential"
  activation_score = 10
  examine          = ["subject", "body"]
  word_list        = <<-EOT
    10 "company confidential"
    5:10 regex \bM&A\b
  EOT
  secure_messaging = securemessaging_definition.partner_week.id
}
