import { expect, test } from 'vitest'
import { paint } from '../../../src/bot/pictures/painter.ts'
import type { Picture } from '../../../src/commands/picture.ts'

const chart: Picture = {
  kind: 'chart',
  title: 'Swantje Ohlsen',
  note: '3 Zitate',
  series: [{ label: 'Deich', total: 3 }],
  bars: [
    { label: 'Okt. 2026', counts: [2] },
    { label: 'Nov. 2026', counts: [1] },
  ],
}

test('a picture that cannot be drawn is a fault of its own, and the next is drawn', async () => {
  const broken = paint({ picture: { ...chart, bars: undefined } as unknown as Picture, signature: '@belegbot' })
  const next = paint({ picture: chart, signature: '@belegbot' })
  await expect(broken).rejects.toThrow()
  const painted = await next
  expect('png' in painted && Buffer.from(painted.png).toString('latin1', 1, 4)).toBe('PNG')
})
