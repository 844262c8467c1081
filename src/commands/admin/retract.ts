// /retract WORD: REASON has all that is shown of an article say that it was retracted, once that was confirmed; without words it shows what was retracted.

import type { Retraction } from '../../knowledge/intake.ts'
import type { ArticleHead, KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { checkMark } from '../check-mark.ts'
import type { Request, Response } from '../command.ts'
import { bold, button, items, line, plainReply, reply, respond } from '../compose.ts'
import { sourceLine } from '../evidence.ts'
import type { Reply } from '../reply.ts'
import { echo, shorten } from '../shorten.ts'
import { onlyAdmins } from './only-admins.ts'

const labelLength = 48
const retractionsShown = 10
const longestReason = 300

export const retractCommand = onlyAdmins({
  name: 'retract',
  description: (texts) => texts.menu.retract,
  argument: (texts) => texts.argument.retract,
  run(request, view) {
    if (request.words === '') return respond(retractionList(view.retracted, request))
    return ask(request)
  },
})

function ask(request: Request): Response {
  const { words, texts, knowledge, now } = request
  const { retract, buttons } = texts.admin
  const { which, reason } = parted(words, knowledge)
  const article = which === '' ? undefined : articleMeant(which, knowledge)
  if (article === undefined) return respond(plainReply(retract.unknown(echo(which || words))))
  if (reason === '') return respond(reply([line(...sourceLine(article, texts)), line(retract.noReason)]))
  const { id, headline } = article
  const retraction = { id, headline, reason: shorten(reason, longestReason), day: now.toISOString().slice(0, 10) }
  const check = retractionMark(retraction)
  return respond(
    reply(
      [line(retract.sure), line(...sourceLine(article, texts)), line(retract.reason(retraction.reason))],
      [
        [
          button(buttons.retractYes, { do: 'retract', check, sure: true }),
          button(buttons.retractNo, { do: 'retract', check, sure: false }),
        ],
      ],
    ),
    { kind: 'admin', task: { do: 'askRetraction', retraction } },
  )
}

export const retractionMark = ({ id, reason }: Retraction): string => checkMark(`${id} ${reason}`)

/** „„Hafentunnel wird teurer“ GRUND“, „hafentunnel: GRUND“, „ID GRUND“; else the first word is the article, the rest why. */
function parted(words: string, knowledge: KnowledgeBase): { readonly which: string; readonly reason: string } {
  const [, quoted, after = ''] = /^["„“”»«](.+?)["“”«»][\s:]*(.*)$/s.exec(words) ?? []
  if (quoted !== undefined) return { which: quoted, reason: after.trim() }
  const [first = ''] = words.split(/\s/)
  const rest = words.slice(first.length).trim()
  if (knowledge.article(first) !== undefined) return { which: first, reason: rest }
  // An address has a colon of its own, without a blank after it.
  const [, before, reason] = /^(.+?)(?::\s+|\n)(.+)$/s.exec(words) ?? []
  if (before !== undefined && reason !== undefined) return { which: before.trim(), reason: reason.trim() }
  return { which: first.replace(/:$/, ''), reason: rest }
}

const articleMeant = (which: string, knowledge: KnowledgeBase): ArticleHead | undefined =>
  knowledge.article(which) ?? knowledge.findArticles(which, 1)[0]

/** What was retracted, with the reason and a button that takes it back. */
export function retractionList(retracted: readonly Retraction[], { texts }: Pick<Request, 'texts'>): Reply {
  const { retract, buttons } = texts.admin
  if (retracted.length === 0) return plainReply(retract.how)
  const shown = retracted.slice(0, retractionsShown)
  const lines = shown.map(({ headline, day, reason }) => [retract.entry(headline, day, reason)])
  const back = shown.map(({ id, headline }) => [
    button(shorten(buttons.takeBack(headline), labelLength), { do: 'takeBack', check: checkMark(id) }),
  ])
  return reply([line(retract.how), line(bold(retract.list)), ...items(lines)], back)
}
