// The unchanged bot on the shipped articles, in this process, against the strict Bot API: what a test of a conversation needs.

import { expect, onTestFinished } from 'vitest'
import { type BotApi, type BotApiOptions, startBotApi } from './bot-api/bot-api.ts'
import { type BotOptions, type RunningBot, startBot } from './bot-in-process.ts'

export { type RunningBot, shippedKnowledge, shippedTexts, startBot } from './bot-in-process.ts'

/**
 * A Bot API with the bot listening. After the test the bot is stopped, and a request that no bot should send fails the test,
 * as does a pressed button without an answer.
 */
export async function aRunningBot(options: BotOptions & BotApiOptions = {}): Promise<{ api: BotApi; bot: RunningBot }> {
  const api = await startBotApi(options)
  const bot = await startBot(api, options)
  onTestFinished(async () => {
    await bot.stop()
    await api.close()
    expect(api.violations()).toEqual([])
    expect(api.unansweredPresses()).toEqual([])
  })
  await api.connected()
  return { api, bot }
}
