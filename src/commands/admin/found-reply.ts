// What was found in something sent: shown before anything is added, with the buttons that decide on it.

import type { Draft, Found, LoadReport } from '../../knowledge/intake.ts'
import type { DraftStep } from '../action.ts'
import type { Request } from '../command.ts'
import { bold, button, items, line, plainReply, reply } from '../compose.ts'
import type { Block, Button, Line, Reply } from '../reply.ts'
import { shorten } from '../shorten.ts'

type Telling = Pick<Request, 'texts'>

const wordsShown = 200
const beginningShown = 160
const headlineShown = 120
const reasonShown = 160
const refusalsShown = 12

/** `draft`: the mark under which it is kept until somebody decides. */
export function foundReply(found: Found, draft: string, telling: Telling): Reply {
  const { admin } = telling.texts
  switch (found.kind) {
    case 'article':
      return draftReply(found.draft, draft, telling)
    case 'several':
      return severalReply(found.name, found.report, found.headlines, draft, telling)
    case 'feed':
      return followReply(admin.feed.title(found.items), found.headlines, admin.feed.follow, draft, telling)
    case 'list':
      return followReply(admin.list.title(found.feeds), found.first, admin.list.follow, draft, telling)
    case 'refused':
      return plainReply(admin.refused(found.because, shorten(found.reason, reasonShown), found.status))
  }
}

/** A feed or a list of feeds with what stands in it first, and whether to follow it. */
const followReply = (
  title: string,
  first: readonly string[],
  question: string,
  draft: string,
  { texts: { admin } }: Telling,
): Reply =>
  reply(
    [line(bold(title)), ...headlineItems(first), line(question)],
    [[stepButton(admin.buttons.follow, draft, 'add'), stepButton(admin.buttons.discard, draft, 'discard')]],
  )

const stepButton = (label: string, draft: string, step: DraftStep): Button =>
  button(label, { do: 'draft', draft, step })

function draftReply(found: Draft, draft: string, { texts }: Telling): Reply {
  const { admin } = texts
  const { headline, publisher, published, language } = found.article
  const { buttons } = admin
  const edit = (field: 'headline' | 'published' | 'publisher') => stepButton(buttons.amend[field], draft, field)
  const fresh = found.standing.kind === 'new' || found.standing.kind === 'changed'
  const facts = `${admin.draft.facts(publisher, published, admin.languageName(language))} · ${admin.draft.length(found.length)}`
  return reply(
    [
      line(bold(headline)),
      line(facts),
      line(admin.draft.quotations(found.quotations, found.first.length)),
      ...quotedItems(found, { texts }),
      ...(found.note === undefined ? [] : [line(admin.draft.note(shorten(found.note, reasonShown)))]),
      line(standingLine(found, { texts })),
    ],
    [
      [...(fresh ? [stepButton(buttons.add, draft, 'add')] : []), stepButton(buttons.discard, draft, 'discard')],
      ...(found.standing.kind === 'retracted' ? [] : [[edit('headline')], [edit('published'), edit('publisher')]]),
    ],
  )
}

/** The first quotations with their speakers; where there are none, how the text begins. */
function quotedItems({ first, article }: Draft, { texts }: Telling): readonly Block[] {
  const { draft } = texts.admin
  if (first.length === 0) return [line(draft.begins(shorten(inOneLine(article.text), beginningShown)))]
  return items(
    first.map(({ words, type, speaker, certain }) => {
      const { evidence } = texts
      const notes = [evidence.type[type], ...(certain || speaker === undefined ? [] : [evidence.uncertain])]
      const who = `${speaker ?? evidence.nobodyNamed} · ${notes.join(' · ')}`
      return [draft.quoted(who, shorten(inOneLine(words), wordsShown))]
    }),
  )
}

const inOneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()

function standingLine({ standing }: Draft, { texts }: Telling): string {
  const { draft } = texts.admin
  if (standing.kind === 'changed') {
    const { headline, published } = standing.before
    return draft.changed(shorten(headline, headlineShown), published)
  }
  if (standing.kind === 'retracted') return draft.retracted(standing.retraction.day, standing.retraction.reason)
  return standing.kind === 'new' ? draft.isNew : draft.unchanged
}

function severalReply(
  name: string,
  report: LoadReport,
  headlines: readonly string[],
  draft: string,
  telling: Telling,
): Reply {
  const { several, buttons } = telling.texts.admin
  const fresh = report.added + report.changed
  return reply(
    [
      line(bold(several.title(shorten(name, headlineShown), report))),
      ...(headlines.length === 0 ? [] : [line(several.first), ...headlineItems(headlines)]),
      ...refusalBlocks(report, telling),
    ],
    fresh === 0
      ? []
      : [[stepButton(buttons.addAll(fresh), draft, 'add'), stepButton(buttons.discard, draft, 'discard')]],
  )
}

const headlineItems = (headlines: readonly string[]): readonly Block[] =>
  items(headlines.map((headline) => [shorten(inOneLine(headline), headlineShown)]))

/** What was refused, and what is noted beside: each with its place and reason, as many as a message holds. */
export const refusalBlocks = ({ refusals, notes }: LoadReport, { texts }: Telling): readonly Block[] => [
  ...placedItems(texts.admin.several.refused, refusals, { texts }),
  ...placedItems(texts.admin.several.noted, notes, { texts }),
]

function placedItems(title: string, placed: LoadReport['refusals'], { texts }: Telling): readonly Block[] {
  if (placed.length === 0) return []
  const { several } = texts.admin
  const lines = placed.slice(0, refusalsShown).map(({ file, line: number, reason }): Line => {
    const name = file.split(/[/\\]/).at(-1) || file
    return [several.line(shorten(name, headlineShown), number, shorten(reason, reasonShown))]
  })
  const more = placed.length - lines.length
  return [line(title), ...items(lines), ...(more > 0 ? [line(several.more(more))] : [])]
}
