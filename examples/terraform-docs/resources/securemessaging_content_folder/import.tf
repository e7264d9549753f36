import {
  to = securemessaging_content_folder.words
  id = "/Word lists"
}
