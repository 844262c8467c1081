import type { Update } from '@grammyjs/types'
import { GrammyError } from 'grammy'
import { describe, expect, test } from 'vitest'
import { type PollingSource, startPolling } from '../../src/bot/polling.ts'
import { openReception } from '../../src/bot/reception.ts'
import { openUpdateLedger } from '../../src/knowledge/storage/update-ledger.ts'

const update = (update_id: number): Update => ({ update_id })

const refusal = (code: number) =>
  new GrammyError('refused', { ok: false, error_code: code, description: `no ${code}` }, 'getUpdates', {})

/** A reception that hands updates to `handle`. */
const receptionFor = (handle: (update: Update) => Promise<void>, warn: (line: string) => void = () => undefined) => {
  const ledger = openUpdateLedger(':memory:', () => new Date())
  return openReception({ handle, ledger, report: () => undefined, warn })
}

const nothing = receptionFor(async () => undefined)

/** A queue that keeps updates until a poll's offset confirms them, as Telegram does. */
function telegram(waiting: Update[], faults: Error[] = []) {
  const offsets: number[] = []
  const source: PollingSource = {
    async getUpdates({ offset, limit, timeout }, signal) {
      const fault = faults.shift()
      if (fault !== undefined) throw fault
      offsets.push(offset)
      while (waiting[0] !== undefined && waiting[0].update_id < offset) waiting.shift()
      if (waiting.length === 0 && timeout > 0)
        await new Promise((_, reject) => signal.addEventListener('abort', reject))
      return waiting.slice(0, limit)
    },
  }
  return { source, offsets, waiting }
}

const until = async (look: () => boolean) => {
  while (!look()) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('an update', () => {
  test('is handled once, however often it is fetched, and confirmed when it is answered', async () => {
    const { source, waiting } = telegram([update(7), update(8)])
    const handled: number[] = []
    const first = Promise.withResolvers<void>()
    const polling = startPolling(
      source,
      receptionFor(async ({ update_id }) => {
        handled.push(update_id)
        if (update_id === 7) await first.promise
      }),
      () => undefined,
    )
    await until(() => handled.length === 2)
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect(waiting.map(({ update_id }) => update_id)).toEqual([7, 8])
    first.resolve()
    expect(await polling.stop(1000)).toBe(true)
    expect(handled).toEqual([7, 8])
    expect(waiting).toEqual([])
  })

  test('that is not answered in time at a shutdown comes again', async () => {
    const { source, waiting } = telegram([update(7), update(8)])
    const handled: number[] = []
    const polling = startPolling(
      source,
      receptionFor(async ({ update_id }) => {
        handled.push(update_id)
        if (update_id === 8) await new Promise(() => undefined)
      }),
      () => undefined,
    )
    await until(() => handled.length === 2)
    expect(await polling.stop(20)).toBe(false)
    expect(waiting.map(({ update_id }) => update_id)).toEqual([8])
  })

  test('whose answer fails does not come again', async () => {
    const { source, waiting } = telegram([update(7)])
    const told: string[] = []
    const failing = receptionFor(
      async () => {
        throw new Error('no words')
      },
      (line) => void told.push(line),
    )
    const polling = startPolling(source, failing, () => undefined)
    await until(() => told.length > 0)
    await polling.stop(1000)
    expect(told).toEqual(['update 7 could not be answered: no words'])
    expect(waiting).toEqual([])
  })
})

test('an update that takes long lets others come by, and is kept meanwhile', async () => {
  const updates = Array.from({ length: 160 }, (_, place) => update(place + 1))
  const { source, waiting } = telegram(updates)
  const kept: number[] = []
  const answered = new Set<number>()
  const first = Promise.withResolvers<void>()
  const reception = receptionFor(async ({ update_id }) => {
    if (update_id === 1) await first.promise
    answered.add(update_id)
  })
  const keep = (one: Update) => kept.push(one.update_id) > 0 && reception.keep(one)
  const polling = startPolling(source, { ...reception, keep }, () => undefined)
  await until(() => answered.size === 159)
  expect(kept).toEqual([1])
  first.resolve()
  expect(await polling.stop(1000)).toBe(true)
  expect(waiting).toEqual([])
})

describe('a poll', () => {
  test('that is refused is told and repeated', async () => {
    const { source, offsets } = telegram([], [refusal(409)])
    const told: string[] = []
    const polling = startPolling(source, nothing, (line) => void told.push(line))
    await until(() => offsets.length > 0)
    await polling.stop(100)
    expect(told).toEqual(["another instance or a webhook takes this bot's updates (409: no 409); trying again in 1 s"])
  })

  test('with a wrong token ends it', async () => {
    const { source } = telegram([], [refusal(401)])
    await expect(startPolling(source, nothing, () => undefined).ended).rejects.toThrow('401')
  })

  test('can be stopped while it waits to be repeated', async () => {
    const { source } = telegram([], [refusal(500), refusal(500)])
    const told: string[] = []
    const polling = startPolling(source, nothing, (line) => void told.push(line))
    await until(() => told.length > 0)
    expect(await polling.stop(100)).toBe(true)
    await polling.ended
  })
})
