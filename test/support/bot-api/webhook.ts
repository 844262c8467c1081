// Delivery of updates to the bot's own server: in order within a chat, side by side between chats,
// again and again until it answers 2xx.
import { setTimeout as sleep } from 'node:timers/promises'
import type { ApiMethods, Update } from '@grammyjs/types'
import { type Answer, badRequest, done } from './answer.ts'
import type { UpdateQueue } from './updates.ts'

type WebhookParameters = NonNullable<Parameters<ApiMethods<string>['setWebhook']>[0]>
export type Webhook = ReturnType<typeof webhookDelivery>

/** Delivers from `queue` while a webhook is set; `retryMs` is the pause after a delivery that failed. */
export function webhookDelivery(queue: UpdateQueue, retryMs: number, changed: () => void) {
  let target: WebhookParameters | undefined
  let delivery = { stopped: new AbortController(), busy: new Set<number>() }
  let lastError: { last_error_date: number; last_error_message: string } | undefined

  function deliverAll(): void {
    changed()
    // Nothing leaves this machine: a public address is remembered, and never called.
    if (!target || !isLoopback(target.url)) return
    for (const update of [...queue.pending]) {
      if (!delivery.busy.has(chatOf(update))) deliverLater(update, target)
    }
  }

  function deliverLater(update: Update, to: WebhookParameters): void {
    const { stopped, busy } = delivery
    const { signal } = stopped
    busy.add(chatOf(update))
    deliver(update, to, signal)
      .then(
        () => queue.remove(update),
        (error: Error) => {
          lastError = { last_error_date: Math.floor(Date.now() / 1000), last_error_message: error.message }
          return sleep(retryMs, undefined, { signal }).catch(() => undefined)
        },
      )
      .finally(() => {
        busy.delete(chatOf(update))
        if (!signal.aborted) deliverAll()
      })
  }

  function stop(): void {
    delivery.stopped.abort()
    delivery = { stopped: new AbortController(), busy: new Set() }
    target = undefined
  }

  queue.onAdded(deliverAll)
  return {
    isSet: () => target !== undefined,
    stop,
    set(parameters: WebhookParameters): Answer {
      const { url } = parameters
      if (url === '') return this.remove()
      if (!URL.canParse(url)) return badRequest('bad webhook: invalid URL')
      const safe = new URL(url).protocol === 'https:' || isLoopback(url)
      if (!safe) return badRequest('bad webhook: An HTTPS URL must be provided for webhook')
      stop()
      target = parameters
      queue.allow(parameters.allowed_updates)
      if (parameters.drop_pending_updates) queue.pending.length = 0
      deliverAll()
      return done(true)
    },
    remove(): Answer {
      stop()
      return done(true)
    },
    info: () => ({
      url: target?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: queue.pending.length,
      ...(target && { max_connections: target.max_connections ?? 40 }),
      ...(queue.allowed().length > 0 && { allowed_updates: queue.allowed() }),
      ...lastError,
    }),
  }
}

function isLoopback(url: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname)
}

async function deliver(update: Update, { url, secret_token }: WebhookParameters, signal: AbortSignal): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(secret_token !== undefined && { 'x-telegram-bot-api-secret-token': secret_token }),
    },
    body: JSON.stringify(update),
    redirect: 'manual',
    signal,
  })
  await response.text()
  if (!response.ok) throw new Error(`Wrong response from the webhook: ${response.status} ${response.statusText}`)
}

/** The chat an update belongs to, or its sender where there is none. */
function chatOf(update: Update): number {
  const message = update.message ?? update.edited_message ?? update.callback_query?.message ?? update.my_chat_member
  return message?.chat.id ?? update.callback_query?.from.id ?? update.inline_query?.from.id ?? 0
}
