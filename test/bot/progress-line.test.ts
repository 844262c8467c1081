import { expect, test } from 'vitest'
import { progressLine } from '../../src/bot/progress-line.ts'

test.each([
  [{ done: 50, of: 100, articles: 1200 }, 4, '████████████░░░░░░░░░░░░ 50 %  1,200 articles  300/s  4 s left'],
  [{ done: 1, of: 100, articles: 3 }, 3, '░░░░░░░░░░░░░░░░░░░░░░░░ 1 %  3 articles  1/s  4 min 57 s left'],
  [{ done: 100, of: 100, articles: 9 }, 3, '████████████████████████ 100 %  9 articles  3/s'],
  [{ done: 0, of: 0, articles: 0 }, 0, '████████████████████████ 100 %  0 articles  0/s'],
])('progress %o after %i s', (done, seconds, line) => expect(progressLine(done, seconds)).toBe(line))
