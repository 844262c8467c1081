// Threads that answer: as good as answering here, and whatever one of them does, the others go on.

import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { answeringHere } from '../../../src/bot/answering/answering.ts'
import { threadFor } from '../../../src/bot/answering/answering-thread.ts'
import { answeringThreads } from '../../../src/bot/answering/answering-threads.ts'
import type { AnswerCounted } from '../../../src/bot/answering/count-answers.ts'
import type { Action } from '../../../src/commands/action.ts'
import type { Caller } from '../../../src/commands/command.ts'
import { knowledgeBase } from '../../../src/knowledge/knowledge-base.ts'
import { loadInto } from '../../../src/knowledge/loading/load-into.ts'
import { openLibrary } from '../../../src/knowledge/storage/sqlite-library.ts'
import { aFolder } from '../../support/a-bot-process.ts'
import { aSlowThread, type SlowThread } from '../../support/a-slow-thread.ts'

const caller: Caller = { language: 'de', conversation: {}, now: new Date('2026-11-23T12:00:00Z'), pictures: true }
const ARTICLES = join(import.meta.dirname, '..', '..', '..', 'data', 'articles')

function inThreads(begin: () => Worker) {
  const counted: AnswerCounted[] = []
  const answering = answeringThreads(begin, (each) => counted.push(each))
  onTestFinished(() => answering.close())
  return { answering, counted }
}

describe('on a library', () => {
  async function aLibrary() {
    const path = join(aFolder(), 'library.sqlite')
    const library = openLibrary(path)
    onTestFinished(() => library.close())
    await loadInto(library, [ARTICLES])
    return { path, library }
  }

  test('they find what is found here, and count it', async () => {
    const { path, library } = await aLibrary()
    const { answering, counted } = inThreads(() => threadFor(path))
    await answering.ready
    const here = answeringHere(knowledgeBase(library))
    const asked = await here.words('was sagte tadsen über den tunnel?', caller)
    expect(asked.effects.map(({ kind }) => kind)).toContain('remember')
    expect(await answering.words('was sagte tadsen über den tunnel?', caller)).toEqual(asked)
    expect(counted).toEqual([{ kind: 'quotes' }])
    await answering.words('quantenchromodynamik?', caller)
    expect(counted.at(-1)).toMatchObject({ kind: 'refusal' })
    const remembered = asked.effects.flatMap((effect) => (effect.kind === 'remember' ? [effect.question] : []))
    const next = { ...caller, conversation: { question: remembered[0] } } as Caller
    expect(await answering.words('und lohwasser?', next)).toEqual(await here.words('und lohwasser?', next))
    const pressed: Action = { do: 'forget', sure: true }
    expect(await answering.press(pressed, caller)).toEqual(await here.press(pressed, caller))
    const slice = { from: 0, size: 20 }
    expect((await here.cards('tadsen', slice, caller)).cards.length).toBeGreaterThan(1)
    expect(await answering.cards('tadsen', slice, caller)).toEqual(await here.cards('tadsen', slice, caller))
  })

  test('they know at once what has been put or taken away meanwhile', async () => {
    const { path, library } = await aLibrary()
    const { answering } = inThreads(() => threadFor(path))
    const asks = async () => JSON.stringify(await answering.words('was sagte tadsen über den tunnel?', caller))
    expect(await asks()).toContain('der findet den Hafen')
    const all = library.articles({ from: 0, size: 100 }).items.map(({ id }) => id)
    library.remove(all)
    expect(await asks()).not.toContain('der findet den Hafen')
    await loadInto(library, [ARTICLES])
    expect(await asks()).toContain('der findet den Hafen')
  })

  test('that is not there cannot be answered from, and that is said', async () => {
    const path = join(aFolder(), 'nothing.sqlite')
    const { answering } = inThreads(() => threadFor(path))
    const asked = answering.words('wer', caller)
    await expect(answering.ready).rejects.toThrow(path)
    await expect(asked).rejects.toThrow(path)
  })
})

describe('a thread that', () => {
  afterEach(() => void vi.useRealTimers())

  function slowThreads() {
    const begun: SlowThread[] = []
    const { answering } = inThreads(() => {
      const thread = aSlowThread()
      begun.push(thread)
      return thread.worker
    })
    const says = async (words: string): Promise<unknown> => answering.words(words, caller)
    return { answering, says, begun }
  }

  test('is slow holds up nobody else', async () => {
    const { answering, says, begun } = slowThreads()
    const slow = says('wait')
    expect([await says('a'), await says('b')]).toEqual(['a', 'b'])
    expect(begun).toHaveLength(2)
    begun[0]?.goOn()
    expect(await slow).toBe('wait')
    const heaps = await answering.heaps()
    expect([heaps.length, heaps.every((bytes) => bytes > 1_000_000)]).toEqual([2, true])
  })

  test('and quick gets no other beside it for a burst, until somebody has waited long', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    const { answering, says, begun } = slowThreads()
    await answering.ready
    const burst = ['a', 'b', 'c'].map(says)
    vi.advanceTimersByTime(99)
    expect(await Promise.all(burst)).toEqual(['a', 'b', 'c'])
    expect(begun).toHaveLength(1)
  })

  test('and quick gets another when somebody has waited for half a second behind many', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    const { answering, says, begun } = slowThreads()
    await answering.ready
    const many = Array.from({ length: 20 }, () => says('a'))
    for (const each of many) {
      await each
      vi.advanceTimersByTime(40)
    }
    await vi.waitFor(() => expect(begun).toHaveLength(2))
  })

  test('fails at a wish says why, and goes on', async () => {
    const { says, begun } = slowThreads()
    await expect(says('fail')).rejects.toThrow('fail was asked for')
    expect(await says('a')).toBe('a')
    expect(begun).toHaveLength(1)
  })

  test('ends takes its wish with it, and another answers the next', async () => {
    const { says, begun } = slowThreads()
    await expect(says('end')).rejects.toThrow('has ended')
    expect(await says('a')).toBe('a')
    expect(begun).toHaveLength(2)
  })

  test('hangs is given up', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { answering, says, begun } = slowThreads()
    await answering.ready
    const hanging = says('wait')
    vi.advanceTimersByTime(15_000)
    await expect(hanging).rejects.toThrow('no answer was found within 15 s')
    expect(await says('a')).toBe('a')
    expect(begun).toHaveLength(2)
  })

  test('is closed leaves what is asked open, since it comes again after the next start', async () => {
    const { answering, says } = slowThreads()
    await answering.ready
    const before = [says('wait'), says('wait'), says('a')]
    const closed = answering.close()
    const asked = [...before, says('b')].map((each) => each.then(String, String))
    await closed
    const later = new Promise<string>((resolve) => setTimeout(() => resolve('open'), 100))
    expect(await Promise.race([...asked, later])).toBe('open')
  })

  test('is not needed any more is ended, but for the last', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    const { answering, says, begun } = slowThreads()
    await answering.ready
    const slow = says('wait')
    const other = says('a')
    vi.advanceTimersByTime(100)
    await other
    begun[0]?.goOn()
    await slow
    const ended = begun.map(({ worker }) => new Promise((resolve) => worker.once('exit', () => resolve('ended'))))
    vi.advanceTimersByTime(300_000)
    expect(await Promise.race(ended)).toBe('ended')
    expect(await says('b')).toBe('b')
    expect(begun).toHaveLength(2)
  })
})

describe('a thread that cannot begin', () => {
  afterEach(() => void vi.useRealTimers())

  /** The first is well, all others end before they can answer. */
  function oneThread() {
    const first = aSlowThread()
    const ends: Promise<unknown>[] = []
    let begun = 0
    const { answering } = inThreads(() => {
      if (begun++ === 0) return first.worker
      const worker = new Worker('process.exit(1)', { eval: true })
      ends.push(once(worker, 'exit'))
      return worker
    })
    const says = async (words: string): Promise<unknown> => answering.words(words, caller)
    return { answering, says, goOn: first.goOn, allEnd: () => Promise.all(ends), begun: () => begun }
  }

  test('beside a busy one is begun again after pauses that grow', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    const { answering, says, goOn, allEnd, begun } = oneThread()
    await answering.ready
    const both = Promise.all([says('wait'), says('a')])
    for (const [ms, begunThen] of [
      [99, 1],
      [1, 2],
      [999, 2],
      [1, 3],
      [1_999, 3],
      [1, 4],
      [4_000, 5],
    ] as const) {
      await allEnd()
      vi.advanceTimersByTime(ms)
      expect([ms, begun()]).toEqual([ms, begunThen])
    }
    goOn()
    expect(await both).toEqual(['wait', 'a'])
  })

  test('since there is no room for it leaves its wish to the other', async () => {
    const first = aSlowThread()
    const begin = vi.fn().mockReturnValueOnce(first.worker).mockThrow(new Error('no room'))
    const { answering } = inThreads(begin)
    await answering.ready
    const both = Promise.all([answering.words('wait', caller), answering.words('a', caller)])
    await vi.waitFor(() => expect(begin).toHaveBeenCalledTimes(2))
    first.goOn()
    expect(await both).toEqual(['wait', 'a'])
  })

  test('and is the only one is told, and tried again for the next wish', async () => {
    const begin = vi
      .fn()
      .mockThrowOnce(new Error('no room'))
      .mockImplementation(() => aSlowThread().worker)
    const { answering } = inThreads(begin)
    await expect(answering.ready).rejects.toThrow('no room')
    expect(await answering.words('a', caller)).toBe('a')
  })

  test('nor ends is given up, and whoever waits for it is told before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { answering } = inThreads(() => new Worker('setInterval(() => undefined, 1000)', { eval: true }))
    const asked = expect(answering.words('a', caller)).rejects.toThrow('no thread was free to answer within 60 s')
    const ready = expect(answering.ready).rejects.toThrow('was not ready within 120 s')
    vi.advanceTimersByTime(60_000)
    await asked
    vi.advanceTimersByTime(60_000)
    await ready
  })
})
