// Every call to Telegram goes through here: it waits as Telegram asks, tries again what may be tried again, and gives up in
// time. Inside `fetch`, because transformers of grammY's API do not exist inside conversations.

import { z } from 'zod'

/** How often and how long a call is repeated; the sum of all pauses is bounded by `withinMs`. */
export interface RetryPolicy {
  readonly withinMs: number
  readonly firstPauseMs: number
}

type Fetch = typeof globalThis.fetch

/** How one attempt of a call ended: a status, or none where the connection broke. */
export interface CallOutcome {
  readonly method: string
  readonly status: number | undefined
  /** The chat it was for, where it was for one. */
  readonly chat: number | string | undefined
}

export interface Watch {
  /** Told of every attempt of a call. */
  readonly ended: (outcome: CallOutcome) => void
  /** Whether nothing may be sent to the chat: the call is refused at once, as Telegram would. */
  readonly isSilent: (chat: number | string) => boolean
}

/**
 * A `fetch` for grammY's client. 429 waits `retry_after`, 5xx and broken connections are repeated with growing pauses, all
 * within `policy.withinMs`; then the last response or error is passed on. `getUpdates` is never repeated here: polling has its
 * own pauses. `sleep` is injected so that tests need not wait.
 */
export function telegramFetch(
  policy: RetryPolicy,
  sleep: (ms: number) => Promise<void>,
  watch: Watch,
  fetch: Fetch = globalThis.fetch,
): Fetch {
  return async (input, init) => {
    let request = await gathered(bridged(init))
    const method = String(input).slice(String(input).lastIndexOf('/') + 1)
    let chat = chatOf(request)
    const tell = (status: number | undefined) => watch.ended({ method, status, chat })
    if (method === 'getUpdates') return once(fetch, input, request, tell)
    if (chat !== undefined && watch.isSilent(chat)) return forbidden()
    const deadline = Date.now() + policy.withinMs
    for (let pause = policy.firstPauseMs; ; pause *= 2) {
      const outcome = await attempt(fetch, input, request)
      tell('response' in outcome ? outcome.response.status : undefined)
      const moved = await movedTo(outcome, request, chat)
      if (moved !== undefined) {
        request = moved
        chat = chatOf(request)
        continue
      }
      const wait = outcome.retryAfterMs ?? pause
      if (!outcome.again || Date.now() + wait > deadline) return settle(outcome)
      await sleep(wait)
    }
  }
}

type Outcome =
  | { readonly response: Response; readonly again: boolean; readonly retryAfterMs?: number }
  | { readonly error: unknown; readonly again: boolean; readonly retryAfterMs?: number }

async function once(
  fetch: Fetch,
  input: Parameters<Fetch>[0],
  request: RequestInit,
  tell: (status: number | undefined) => void,
): Promise<Response> {
  try {
    const response = await fetch(input, request)
    tell(response.status)
    return asJson(response)
  } catch (error) {
    if (request.signal?.aborted !== true) tell(undefined)
    throw error
  }
}

async function attempt(fetch: Fetch, input: Parameters<Fetch>[0], init: RequestInit): Promise<Outcome> {
  try {
    const response = await fetch(input, init)
    if (response.status === 429) return { response, again: true, retryAfterMs: await retryAfter(response) }
    if (response.status >= 500) return { response: asJson(response), again: true }
    return { response, again: false }
  } catch (error) {
    // An abort is wanted.
    return { error, again: init.signal?.aborted !== true }
  }
}

function settle(outcome: Outcome): Response {
  if ('error' in outcome) throw outcome.error
  return outcome.response
}

const refusal = z.object({
  parameters: z.object({ retry_after: z.number().optional(), migrate_to_chat_id: z.number().optional() }).optional(),
})

const addressed = z.looseObject({ chat_id: z.union([z.number(), z.string()]).optional() })

/** What Telegram wants of a refused call; nothing where the body is no refusal as Telegram writes it. */
async function wishesOf(response: Response) {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined)
  return refusal.safeParse(body).data?.parameters
}

/** A group that has become a supergroup has a new number: the same call for that one, once. */
async function movedTo(
  outcome: Outcome,
  request: RequestInit,
  chat: number | string | undefined,
): Promise<RequestInit | undefined> {
  if (!('response' in outcome) || outcome.response.status !== 400) return undefined
  const chat_id = (await wishesOf(outcome.response))?.migrate_to_chat_id
  if (chat_id === undefined || chat_id === chat) return undefined
  return { ...request, body: JSON.stringify({ ...bodyOf(request), chat_id }) }
}

const chatOf = (request: RequestInit): number | string | undefined => bodyOf(request)?.chat_id

/** The parameters of a call; those of an upload stand in a form, and are not looked at. */
function bodyOf({ body }: RequestInit) {
  return typeof body === 'string' ? addressed.safeParse(JSON.parse(body)).data : undefined
}

/** Telegram says in the body how many seconds to wait; the header is the second choice, one second the last. */
async function retryAfter(response: Response): Promise<number> {
  const told = (await wishesOf(response))?.retry_after ?? Number(response.headers.get('retry-after'))
  return (Number.isFinite(told) && told > 0 ? told : 1) * 1000
}

const forbidden = (): Response =>
  Response.json({ ok: false, error_code: 403, description: 'Forbidden: the bot was blocked' }, { status: 403 })

/** A gateway's 502 page is HTML, which grammY would report as broken JSON with the page's text; this says what it was. */
function asJson(response: Response): Response {
  if (response.status < 500 || response.headers.get('content-type')?.includes('json')) return response
  const description = `the Bot API answered with status ${response.status}`
  return Response.json({ ok: false, error_code: response.status, description }, { status: response.status })
}

/** An upload comes as a stream, which could be sent only once: a picture of ours is small enough to be kept for another try. */
async function gathered(request: RequestInit): Promise<RequestInit> {
  const { body } = request
  if (typeof body !== 'object' || body === null || !(Symbol.asyncIterator in body)) return request
  return { ...request, body: new Uint8Array(await new Response(body).arrayBuffer()) }
}

/** grammY hands over an `AbortSignal` of its own kind, and options that only node-fetch knows. */
function bridged(init: RequestInit | undefined): RequestInit {
  const { signal, ...rest } = { ...init }
  const { agent: _agent, compress: _compress, ...known } = rest as RequestInit & { agent?: unknown; compress?: unknown }
  const controller = new AbortController()
  if (signal?.aborted) controller.abort()
  signal?.addEventListener('abort', () => controller.abort())
  return { ...known, signal: controller.signal }
}
