// Actions as the data of Telegram's buttons: „1|c|…“, version first, so that a later form never misreads an older button.
// Whatever comes back is somebody's input: it is read through zod and never throws.

import { z } from 'zod'
import type { Action, DraftStep, ListName, Show } from './action.ts'

const version = '1'
const separator = '|'
/** Telegram's limit for callback data, in bytes of UTF-8. */
const maxBytes = 64

const lists = { a: 'articles', p: 'people', s: 'sources', t: 'topics' } as const satisfies Record<string, ListName>
const shows = { n: 'new', p: 'place' } as const satisfies Record<string, Show>

const steps = { a: 'add', d: 'discard', h: 'headline', w: 'published', p: 'publisher' } as const satisfies Record<
  string,
  DraftStep
>

const letterOf = <T extends string>(table: Record<string, T>, value: T): string =>
  Object.entries(table).find(([, entry]) => entry === value)?.[0] ?? ''

const digits = (count: number): string => count.toString(36)

/** Code and fields of an action; words of the reader's or the articles' come last, since they may hold the separator. */
function fieldsOf(action: Action): readonly string[] {
  switch (action.do) {
    case 'context':
      return ['c', action.article, digits(action.start), digits(action.end), action.check]
    case 'summary':
      return [action.length === 'long' ? 'sl' : 's', action.article]
    case 'page':
      return [
        'p',
        letterOf(lists, action.list),
        digits(action.from),
        letterOf(shows, action.show),
        action.publisher ?? '',
      ]
    case 'quotes':
      return ['q', action.person, digits(action.from), letterOf(shows, action.show), action.topic ?? '']
    case 'others':
      return ['o', action.person, digits(action.from), letterOf(shows, action.show), action.topic]
    case 'timeline':
      return ['t', action.person, digits(action.from), letterOf(shows, action.show), action.topic ?? '']
    case 'compareWith':
      return ['cw', action.person]
    case 'compare':
      return ['cm', action.first, action.second, digits(action.from), letterOf(shows, action.show), action.topic ?? '']
    case 'report':
      return ['r', action.article, digits(action.start), digits(action.end), action.check]
    case 'card':
      return ['k', action.article, digits(action.start), digits(action.end), action.check]
    case 'chart':
      return ['ch', action.person, action.topic ?? '']
    case 'follow':
      return [action.kind === 'person' ? 'fp' : 'ft', action.what]
    case 'unfollow':
      return [action.kind === 'person' ? 'up' : 'ut', action.what]
    case 'articleQuotes':
      return ['aq', action.article, digits(action.from), letterOf(shows, action.show)]
    case 'who':
      return ['w', action.person]
    case 'choosePerson':
      return ['cp', action.person]
    case 'ask':
      return ['a', action.utterance]
    case 'more':
      return ['m', digits(action.from), action.utterance]
    case 'moreRemembered':
      return ['mr', action.check, digits(action.from)]
    case 'dropCarried':
      return ['d']
    case 'language':
      return ['l', action.language]
    case 'forget':
      return ['f', action.sure ? 'y' : 'n']
    case 'guidePerson':
      return ['g', action.person]
    case 'draft':
      return ['dr', action.draft, letterOf(steps, action.step)]
    case 'stopFeed':
      return ['sf', action.feed]
    case 'retract':
      return ['x', action.check, action.sure ? 'y' : 'n']
    case 'takeBack':
      return ['tb', action.check]
  }
}

const key = z.string().regex(/^[A-Za-z0-9_-]{1,16}$/)
const count = z
  .string()
  .regex(/^[0-9a-z]{1,6}$/)
  .transform((value) => Number.parseInt(value, 36))
const mark = z.string().regex(/^[0-9a-z]{7}$/)
const words = z.string().min(1).max(maxBytes)
const wordsIfAny = z.string().max(maxBytes)
const list = z.enum(['a', 'p', 's', 't']).transform((letter) => lists[letter])
const show = z.enum(['n', 'p']).transform((letter) => shows[letter])
const step = z.enum(['a', 'd', 'h', 'w', 'p']).transform((letter) => steps[letter])
const yesOrNo = z.enum(['y', 'n']).transform((letter) => letter === 'y')

type Reader = z.ZodType<Action, unknown>

/** How many fields each code has, and what they mean. */
const readers: ReadonlyMap<string, { readonly fields: number; readonly reader: Reader }> = new Map<
  string,
  { readonly fields: number; readonly reader: Reader }
>([
  [
    'c',
    {
      fields: 4,
      reader: z
        .tuple([key, count, count, mark])
        .transform(([article, start, end, check]) => ({ do: 'context', article, start, end, check })),
    },
  ],
  ['s', { fields: 1, reader: z.tuple([key]).transform(([article]) => ({ do: 'summary', article, length: 'short' })) }],
  ['sl', { fields: 1, reader: z.tuple([key]).transform(([article]) => ({ do: 'summary', article, length: 'long' })) }],
  [
    'p',
    {
      fields: 4,
      reader: z.tuple([list, count, show, wordsIfAny]).transform(([name, from, shown, publisher]) => ({
        do: 'page',
        list: name,
        from,
        show: shown,
        ...(publisher && { publisher }),
      })),
    },
  ],
  [
    'q',
    {
      fields: 4,
      reader: z.tuple([key, count, show, wordsIfAny]).transform(([person, from, shown, topic]) => ({
        do: 'quotes',
        person,
        from,
        show: shown,
        ...(topic && { topic }),
      })),
    },
  ],
  [
    'o',
    {
      fields: 4,
      reader: z
        .tuple([key, count, show, words])
        .transform(([person, from, shown, topic]) => ({ do: 'others', person, from, show: shown, topic })),
    },
  ],
  [
    't',
    {
      fields: 4,
      reader: z.tuple([key, count, show, wordsIfAny]).transform(([person, from, shown, topic]) => ({
        do: 'timeline',
        person,
        from,
        show: shown,
        ...(topic && { topic }),
      })),
    },
  ],
  ['cw', { fields: 1, reader: z.tuple([key]).transform(([person]) => ({ do: 'compareWith', person })) }],
  [
    'cm',
    {
      fields: 5,
      reader: z.tuple([key, key, count, show, wordsIfAny]).transform(([first, second, from, shown, topic]) => ({
        do: 'compare',
        first,
        second,
        from,
        show: shown,
        ...(topic && { topic }),
      })),
    },
  ],
  [
    'r',
    {
      fields: 4,
      reader: z
        .tuple([key, count, count, mark])
        .transform(([article, start, end, check]) => ({ do: 'report', article, start, end, check })),
    },
  ],
  [
    'k',
    {
      fields: 4,
      reader: z
        .tuple([key, count, count, mark])
        .transform(([article, start, end, check]) => ({ do: 'card', article, start, end, check })),
    },
  ],
  [
    'ch',
    {
      fields: 2,
      reader: z
        .tuple([key, wordsIfAny])
        .transform(([person, topic]) => ({ do: 'chart', person, ...(topic && { topic }) })),
    },
  ],
  ['fp', { fields: 1, reader: z.tuple([key]).transform(([what]) => ({ do: 'follow', kind: 'person', what })) }],
  ['ft', { fields: 1, reader: z.tuple([words]).transform(([what]) => ({ do: 'follow', kind: 'topic', what })) }],
  ['up', { fields: 1, reader: z.tuple([key]).transform(([what]) => ({ do: 'unfollow', kind: 'person', what })) }],
  ['ut', { fields: 1, reader: z.tuple([words]).transform(([what]) => ({ do: 'unfollow', kind: 'topic', what })) }],
  [
    'aq',
    {
      fields: 3,
      reader: z
        .tuple([key, count, show])
        .transform(([article, from, shown]) => ({ do: 'articleQuotes', article, from, show: shown })),
    },
  ],
  ['w', { fields: 1, reader: z.tuple([key]).transform(([person]) => ({ do: 'who', person })) }],
  ['cp', { fields: 1, reader: z.tuple([key]).transform(([person]) => ({ do: 'choosePerson', person })) }],
  ['a', { fields: 1, reader: z.tuple([words]).transform(([utterance]) => ({ do: 'ask', utterance })) }],
  [
    'm',
    { fields: 2, reader: z.tuple([count, words]).transform(([from, utterance]) => ({ do: 'more', utterance, from })) },
  ],
  [
    'mr',
    { fields: 2, reader: z.tuple([mark, count]).transform(([check, from]) => ({ do: 'moreRemembered', check, from })) },
  ],
  ['d', { fields: 0, reader: z.tuple([]).transform(() => ({ do: 'dropCarried' })) }],
  [
    'l',
    { fields: 1, reader: z.tuple([z.enum(['de', 'en'])]).transform(([language]) => ({ do: 'language', language })) },
  ],
  ['f', { fields: 1, reader: z.tuple([yesOrNo]).transform(([sure]) => ({ do: 'forget', sure })) }],
  ['g', { fields: 1, reader: z.tuple([key]).transform(([person]) => ({ do: 'guidePerson', person })) }],
  [
    'dr',
    { fields: 2, reader: z.tuple([key, step]).transform(([draft, chosen]) => ({ do: 'draft', draft, step: chosen })) },
  ],
  ['sf', { fields: 1, reader: z.tuple([mark]).transform(([feed]) => ({ do: 'stopFeed', feed })) }],
  ['x', { fields: 2, reader: z.tuple([mark, yesOrNo]).transform(([check, sure]) => ({ do: 'retract', check, sure })) }],
  ['tb', { fields: 1, reader: z.tuple([mark]).transform(([check]) => ({ do: 'takeBack', check })) }],
])

/** Splits into `fields` parts; the last keeps any further separators. */
function splitFields(rest: readonly string[], fields: number): readonly string[] {
  if (fields === 0 || rest.length <= fields) return rest
  return [...rest.slice(0, fields - 1), rest.slice(fields - 1).join(separator)]
}

/** The action as callback data; undefined when it does not fit into 64 bytes of UTF-8 (or is no well-formed text). */
export function encodeAction(action: Action): string | undefined {
  const data = [version, ...fieldsOf(action)].join(separator)
  if (!data.isWellFormed() || Buffer.byteLength(data) > maxBytes) return undefined
  return data
}

/** The action of some callback data; undefined for anything this version did not write. Never throws. */
export function decodeAction(data: string): Action | undefined {
  if (Buffer.byteLength(data) > maxBytes) return undefined
  const [head, code, ...rest] = data.split(separator)
  const form = head === version && code !== undefined ? readers.get(code) : undefined
  return form?.reader.safeParse(splitFields(rest, form.fields)).data
}
