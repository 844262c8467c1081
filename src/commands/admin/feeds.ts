// /feeds: the feeds that are followed and how each does; ADDRESS takes one in, „remove ADDRESS“ or a button lets one go.

import { checkMark } from '../check-mark.ts'
import type { Request, Response } from '../command.ts'
import { bold, button, items, line, plainReply, reply, respond } from '../compose.ts'
import type { Line, Reply } from '../reply.ts'
import { echo, shorten } from '../shorten.ts'
import { asAddress } from './add.ts'
import type { AdminView, FollowedFeed } from './admin-view.ts'
import { onlyAdmins } from './only-admins.ts'

const labelLength = 48
const buttonsShown = 30

export const feedsCommand = onlyAdmins({
  name: 'feeds',
  description: (texts) => texts.menu.feeds,
  argument: (texts) => texts.argument.address,
  run: feeds,
})

function feeds(request: Request, view: AdminView): Response {
  const { words, texts } = request
  if (words === '') return respond(feedList(view.feeds, request))
  const [first = '', second] = words.split(/\s+/)
  const removing = second !== undefined && texts.admin.feeds.removing.includes(first.toLowerCase())
  const address = asAddress(removing ? second : first)
  const known = view.feeds.find((feed) => feed.address === address)
  return removing ? stop(address, known, request) : follow(address, known, request)
}

function follow(address: string, known: FollowedFeed | undefined, { texts: { admin } }: Request): Response {
  if (known !== undefined) return respond(plainReply(admin.feeds.already(echo(address))))
  return respond(plainReply(admin.reading(echo(address))), { kind: 'admin', task: { do: 'followFeed', address } })
}

function stop(address: string, known: FollowedFeed | undefined, { texts: { admin } }: Request): Response {
  if (known === undefined) return respond(plainReply(admin.feeds.unknown(echo(address))))
  if (known.fixed) return respond(plainReply(admin.feeds.onlyInSettings(echo(address))))
  return respond(plainReply(admin.feeds.stopped(echo(address))), { kind: 'admin', task: { do: 'stopFeed', address } })
}

/** All feeds, those with trouble first, each with a button that lets it go. */
export function feedList(followed: readonly FollowedFeed[], { texts, now }: Pick<Request, 'texts' | 'now'>): Reply {
  const { feeds: words, buttons, ago } = texts.admin
  if (followed.length === 0) return reply([line(words.none), line(words.how)])
  const inOrder = followed.toSorted((one, other) => other.failures - one.failures)
  const lines = inOrder.map(({ address, fixed, readAt, failures, reason, gone }): Line => {
    const notes = [
      ...(gone ? [words.gone] : []),
      readAt === undefined ? words.never : words.read(ago(now.getTime() - readAt.getTime())),
      ...(failures > 0 ? [words.failing(failures, reason ?? '')] : []),
      ...(fixed ? [words.fixed] : []),
    ]
    return [echo(address), ` · ${notes.join(' · ')}`]
  })
  const stops = inOrder.flatMap(({ address, fixed }) =>
    fixed ? [] : [[button(shorten(buttons.stop(address.replace(/^https?:\/\//, '')), labelLength), stopOf(address))]],
  )
  return reply(
    [line(bold(words.title(followed.length))), ...items(lines), line(words.how)],
    stops.slice(0, buttonsShown),
  )
}

const stopOf = (address: string) => ({ do: 'stopFeed', feed: checkMark(address) }) as const
