import {
  to = securemessaging_folder.legal
  id = "/Partners/Legal"
}
