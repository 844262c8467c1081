// A Telegram that is quick and checks nothing: for crowds and long runs, where the strict one would be what is measured.

import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Update } from '@grammyjs/types'

export interface LightTelegram {
  readonly token: string
  readonly root: string
  /** Queues a private message of this person. */
  says(person: number, text: string): void
  /** Queues an update under a number of its own. */
  deliver(update: Update): void
  /** Called with every message that the bot sends. */
  onAnswer(listener: (chat: number, text: string) => void): void
  /** Resolves when somebody polls. */
  polled(): Promise<void>
  close(): Promise<void>
}

const TOKEN = '42:torture'

export async function startLightTelegram(): Promise<LightTelegram> {
  const queue: Update[] = []
  let nextUpdate = 1000
  let message = 1
  let listener: (chat: number, text: string) => void = () => undefined
  let waiting: (() => void) | undefined
  let noticePoll: () => void = () => undefined

  function poll({ offset = 0, limit = 100, timeout = 0 }: Record<string, number>): Promise<unknown> {
    noticePoll()
    while (queue[0] !== undefined && queue[0].update_id < offset) queue.shift()
    if (queue.length > 0 || timeout === 0) return Promise.resolve(queue.slice(0, limit))
    return new Promise((resolve) => {
      const over = () => {
        clearTimeout(timer)
        waiting = undefined
        resolve(queue.slice(0, limit))
      }
      const timer = setTimeout(over, timeout * 1000)
      waiting = over
    })
  }

  function result(method: string, parameters: Record<string, unknown>): unknown {
    if (method === 'getMe') return { id: 42, is_bot: true, first_name: 'Belegbot', username: 'belegbot' }
    if (method !== 'sendMessage') return true
    const chat = Number(parameters.chat_id)
    listener(chat, String(parameters.text))
    return {
      message_id: message++,
      date: 0,
      chat: { id: chat, type: 'private', first_name: 'A' },
      text: parameters.text,
    }
  }

  const server = createServer(async (request, response) => {
    const method = request.url?.split('/').at(-1) ?? ''
    const parameters = await bodyOf(request)
    const answer =
      method === 'getUpdates' ? await poll(parameters as Record<string, number>) : result(method, parameters)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, result: answer }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  const deliver = (update: Update): void => {
    queue.push(update)
    waiting?.()
  }
  return {
    token: TOKEN,
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    says: (person, text) => deliver(privateMessage(nextUpdate++, person, text)),
    deliver,
    onAnswer(heard) {
      listener = heard
    },
    polled: () =>
      new Promise((resolve) => {
        noticePoll = resolve
      }),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      waiting?.()
      server.closeAllConnections()
      await closed
    },
  }
}

const privateMessage = (update_id: number, person: number, text: string): Update => {
  const from = { id: person, is_bot: false, first_name: 'A', language_code: 'de' }
  const chat = { id: person, type: 'private', first_name: 'A' } as const
  const entities = text.startsWith('/')
    ? [{ type: 'bot_command', offset: 0, length: text.split(' ', 1)[0]?.length ?? 0 } as const]
    : []
  return { update_id, message: { message_id: update_id, date: 0, chat, from, text, entities } }
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  return text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}
}
