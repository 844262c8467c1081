// The border of every administrator's command: everyone else gets one polite line.

import type { Command, Request, Response } from '../command.ts'
import { plainReply, respond } from '../compose.ts'
import type { AdminView } from './admin-view.ts'

/** A command of administrators; `run` is given what only they see. */
export const onlyAdmins = (
  command: Omit<Command, 'run'> & { readonly run: (request: Request, view: AdminView) => Response },
): Command => ({
  ...command,
  onlyAdmins: true,
  run: (request) =>
    request.admin === undefined ? respond(plainReply(request.texts.admin.only)) : command.run(request, request.admin),
})
