resource "securemessaging_content_folder" "words" {
  name = "Word lists"
}
