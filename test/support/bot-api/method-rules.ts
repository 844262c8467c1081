// What Telegram demands of single methods, beyond types: lengths, alphabets, what must come together.
// Sources: the descriptions in bot-api.json and the texts of Telegram's own refusals.
import type { ApiMethods, BotCommand, InlineQueryResult, InlineQueryResultsButton } from '@grammyjs/types'
import { keyboardComplaints } from './keyboard-rules.ts'
import { captionComplaints, textComplaints } from './text-rules.ts'

type Methods = ApiMethods<string>
type Rules = { readonly [M in keyof Methods]?: (parameters: NonNullable<Parameters<Methods[M]>[0]>) => string[] }

const chatActions = new Set(
  (
    'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker ' +
    'find_location record_video_note upload_video_note'
  ).split(' '),
)

const rules: Rules = {
  sendMessage: (p) => textComplaints(p.text, p.entities),
  editMessageText: (p) => [...target(p), ...textComplaints(p.text ?? '', p.entities)],
  editMessageReplyMarkup: target,
  sendPhoto: (p) => captionComplaints(p.caption, p.caption_entities),
  sendDocument: (p) => captionComplaints(p.caption, p.caption_entities),
  answerCallbackQuery: (p) => atMost(p.text, 200, 'MESSAGE_TOO_LONG: callback answer'),
  answerInlineQuery: (p) => [
    ...resultsComplaints(p.results),
    ...(p.button ? startButtonComplaints(p.button) : []),
    ...(Buffer.byteLength(p.next_offset ?? '') > 64 ? ['next_offset is longer than 64 bytes'] : []),
  ],
  setMyCommands: (p) => [...commandsComplaints(p.commands), ...language(p.language_code)],
  getMyCommands: (p) => language(p.language_code),
  setMyDescription: (p) => [...atMost(p.description, 512, 'description'), ...language(p.language_code)],
  setMyShortDescription: (p) => [
    ...atMost(p.short_description, 120, 'short description'),
    ...language(p.language_code),
  ],
  setMyName: (p) => [...atMost(p.name, 64, 'name'), ...language(p.language_code)],
  sendChatAction: (p) => (chatActions.has(p.action) ? [] : [`wrong parameter action in request: "${p.action}"`]),
  setWebhook: (p) => [
    ...matching(p.secret_token, /^[A-Za-z0-9_-]{1,256}$/, 'secret_token'),
    ...between(p.max_connections, 1, 100, 'max_connections'),
  ],
  getUpdates: (p) => between(p.limit, 1, 100, 'limit'),
}

/** What is wrong with a request whose types are right, one sentence each; empty when nothing is. */
export function ruleComplaints(method: string, parameters: Readonly<Record<string, unknown>>): string[] {
  const rule = Object.hasOwn(rules, method) ? rules[method as keyof Rules] : undefined
  return [
    // The types have been compared with the description before, so that each rule may rely on them.
    ...(rule ? rule(parameters as never) : []),
    ...keyboardComplaints(parameters.reply_markup),
    ...parseModes(parameters, ''),
  ]
}

/** The bot sends entities, so that nothing in an article can ever be taken for markup. */
function parseModes(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    /parse_mode$/.test(name) ? [`${path}${name} is given: send entities`] : parseModes(inner, `${path}${name}.`),
  )
}

function target(p: { chat_id?: unknown; message_id?: unknown; inline_message_id?: unknown }): string[] {
  const inChat = p.chat_id !== undefined && p.message_id !== undefined
  return inChat !== (p.inline_message_id !== undefined) ? [] : ['message identifier is not specified']
}

function resultsComplaints(results: readonly InlineQueryResult[]): string[] {
  const ids = results.map((result) => result.id)
  const sizes = ids.filter((id) => id === '' || Buffer.byteLength(id) > 64)
  return [
    ...(results.length > 50 ? [`RESULTS_TOO_MUCH: ${results.length} of 50`] : []),
    ...(new Set(ids).size < ids.length ? ['RESULT_ID_DUPLICATE'] : []),
    ...sizes.map((id) => `RESULT_ID_INVALID: "${id}" has not 1–64 bytes`),
    ...results.flatMap(resultComplaints),
  ]
}

function resultComplaints(result: InlineQueryResult): string[] {
  const content = 'input_message_content' in result ? result.input_message_content : undefined
  return [
    ...(result.type === 'article' && result.title.trim() === '' ? ['ARTICLE_TITLE_EMPTY'] : []),
    ...(content && 'message_text' in content ? textComplaints(content.message_text, content.entities) : []),
    ...('caption' in result ? captionComplaints(result.caption, result.caption_entities) : []),
    ...keyboardComplaints(result.reply_markup),
  ]
}

function startButtonComplaints(button: InlineQueryResultsButton): string[] {
  const actions = ['web_app', 'start_parameter'].filter((name) => name in button)
  return [
    ...(actions.length === 1 ? [] : ['the button above the results must have one action']),
    ...matching(button.start_parameter, /^[A-Za-z0-9_-]{1,64}$/, 'START_PARAM_INVALID: start_parameter'),
  ]
}

function commandsComplaints(commands: readonly BotCommand[]): string[] {
  return [
    ...(commands.length > 100 ? [`BOT_COMMANDS_TOO_MUCH: ${commands.length} of 100`] : []),
    ...commands.flatMap((c) => matching(c.command, /^[a-z0-9_]{1,32}$/, 'BOT_COMMAND_INVALID: command')),
    ...commands.flatMap((c) => between(c.description.length, 1, 256, `BOT_COMMAND_DESCRIPTION_INVALID: /${c.command}`)),
  ]
}

function language(code: string | undefined): string[] {
  return matching(code, /^([a-z]{2})?$/, 'language_code')
}

function matching(value: string | undefined, pattern: RegExp, name: string): string[] {
  return value === undefined || pattern.test(value) ? [] : [`${name} "${value}" does not match ${pattern}`]
}

function atMost(value: string | undefined, most: number, name: string): string[] {
  return value === undefined || value.length <= most ? [] : [`${name} is too long (${value.length} of ${most})`]
}

function between(value: number | undefined, least: number, most: number, name: string): string[] {
  return value === undefined || (value >= least && value <= most) ? [] : [`${name}: ${value} is not ${least}–${most}`]
}
