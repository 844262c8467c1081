// /reload: the folder of articles is read again.

import { plainReply, respond } from '../compose.ts'
import { onlyAdmins } from './only-admins.ts'

export const reloadCommand = onlyAdmins({
  name: 'reload',
  description: (texts) => texts.menu.reload,
  run: ({ texts }) => respond(plainReply(texts.admin.reload.begun), { kind: 'admin', task: { do: 'reload' } }),
})
