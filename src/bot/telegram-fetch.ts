// Every call to Telegram goes through here: it waits as Telegram asks, tries again what may be tried again, and gives up in
// time. Inside `fetch`, because transformers of grammY's API do not exist inside conversations.

/** How often and how long a call is repeated; the sum of all pauses is bounded by `withinMs`. */
export interface RetryPolicy {
  readonly withinMs: number
  readonly firstPauseMs: number
}

type Fetch = typeof globalThis.fetch

/**
 * A `fetch` for grammY's client. 429 waits `retry_after`, 5xx and broken connections are repeated with growing pauses, all
 * within `policy.withinMs`; then the last response or error is passed on. `getUpdates` is never repeated here: polling has its
 * own pauses. `sleep` is injected so that tests need not wait.
 */
export function telegramFetch(
  policy: RetryPolicy,
  sleep: (ms: number) => Promise<void>,
  fetch: Fetch = globalThis.fetch,
): Fetch {
  return async (input, init) => {
    const request = bridged(init)
    if (String(input).endsWith('/getUpdates')) return fetch(input, request)
    const deadline = Date.now() + policy.withinMs
    for (let pause = policy.firstPauseMs; ; pause *= 2) {
      const outcome = await attempt(fetch, input, request)
      const wait = outcome.retryAfterMs ?? pause
      if (!outcome.again || Date.now() + wait > deadline) return settle(outcome)
      await sleep(wait)
    }
  }
}

type Outcome =
  | { readonly response: Response; readonly again: boolean; readonly retryAfterMs?: number }
  | { readonly error: unknown; readonly again: boolean; readonly retryAfterMs?: number }

async function attempt(fetch: Fetch, input: Parameters<Fetch>[0], init: RequestInit): Promise<Outcome> {
  try {
    const response = await fetch(input, init)
    if (response.status === 429) return { response, again: true, retryAfterMs: await retryAfter(response) }
    if (response.status >= 500) return { response: asJson(response), again: true }
    return { response, again: false }
  } catch (error) {
    // An upload's stream is used up by the first try, and an abort is wanted.
    const again = typeof init.body === 'string' && init.signal?.aborted !== true
    return { error, again }
  }
}

function settle(outcome: Outcome): Response {
  if ('error' in outcome) throw outcome.error
  return outcome.response
}

/** Telegram says in the body how many seconds to wait; the header is the second choice, one second the last. */
async function retryAfter(response: Response): Promise<number> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined)
  const seconds = (body as { parameters?: { retry_after?: unknown } } | undefined)?.parameters?.retry_after
  const told = typeof seconds === 'number' ? seconds : Number(response.headers.get('retry-after'))
  return (Number.isFinite(told) && told > 0 ? told : 1) * 1000
}

/** A gateway's 502 page is HTML, which grammY would report as broken JSON with the page's text; this says what it was. */
function asJson(response: Response): Response {
  if (response.headers.get('content-type')?.includes('json')) return response
  const description = `the Bot API answered with status ${response.status}`
  return Response.json({ ok: false, error_code: response.status, description }, { status: response.status })
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
