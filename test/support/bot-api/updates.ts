// The queue of updates and long polling: an update stays until the bot confirms it by a higher offset.
import type { ApiMethods, Update } from '@grammyjs/types'
import { type Answer, done, refused } from './answer.ts'

type PollParameters = NonNullable<Parameters<ApiMethods<string>['getUpdates']>[0]>
export type UpdateContent = Omit<Update, 'update_id'> & { readonly update_id?: number }
export type UpdateQueue = ReturnType<typeof openQueue>

/** Kinds that Telegram only delivers where `allowed_updates` names them. */
const onlyOnRequest = new Set(['chat_member', 'message_reaction', 'message_reaction_count'])

/** Opens an empty queue. `changed` is called whenever something that a test may wait for has changed. */
export function openQueue(changed: () => void) {
  const pending: Update[] = []
  let nextId = 731_604_001
  let allowed: readonly string[] = []
  let poll: { readonly end: (answer: Answer) => void; readonly limit: number } | undefined
  let added: () => void = changed

  function wants(content: UpdateContent): boolean {
    const kind = Object.keys(content).find((name) => name !== 'update_id') ?? ''
    return allowed.length > 0 ? allowed.includes(kind) : !onlyOnRequest.has(kind)
  }

  function confirm(offset: number): void {
    const first = offset < 0 ? pending.at(offset)?.update_id : offset
    if (first === undefined) return
    while (pending[0] && pending[0].update_id < first) pending.shift()
    changed()
  }

  return {
    pending,
    /** Queues an update; one with a number of its own is delivered again under it. */
    add(content: UpdateContent): Update {
      const update: Update = { ...content, update_id: content.update_id ?? nextId++ }
      if (!wants(content)) return update
      pending.push(update)
      poll?.end(done(pending.slice(0, poll.limit)))
      added()
      return update
    },
    remove(update: Update): void {
      const at = pending.indexOf(update)
      if (at >= 0) pending.splice(at, 1)
      changed()
    },
    onAdded(listener: () => void): void {
      added = listener
    },
    allow(kinds: readonly string[] | undefined): void {
      if (kinds) allowed = kinds
    },
    allowed: () => allowed,
    polled: () => poll !== undefined,
    /** Answers a poll; `gone` aborts when the bot hangs up. */
    take(parameters: PollParameters, gone: AbortSignal): Promise<Answer> {
      const { offset = 0, limit = 100, timeout = 0, allowed_updates } = parameters
      const conflict =
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'
      poll?.end(refused(409, conflict))
      this.allow(allowed_updates)
      confirm(offset)
      if (pending.length > 0 || timeout === 0) return Promise.resolve(done(pending.slice(0, limit)))
      return new Promise((resolve) => {
        const end = (answer: Answer) => {
          clearTimeout(timer)
          poll = undefined
          resolve(answer)
        }
        const timer = setTimeout(() => end(done([])), timeout * 1000)
        gone.addEventListener('abort', () => poll?.end === end && end(done([])))
        if (gone.aborted) return end(done([]))
        poll = { end, limit }
        changed()
      })
    },
    /** Ends the poll under way, so that the bot's request is answered. */
    endPoll(answer: Answer = done([])): void {
      poll?.end(answer)
    },
  }
}
