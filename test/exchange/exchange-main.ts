// `npm run picture`: plays the README's exchange with the bot and draws it. The words go into a file of their own beside this
// one, so that a test notices when the bot says something else than the picture shows.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { playExchange } from './play-exchange.ts'

process.env.DISABLE_SYSTEM_FONTS_LOAD = '1'
// After the line above: the library reads it when it is imported.
const { drawChat } = await import('./draw-chat.ts')

const said = await playExchange()
const picture = join(import.meta.dirname, '..', '..', 'docs', 'exchange.png')
writeFileSync(join(import.meta.dirname, 'exchange.json'), `${JSON.stringify(said, undefined, 2)}\n`)
writeFileSync(picture, await drawChat(said).encode('png'))
process.stdout.write(`${picture}\n`)
