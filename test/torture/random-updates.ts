// Updates as Telegram sends them, with anything a person can type or press in them, and the same ones damaged.

import type { Update } from '@grammyjs/types'
import { between, type Chance, pick } from '../bench/random.ts'

const WORDS =
  'was sagte tadsen über den tunnel who said scones and lohwasser worum geht es im artikel 2026 „zitat“ ﷽ 👩‍👩‍👧 Привет \u202E \u0000 *_[`'.split(
    ' ',
  )
const COMMANDS = 'start help articles summary quotes who people sources language privacy forget cancel nosuch'.split(
  ' ',
)
const KINDS = [
  'text',
  'text',
  'text',
  'command',
  'command',
  'button',
  'button',
  'inline',
  'wordless',
  'group',
  'member',
  'edited',
] as const
/** What stands in the place of a field that is damaged. */
const JUNK: readonly unknown[] = [
  null,
  undefined,
  0,
  -1,
  1.5,
  '',
  'x',
  [],
  {},
  [null],
  { id: 'x' },
  true,
  'ä'.repeat(5000),
  Number.MAX_SAFE_INTEGER,
]

/** Whose updates they are: ids of people, and of groups that they are in. */
export interface Populace {
  readonly people: readonly number[]
  readonly groups: readonly number[]
}

/** A well-formed update of a random kind. */
export function randomUpdate(chance: Chance, update_id: number, populace: Populace): Update {
  const kind = pick(chance, KINDS)
  const from = personOf(chance, populace)
  const chat = { id: from.id, type: 'private', first_name: from.first_name }
  const group = { id: pick(chance, populace.groups), type: 'supergroup', title: 'Runde' }
  const base = { message_id: update_id, date: 1_790_000_000, from, chat }
  const contents: Record<(typeof KINDS)[number], () => object> = {
    text: () => ({ message: { ...base, text: randomText(chance) } }),
    command: () => ({ message: { ...base, ...commandOf(chance) } }),
    button: () => ({
      callback_query: {
        id: String(update_id),
        from,
        chat_instance: '1',
        data: randomData(chance),
        message: { ...base, text: 'x' },
      },
    }),
    inline: () => ({
      inline_query: { id: String(update_id), from, query: randomText(chance).slice(0, 256), offset: '' },
    }),
    wordless: () => ({
      message: {
        ...base,
        sticker: {
          file_id: 'x',
          file_unique_id: 'x',
          type: 'regular',
          width: 1,
          height: 1,
          is_animated: false,
          is_video: false,
        },
      },
    }),
    group: () => ({
      message: {
        ...base,
        chat: group,
        text: `${chance() < 0.5 ? '@belegbot ' : ''}${randomText(chance)}`.slice(0, 4096),
      },
    }),
    member: () => memberUpdate(base, chance),
    edited: () => ({ edited_message: { ...base, edit_date: 1_790_000_001, text: randomText(chance) } }),
  }
  return { update_id, ...contents[kind]() } as Update
}

/** The update with one to three of its fields, at any depth, replaced by junk; its number stays. */
export function damaged(chance: Chance, update: Update): Update {
  const copy = structuredClone(update) as unknown as Record<string, unknown>
  for (let times = between(chance, 1, 3); times > 0; times--) damage(chance, copy)
  return { ...copy, update_id: update.update_id } as Update
}

function damage(chance: Chance, object: Record<string, unknown>): void {
  const names = Object.keys(object).filter((name) => name !== 'update_id')
  if (names.length === 0) return
  const name = pick(chance, names)
  const value = object[name]
  if (typeof value === 'object' && value !== null && chance() < 0.8) damage(chance, value as Record<string, unknown>)
  else object[name] = structuredClone(JUNK[between(chance, 0, JUNK.length - 1)])
}

function personOf(chance: Chance, { people }: Populace) {
  const id = pick(chance, people)
  const language = pick(chance, ['de', 'en', 'de-AT', 'ru', ''])
  return { id, is_bot: false, first_name: `P${id}`, ...(language !== '' && { language_code: language }) }
}

/** Mostly a few words; now and then nothing sensible, or as much as Telegram lets through. */
function randomText(chance: Chance): string {
  const kind = chance()
  if (kind < 0.1) return randomLetters(chance, between(chance, 1, 40))
  const count = kind > 0.97 ? 1000 : between(chance, 1, 9)
  return (
    Array.from({ length: count }, () => pick(chance, WORDS))
      .join(' ')
      .slice(0, 4096)
      .trim() || '?'
  )
}

const randomLetters = (chance: Chance, length: number): string =>
  String.fromCodePoint(...Array.from({ length }, () => between(chance, 0x20, 0x2fff))).trim() || '?'

function commandOf(chance: Chance): object {
  const command = `/${pick(chance, COMMANDS)}`
  const rest = chance() < 0.5 ? '' : ` ${randomText(chance)}`
  return {
    text: `${command}${rest}`.slice(0, 4096),
    entities: [{ type: 'bot_command', offset: 0, length: command.length }],
  }
}

/** As our own buttons begin, and then anything; at most 64 bytes, as Telegram hands them back. */
function randomData(chance: Chance): string {
  const data = `${pick(chance, ['', 'a', 'q:', 'c:AAAAAAAA:', 'people:', 'f:yes', 'list:articles:'])}${randomLetters(chance, between(chance, 0, 12))}`
  return Buffer.from(data).subarray(0, 60).toString('utf8')
}

function memberUpdate(base: object, chance: Chance): object {
  const user = { id: 42, is_bot: true, first_name: 'Belegbot', username: 'belegbot' }
  const as = (status: string) => ({ status, user, ...(status === 'kicked' && { until_date: 0 }) })
  const states = chance() < 0.5 ? ['member', 'kicked'] : ['kicked', 'member']
  return { my_chat_member: { ...base, old_chat_member: as(states[0] ?? ''), new_chat_member: as(states[1] ?? '') } }
}
