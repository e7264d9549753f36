data "securemessaging_content_folder" "words" {
  path = "/Word lists"
}

resource "securemessaging_content_folder" "numbers" {
  name = "Numbers"
  in   = data.securemessaging_content_folder.words.id
}
