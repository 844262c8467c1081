// Whether the bot is well: it has started, Telegram answers its polls, and its library can be read.

/** A long poll takes 30 s; twice that without one that went well means that readers get no answers. */
const STALE_MS = 60_000

export interface Health {
  /** Updates are taken from now on; with polling, they must keep coming. */
  listening(by: 'polling' | 'webhook'): void
  /** A poll went well. */
  polled(): void
  /** The state as it is now. */
  report(): HealthReport
}

interface HealthReport {
  readonly well: boolean
  /** One line for each thing that is wrong. */
  readonly problems: readonly string[]
}

/** `whyUnreadable` says why the library cannot be read, or gives undefined where it can. */
export function healthOf(whyUnreadable: () => string | undefined, now: () => Date): Health {
  let listens: 'polling' | 'webhook' | undefined
  let lastPoll = now().getTime()
  const stale = (): string | undefined => {
    if (listens === undefined) return 'still starting'
    const seconds = Math.round((now().getTime() - lastPoll) / 1000)
    return listens === 'polling' && seconds * 1000 > STALE_MS ? `no good poll for ${seconds} s` : undefined
  }
  return {
    listening(by) {
      listens = by
      lastPoll = now().getTime()
    },
    polled() {
      lastPoll = now().getTime()
    },
    report() {
      const problems = [stale(), whyUnreadable()].filter((problem) => problem !== undefined)
      return { well: problems.length === 0, problems }
    },
  }
}
