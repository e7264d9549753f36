import {
  to = securemessaging_content_definition.confidential
  id = "/Word lists/Marked confidential"
}
