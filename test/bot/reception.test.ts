import type { Update } from '@grammyjs/types'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openReception, type UpdateReport } from '../../src/bot/reception.ts'
import { openUpdateLedger, type UpdateLedger } from '../../src/knowledge/storage/update-ledger.ts'

const question = (update_id: number): Update => ({
  update_id,
  message: {
    message_id: 1,
    date: 0,
    chat: { id: 7, type: 'private', first_name: 'Ada' },
    from: { id: 7, is_bot: false, first_name: 'Ada' },
    text: 'was sagte Hanne Pohl',
  },
})

function aLedger(): UpdateLedger {
  const ledger = openUpdateLedger(':memory:', () => new Date(0))
  onTestFinished(() => ledger.close())
  return ledger
}

/** A reception whose updates wait until `finish` is called. */
function aReception(ledger: UpdateLedger = aLedger()) {
  const handled: number[] = []
  const reports: UpdateReport[] = []
  const told: string[] = []
  let finish: () => void = () => undefined
  const reception = openReception({
    handle({ update_id }) {
      handled.push(update_id)
      return new Promise((resolve, reject) => {
        finish = update_id === 666 ? () => reject(new Error('no words')) : resolve
      })
    },
    ledger,
    report: (report) => void reports.push(report),
    warn: (line) => void told.push(line),
  })
  return { reception, handled, reports, told, finish: () => finish() }
}

const outcomes = (reports: readonly UpdateReport[]) => reports.map(({ outcome }) => outcome)

describe('an update is answered once', () => {
  test('when it comes again while it is being answered: both wait for the one answer', async () => {
    const { reception, handled, reports, finish } = aReception()
    const both = [reception.receive(question(1)), reception.receive(question(1))]
    finish()
    await Promise.all(both)
    expect(handled).toEqual([1])
    expect(outcomes(reports)).toEqual(['repeated', 'answered'])
  })

  test('when it comes again afterwards, and after a restart', async () => {
    const ledger = aLedger()
    const first = aReception(ledger)
    const answered = first.reception.receive(question(1))
    first.finish()
    await answered
    await first.reception.receive(question(1))
    const second = aReception(ledger)
    await second.reception.receive(question(1))
    expect(first.handled).toEqual([1])
    expect(second.handled).toEqual([])
  })

  test('also when its answer failed, which is told', async () => {
    const { reception, handled, told, finish } = aReception()
    const failed = reception.receive(question(666))
    finish()
    await failed
    await reception.receive(question(666))
    expect(handled).toEqual([666])
    expect(told).toEqual(['update 666 could not be answered: no words'])
  })

  test('also when the disk is full: within this run nothing is forgotten, and it is told once', async () => {
    const full = () => {
      throw new Error('the disk is full')
    }
    const { reception, handled, told, finish } = aReception({ ...aLedger(), answered: full, keep: full })
    for (const id of [1, 2]) {
      const answered = reception.receive(question(id))
      finish()
      await answered
      await reception.receive(question(id))
    }
    expect(handled).toEqual([1, 2])
    expect(told).toHaveLength(1)
    expect(reception.keep(question(3))).toBe(false)
  })
})

test('what was kept is answered after a restart, and then kept no longer', async () => {
  const ledger = aLedger()
  const crashed = aReception(ledger)
  void crashed.reception.receive(question(5))
  expect(crashed.reception.keep(question(5))).toBe(true)
  const next = aReception(ledger)
  next.reception.resume()
  expect(next.handled).toEqual([5])
  next.finish()
  expect(await next.reception.finished(1000)).toBe(true)
  expect(ledger.kept()).toEqual([])
})

test('whoever is forgotten is kept no longer', () => {
  const ledger = aLedger()
  const { reception } = aReception(ledger)
  reception.keep(question(5))
  ledger.forget('7')
  expect(ledger.kept()).toEqual([])
})

test('a shutdown waits for what is under way, and not for ever', async () => {
  const { reception, finish } = aReception()
  expect(await reception.finished(0)).toBe(true)
  void reception.receive(question(1))
  expect(await reception.finished(10)).toBe(false)
  const finished = reception.finished(1000)
  finish()
  expect(await finished).toBe(true)
})
