import { describe, expect, test } from 'vitest'
import { plainLog, structuredLog } from '../../src/bot/operator-log.ts'

const report = { update: 12, kind: 'message', user: 6120450001, outcome: 'answered', ms: 12.4 } as const

function lines(open: typeof plainLog, level: 'debug' | 'info' | 'warn' | 'silent' = 'info') {
  const written: string[] = []
  return { log: open(level, (line) => void written.push(line)), written }
}

describe('for people', () => {
  test('a message is one line, and nothing in it steers the terminal', () => {
    const { log, written } = lines(plainLog)
    log.warn('article\n\u001b[2J\u202Eeman.txt')
    expect(written).toEqual(['article ␛[2J<U+202E>eman.txt'])
  })
  test('single updates are told only when faults are looked for', () => {
    const usual = lines(plainLog)
    usual.log.update(report)
    const close = lines(plainLog, 'debug')
    close.log.update(report)
    expect([usual.written, close.written]).toEqual([[], ['update 12 (message) answered in 12 ms']])
  })
})

describe('for programs', () => {
  test('an update has its number, kind, outcome and time, and nobody’s id', () => {
    const { log, written } = lines(structuredLog)
    log.update(report)
    log.update(report)
    const [first, second] = written.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(first).toMatchObject({
      level: 'info',
      update: 12,
      kind: 'message',
      outcome: 'answered',
      ms: 12,
      msg: 'update',
    })
    expect(first?.user).toMatch(/^[\w-]{10}$/)
    expect(first?.user).toBe(second?.user)
    expect(written.join()).not.toContain('6120450001')
    const other = lines(structuredLog)
    other.log.update(report)
    expect(JSON.parse(other.written[0] ?? '{}').user).not.toBe(first?.user)
  })
  test.each([
    ['info', 2],
    ['warn', 1],
    ['silent', 0],
  ] as const)('at level %s there are %i of two lines', (level, count) => {
    const { log, written } = lines(structuredLog, level)
    log.info('all is well')
    log.warn('something went wrong')
    expect(written).toHaveLength(count)
  })
})
