// `npm run quotes` as somebody runs it on his own article.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const quotes = (
  ...args: readonly string[]
): { readonly code: number | null; readonly out: string; readonly err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/bot/quotes-main.ts'), ...args], {
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

test('an article file is read with its front matter and in its own language', () => {
  const { code, out } = quotes(join(root, 'data/articles/2026-10-15-saltmere-sea-cable.md'))
  expect(code).toBe(0)
  expect(out).toContain('indirect Gil Tranter: he would take the compensation')
  expect(out).not.toContain('publisher')
})

test('what cannot be read is told in one line, what is not understood by the usage', () => {
  expect(quotes('/nowhere.md')).toMatchObject({
    code: 1,
    out: '',
    err: '/nowhere.md: there is no such file or folder\n',
  })
  expect(quotes('--frob').code).toBe(2)
})

test.each([
  ['quotes', [join(root, 'data/articles/2026-10-15-saltmere-sea-cable.md')]],
  ['ask', ['--corpus', join(root, 'data/articles'), 'wer suchte hasen']],
])('`npm run %s … | head` ends without a word when enough is read', async (name, args) => {
  const running = spawn(process.execPath, [join(root, `src/bot/${name}-main.ts`), ...args])
  running.stdout.destroy()
  const complaints: Buffer[] = []
  running.stderr.on('data', (chunk) => complaints.push(chunk))
  const [code] = await once(running, 'close')
  expect({ code, err: Buffer.concat(complaints).toString() }).toEqual({ code: 0, err: '' })
})
