// Updates as Telegram delivers them to a webhook. Only who knows the secret is heard, and nobody waits long for the receipt:
// what is not answered at once is kept on disk first, so that a receipt never promises more than a crash leaves.

import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Update } from '@grammyjs/types'
import { z } from 'zod'
import type { Reception } from '../reception.ts'
import { type Route, say } from './server.ts'

/** Telegram's own updates stay far below. */
const LARGEST_BODY = 1_000_000
const MOST_DISCARDED = 8_000_000
/** The receipt comes when the update is answered, at the latest after this time. */
const RECEIPT_AFTER_MS = 500
/** Above this many under way Telegram is told to come again: memory is bounded. */
const MOST_UNDER_WAY = 500
/** Where an update can neither be kept nor answered, the receipt waits for so long, and then Telegram delivers again. */
const GIVE_UP_MS = 25_000

const updateSchema = z.looseObject({ update_id: z.int().nonnegative() })

/** The route of the webhook; `secret` is what setWebhook was given. */
export function webhookRoute(secret: string, reception: Reception): Route {
  return {
    method: 'POST',
    async answer(request, response) {
      const known = isSecret(request.headers['x-telegram-bot-api-secret-token'], secret)
      const body = await bodyOf(request, known ? LARGEST_BODY : 0)
      if (!known) return refuse(response, 401, 'wrong secret')
      if (body === undefined) return refuse(response, 413, `bodies end at ${LARGEST_BODY} bytes`)
      const update = updateIn(body)
      if (update === undefined) return say(response, 400, 'this is no update')
      if (reception.underWay() >= MOST_UNDER_WAY) return say(response, 503, 'too much at once, come again')
      if (await isSafe(update, reception)) say(response, 200, 'received')
      else say(response, 503, 'not answered in time, come again')
    },
  }
}

/** In the place of the webhook when the bot is stopping: Telegram delivers again, to the next one that starts. */
export const closedRoute: Route = {
  method: 'POST',
  answer: async (_request, response) => say(response, 503, 'stopping, come again'),
}

/** Whether the update need not come again: it is answered, or kept until it is. */
async function isSafe(update: Update, reception: Reception): Promise<boolean> {
  const answered = reception.receive(update).then(() => true)
  const soon = await Promise.race([answered, after(RECEIPT_AFTER_MS)])
  return soon || reception.keep(update) || Promise.race([answered, after(GIVE_UP_MS)])
}

const after = (ms: number): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), ms).unref())

/** Compared by their hashes, in a time that tells nothing. */
function isSecret(given: string | string[] | undefined, secret: string): boolean {
  return typeof given === 'string' && timingSafeEqual(hashOf(given), hashOf(secret))
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

function refuse(response: ServerResponse, status: number, line: string): void {
  response.setHeader('connection', 'close')
  say(response, status, line)
}

/**
 * The body as text; undefined where it is larger than `most` bytes. What is too large is read on for a while without being
 * kept, since a client that is cut off while it sends does not see the answer.
 */
async function bodyOf(request: IncomingMessage, most: number): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length <= most) chunks.push(chunk)
    if (length > most + MOST_DISCARDED) break
  }
  return length > most ? undefined : Buffer.concat(chunks).toString('utf8')
}

/** Whatever it holds besides is grammY's to read; Telegram sends new kinds before we know of them. */
function updateIn(body: string): Update | undefined {
  try {
    return updateSchema.safeParse(JSON.parse(body)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
