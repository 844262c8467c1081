// Everything the bot asked for, in order, and the means to wait for what it does next.
import type { Answer } from './answer.ts'
import type { Fault } from './faults.ts'

/** One request of the bot. `at` is the time of arrival in milliseconds since 1970. */
export interface BotRequest {
  readonly method: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly at: number
  /** Missing while the request is under way, and for ever where the line was cut. */
  answer?: Answer
  /** The fault that the test had prepared for this request. */
  fault?: Fault
}

/** A request that no bot should send, whatever the state of its chats. */
export interface Violation {
  readonly method: string
  readonly description: string
  readonly parameters: Readonly<Record<string, unknown>>
}

export type Journal = ReturnType<typeof startJournal>

/** Starts an empty journal. `patienceMs` is how long a wait may take before it fails. */
export function startJournal(patienceMs: number) {
  const requests: BotRequest[] = []
  const violations: Violation[] = []
  const waiting = new Set<{ look(): void; give(error: Error): void }>()

  /** Tells everybody who waits to look again. */
  function changed(): void {
    for (const one of waiting) one.look()
  }

  /** Gives what `look` gives as soon as it is not undefined; throws after `patienceMs`, telling what was sent. */
  function waitFor<T>(look: () => T | undefined, what: string, withinMs = patienceMs): Promise<T> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer)
        waiting.delete(one)
      }
      const one = {
        look() {
          // What the test looks with may throw; that is the test's failure, not the bot's.
          try {
            const found = look()
            if (found === undefined) return
            leave()
            resolve(found)
          } catch (error) {
            one.give(new Error(`${what}: looking failed`, { cause: error }))
          }
        },
        give(error: Error) {
          leave()
          reject(error)
        },
      }
      const late = () =>
        one.give(new Error(`${what}: nothing within ${withinMs} ms. The bot sent\n${account(requests)}`))
      const timer = setTimeout(late, withinMs)
      waiting.add(one)
      one.look()
    })
  }

  return {
    requests,
    violations,
    changed,
    waitFor,
    /** Fails whatever still waits. */
    close() {
      for (const one of waiting) one.give(new Error('The Bot API was closed while a test was waiting'))
    },
  }
}

/** The last requests, one a line; polls stand together since there are many. */
function account(requests: readonly BotRequest[]): string {
  const lines = requests
    .filter((request) => request.method !== 'getUpdates')
    .slice(-20)
    .map(line)
  const polls = requests.length - requests.filter((request) => request.method !== 'getUpdates').length
  return [...lines, `  and ${polls} × getUpdates`].join('\n')
}

function line({ method, parameters, answer, fault }: BotRequest): string {
  const outcome = answer === undefined ? 'no answer' : answer.ok ? 'ok' : `${answer.error_code} ${answer.description}`
  return `  ${method} ${JSON.stringify(parameters).slice(0, 300)} → ${outcome}${fault ? ' (prepared fault)' : ''}`
}
