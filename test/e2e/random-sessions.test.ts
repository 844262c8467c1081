// People do things in any order. Whatever they do, each wish is answered, nothing is sent that Telegram refuses, and every
// quotation stands letter for letter in an article.

import type { InlineKeyboardButton } from '@grammyjs/types'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aRunningBot, shippedTexts } from '../support/a-running-bot.ts'
import type { BotApi } from '../support/bot-api/bot-api.ts'
import type { ShownMessage } from '../support/bot-api/chats.ts'
import type { Person } from '../support/bot-api/people.ts'
import { linesOnScreen, ONE_SCREEN } from '../support/screen.ts'

type Act =
  | { readonly says: string }
  | { readonly presses: number }
  | { readonly inline: string }
  | { readonly changes: string }
  | { readonly shows: 'photo' | 'voice' }

const commands =
  'start help articles summary quotes who people topics compare timeline sources follow following language privacy forget cancel nosuch'.split(
    ' ',
  )
const words = [
  'tadsen',
  'lohwasser',
  'rohloff',
  'tunnel',
  'was sagte tadsen über den tunnel?',
  'what did pargeter say about scones',
  'und lohwasser?',
  'alle',
  'wer sagte „das geld reicht bis zum letzten bolzen“',
  'worum geht es im artikel über die lauentalbahn',
  'danke',
]

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words).map((says) => ({ says })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...commands), fc.option(fc.constantFrom(...words), { nil: '' }))
      .map(([command, rest]) => ({ says: `/${command} ${rest}`.trim() })),
  },
  {
    weight: 1,
    arbitrary: fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }).map((says) => ({ says: `?${says}` })),
  },
  { weight: 5, arbitrary: fc.nat(40).map((presses) => ({ presses })) },
  { weight: 1, arbitrary: fc.constantFrom('', ...words).map((inline) => ({ inline })) },
  { weight: 1, arbitrary: fc.constantFrom(...words, '/help').map((changes) => ({ changes })) },
  { weight: 1, arbitrary: fc.constantFrom('photo' as const, 'voice' as const).map((shows) => ({ shows })) },
)

const odd = {
  photo: { photo: [{ file_id: 'p', file_unique_id: 'u', width: 9, height: 9 }] },
  voice: { voice: { file_id: 'v', file_unique_id: 'u', duration: 3 } },
}

/** A reader with every message that the bot has sent him. */
interface Reader {
  readonly person: Person
  readonly shown: ShownMessage[]
}

/** Does what is to be done and waits for the answer to it: a message, an edit, or cards. */
async function perform(one: Act, reader: Reader, api: BotApi): Promise<void> {
  const { person, shown } = reader
  if ('inline' in one) return void (await person.asksInline(one.inline))
  if ('says' in one) {
    person.sends({ text: one.says })
    return void shown.push(await person.hears())
  }
  if ('changes' in one) {
    const question = person.says('/sources')
    shown.push(await person.hears())
    person.edits(question, one.changes)
    return quiet(reader, api)
  }
  if ('shows' in one) {
    person.sends(odd[one.shows])
    return quiet(reader, api)
  }
  const buttons = shown.flatMap(({ keyboard }) => keyboard.flat()).flatMap(dataOf)
  const data = buttons[one.presses % Math.max(1, buttons.length)]
  if (data === undefined) return
  await person.presses(person.says('noch da?'), { data })
  return quiet(reader, api)
}

const dataOf = (button: InlineKeyboardButton): readonly string[] =>
  'callback_data' in button ? [button.callback_data] : []

/** Hears whatever comes, which may be nothing. */
async function quiet({ person, shown }: Reader, api: BotApi): Promise<void> {
  await api.settled()
  while (
    !(await person.hearsNothing(0).then(
      () => true,
      () => false,
    ))
  )
    shown.push(await person.hears())
}

interface Sent {
  readonly text: string
  readonly entities: readonly { type: string; offset: number; length: number }[]
}

/** The texts and captions that the bot has sent, or put in the place of others, from its request `first` on. */
function textsSent(api: BotApi, first: number): Sent[] {
  return api
    .requests()
    .slice(first)
    .flatMap(({ parameters }) => {
      const { text, entities, caption, caption_entities } = parameters as Partial<Sent> & {
        readonly caption?: string
        readonly caption_entities?: Sent['entities']
      }
      const said = text ?? caption
      return said === undefined ? [] : [{ text: said, entities: entities ?? caption_entities ?? [] }]
    })
}

/** The words in all blockquotes. */
const quotationsIn = (sent: readonly Sent[]): string[] =>
  sent.flatMap(({ text, entities }) =>
    entities
      .filter(({ type }) => type.endsWith('blockquote'))
      .map(({ offset, length }) => text.slice(offset, offset + length)),
  )

const reader = fc.record({
  language: fc.constantFrom('de', 'en', undefined),
  acts: fc.array(act, { minLength: 3, maxLength: 12 }),
})

/** `npm run sessions` has 2,000 of them. */
const sessions = Number(process.env.SESSIONS ?? 60)
const atOnce = 4

test(
  `${sessions} sessions, ${atOnce} at a time, each doing what comes to mind`,
  async () => {
    const { api, bot } = await aRunningBot()
    const texts = await shippedTexts()
    const live = async ({ language, acts }: { language: string | undefined; acts: readonly Act[] }) => {
      const person = api.user({ firstName: 'Ada', ...(language === undefined ? {} : { language }) })
      const shown: ShownMessage[] = []
      for (const one of acts) await perform(one, { person, shown }, api)
    }
    let checked = 0
    let quoted = 0
    await fc.assert(
      fc.asyncProperty(fc.tuple(reader, reader, reader, reader), async (readers) => {
        await Promise.all(readers.map(live))
        expect(api.violations()).toEqual([])
        const sent = textsSent(api, checked)
        checked = api.requests().length
        const quotations = quotationsIn(sent)
        quoted += quotations.length
        expect(quotations.filter((words) => !texts.some((text) => text.includes(words)))).toEqual([])
        expect(sent.filter((each) => linesOnScreen(each) > ONE_SCREEN)).toEqual([])
        expect(bot.log.filter((line) => line.startsWith('update'))).toEqual([])
      }),
      { numRuns: Math.ceil(sessions / atOnce) },
    )
    expect(quoted).toBeGreaterThan(20)
  },
  30_000 + sessions * 5_000,
)
