import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { playExchange } from './play-exchange.ts'

test('the picture in the README shows what the bot says today; if not, npm run picture draws it anew', async () => {
  const drawn: unknown = JSON.parse(readFileSync(join(import.meta.dirname, 'exchange.json'), 'utf8'))
  expect(await playExchange()).toEqual(drawn)
})
