// Every command once. /help, Telegram's menu and the answer to an unknown command all read this list.

import { addCommand } from './admin/add.ts'
import { feedsCommand } from './admin/feeds.ts'
import { reloadCommand } from './admin/reload.ts'
import { retractCommand } from './admin/retract.ts'
import { statsCommand } from './admin/stats.ts'
import { cancelCommand } from './cancel.ts'
import type { Command } from './command.ts'
import { compareCommand } from './compare.ts'
import { followCommand, followingCommand } from './follow.ts'
import { forgetCommand } from './forget.ts'
import { helpCommand } from './help.ts'
import { languageCommand } from './language.ts'
import { articlesCommand, peopleCommand, sourcesCommand, topicsCommand } from './lists.ts'
import { privacyCommand } from './privacy.ts'
import { quotesCommand } from './quotes.ts'
import { startCommand } from './start.ts'
import { summaryCommand } from './summary.ts'
import { timelineCommand } from './timeline.ts'
import { whoCommand } from './who.ts'

/** In the order in which they are shown. */
export const catalogue: readonly Command[] = [
  startCommand,
  helpCommand((admin) => commandsFor(admin)),
  articlesCommand,
  summaryCommand,
  quotesCommand,
  whoCommand,
  peopleCommand,
  topicsCommand,
  compareCommand,
  timelineCommand,
  sourcesCommand,
  followCommand,
  followingCommand,
  languageCommand,
  privacyCommand,
  forgetCommand,
  cancelCommand,
  addCommand,
  feedsCommand,
  reloadCommand,
  retractCommand,
  statsCommand,
]

/** What somebody is shown: administrators all, everyone else all but theirs. */
export const commandsFor = (admin: boolean): readonly Command[] =>
  admin ? catalogue : catalogue.filter(({ onlyAdmins }) => onlyAdmins !== true)
