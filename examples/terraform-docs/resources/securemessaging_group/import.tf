import {
  to = securemessaging_group.finance
  id = "/Departments/Finance"
}
