// /add ADDRESS: looks at what stands there; without an address it says what can be sent.

import { plainReply, respond } from '../compose.ts'
import { shorten } from '../shorten.ts'
import { onlyAdmins } from './only-admins.ts'

/** Kinds of documents that are read, for people. */
const documentKinds = ['.json', '.jsonl', '.md', '.txt', '.html', '.pdf', '.zip']

const addressShown = 80

export const addCommand = onlyAdmins({
  name: 'add',
  description: (texts) => texts.menu.add,
  argument: (texts) => texts.argument.address,
  run({ words, texts: { admin } }) {
    const [address = ''] = words.split(/\s+/)
    if (address === '') return respond(plainReply(admin.send(documentKinds)))
    return respond(plainReply(admin.reading(shorten(address, addressShown))), {
      kind: 'admin',
      task: { do: 'look', address: asAddress(address) },
    })
  },
})

/** „example.org/article“ is typed for an address on the web; a word before a colon is a scheme where it has no dot. */
export const asAddress = (words: string): string => (/^[a-z][a-z\d+-]*:/i.test(words) ? words : `https://${words}`)
