// /stats: how much there is, what was asked since the start, and how the bot is.

import { bold, line, reply, respond } from '../compose.ts'
import { sourceLine } from '../evidence.ts'
import { onlyAdmins } from './only-admins.ts'

export const statsCommand = onlyAdmins({
  name: 'stats',
  description: (texts) => texts.menu.stats,
  run({ texts, knowledge, now }, view) {
    const { stats } = texts.admin
    const { articles, quotations, people } = knowledge.facts()
    const [newest] = knowledge.articles({ from: 0, size: 1 }).items
    const { since, answered, refused, reports, bytes } = view.running
    return respond(
      reply([
        line(bold(stats.title)),
        line(stats.library(articles, quotations, people)),
        ...(newest === undefined ? [] : [line(`${stats.newest} `, ...sourceLine(newest, texts, undefined, now))]),
        line(stats.asked(answered, refused)),
        line(stats.unanswered),
        line(stats.reports(reports)),
        line(stats.feeds(view.feeds.length)),
        ...(bytes === undefined ? [] : [line(stats.size(bytes))]),
        line(stats.uptime(now.getTime() - since.getTime())),
      ]),
    )
  },
})
