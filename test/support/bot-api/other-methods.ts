// Methods about the bot itself, its updates, its queries and its chats.
import type { ApiMethods } from '@grammyjs/types'
import { badRequest, done, refused } from './answer.ts'
import { barred, messageMethods } from './message-methods.ts'
import { type Play, roomOf, type World } from './world.ts'

type Methods = ApiMethods<string>
type Given<M extends keyof Methods> = NonNullable<Parameters<Methods[M]>[0]>
interface About {
  readonly language_code?: string
  readonly scope?: unknown
}

const updateMethods = {
  getMe: (world) => done(world.bot),
  getUpdates: (world, p, _call, gone) => {
    const active = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete it first"
    return world.webhook.isSet() ? refused(409, active) : world.queue.take(p, gone)
  },
  setWebhook: (world, p) => {
    if (p.url !== '') world.queue.endPoll(refused(409, 'Conflict: terminated by setWebhook request'))
    return world.webhook.set(p)
  },
  deleteWebhook: (world, p) => {
    if (p.drop_pending_updates) world.queue.pending.length = 0
    return world.webhook.remove()
  },
  getWebhookInfo: (world) => done(world.webhook.info()),
  answerCallbackQuery: (world, p) => world.queries.answer(p.callback_query_id, 'callback', p),
  answerInlineQuery: (world, p) => world.queries.answer(p.inline_query_id, 'inline', p),
} satisfies { [M in keyof Methods]?: Play<Given<M>> }

const profileMethods = {
  setMyCommands: (world, p) => {
    const { scope } = p
    const unknown = scope !== undefined && 'chat_id' in scope && roomOf(world, scope.chat_id) === undefined
    return unknown ? badRequest('chat not found') : keep(world, 'commands', p, p.commands)
  },
  deleteMyCommands: (world, p) => keep(world, 'commands', p, []),
  getMyCommands: (world, p) => done(kept(world, 'commands', p) ?? []),
  setMyName: (world, p) => keep(world, 'name', p, p.name ?? ''),
  getMyName: (world, p) => done({ name: kept(world, 'name', p) || world.bot.first_name }),
  setMyDescription: (world, p) => keep(world, 'description', p, p.description ?? ''),
  getMyDescription: (world, p) => done({ description: kept(world, 'description', p) ?? '' }),
  setMyShortDescription: (world, p) => keep(world, 'short description', p, p.short_description ?? ''),
  getMyShortDescription: (world, p) => done({ short_description: kept(world, 'short description', p) ?? '' }),
  setChatMenuButton: (world, p) => keep(world, 'menu button', {}, p.menu_button ?? { type: 'default' }),
  getChatMenuButton: (world) => done(kept(world, 'menu button', {}) ?? { type: 'default' }),
} satisfies { [M in keyof Methods]?: Play<Given<M>> }

const chatMethods = {
  sendChatAction: (world, p) => {
    const room = roomOf(world, p.chat_id)
    return room ? (barred(room) ?? done(true)) : badRequest('chat not found')
  },
  leaveChat: (world, p) => {
    const room = roomOf(world, p.chat_id)
    if (!room) return badRequest('chat not found')
    if (room.about.type === 'private') return badRequest("chat member status can't be changed in private chats")
    room.bot = 'left'
    world.journal.changed()
    return done(true)
  },
  getChat: (world, p) => {
    const about = roomOf(world, p.chat_id)?.about
    if (!about) return badRequest('chat not found')
    return done({ ...about, accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: noGifts })
  },
  getChatMember: (world, p) => {
    const room = roomOf(world, p.chat_id)
    if (!room) return badRequest('chat not found')
    if (p.user_id === world.bot.id) return done({ status: room.bot, user: world.bot })
    const user = room.members.get(p.user_id)
    return user ? done({ status: 'member', user }) : badRequest('member not found')
  },
  getFile: (world, p) => {
    const file = world.files.get(p.file_id)
    if (!file) return badRequest('wrong file_id or the file is temporarily unavailable')
    const { length } = file.content
    if (length > 20 * 1024 * 1024) return badRequest('file is too big')
    const path = `documents/${p.file_id}`
    world.handedOut.add(path)
    return done({ file_id: p.file_id, file_unique_id: `u${p.file_id}`, file_size: length, file_path: path })
  },
} satisfies { [M in keyof Methods]?: Play<Given<M>> }

const noGifts = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
}

const played: { readonly [method: string]: unknown } = {
  ...messageMethods,
  ...updateMethods,
  ...profileMethods,
  ...chatMethods,
}

/** How a method is played; undefined where this server only checks it. */
export function playOf(method: string): Play<unknown> | undefined {
  // One cast for all: the description of the Bot API has checked the parameters before a method is played.
  return Object.hasOwn(played, method) ? (played[method] as Play<unknown>) : undefined
}

function keep(world: World, what: string, about: About, value: unknown) {
  world.profile.set(keyOf(what, about), value)
  return done(true)
}

function kept(world: World, what: string, about: About): unknown {
  return world.profile.get(keyOf(what, about))
}

function keyOf(what: string, { language_code = '', scope = { type: 'default' } }: About): string {
  return `${what} ${language_code} ${JSON.stringify(scope)}`
}
