resource "securemessaging_definition" "partner_week" {
  folder       = securemessaging_folder.partners.id
  description  = "No Print, Reply, 7 Day Exp, No Receipt"
  print        = false
  reply        = true
  reply_all    = false
  expire_after = "7d"
  extend_by    = "3d"
  read_receipt = false
}

resource "securemessaging_definition" "counsel" {
  folder       = securemessaging_folder.legal.id
  description  = "Allow Print, Reply, No Exp, Receipt"
  print        = true
  reply        = true
  reply_all    = true
  expire_after = "never"
  read_receipt = true
  banner       = { text = "For outside counsel only." }
}
