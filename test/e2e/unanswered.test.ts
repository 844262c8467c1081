// Questions that were searched for in vain: noted for the admins where they want it, never with who asked.

import { describe, expect, test } from 'vitest'
import { aRunningBot } from '../support/a-running-bot.ts'

describe('a log of unanswered questions', () => {
  test('holds the words alone, and /privacy says that there is one', async () => {
    const noted: string[] = []
    const { api } = await aRunningBot({ noteUnanswered: (words) => void noted.push(words) })
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    for (const question of ['was sagt tadsen zur grippeimpfung', 'was sagte tadsen zum tunnel', 'danke', '?']) {
      ada.says(question)
      await ada.hears()
    }
    expect(noted).toEqual(['was sagt tadsen zur grippeimpfung'])
    ada.says('/privacy')
    expect((await ada.hears()).text).toContain('wird ihr Wortlaut für die Betreiber notiert')
  })

  test('is not kept unless an admin wants it, and /privacy does not speak of it', async () => {
    const { api, bot } = await aRunningBot()
    const ada = api.user({ firstName: 'Ada', language: 'de' })
    ada.says('was sagt tadsen zur grippeimpfung')
    await ada.hears()
    expect(bot.log.join('\n')).not.toContain('grippeimpfung')
    ada.says('/privacy')
    expect((await ada.hears()).text).not.toContain('Wortlaut')
  })
})
