// The conversation in the terminal: the same bot as on Telegram. On a pipe it answers a question a line and ends.

import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { styleText } from 'node:util'
import { catalogue } from '../../commands/catalogue.ts'
import { textsIn } from '../../commands/texts/texts.ts'
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { greeting } from './greeting.ts'
import { type Look, numberedButtons, plain, renderReply } from './render-reply.ts'
import type { Tongue } from './tongue.ts'
import { firstState, type TerminalState, takeTurn } from './turn.ts'

/** Long lines are hard to read however wide the window is. */
const widest = 100

/** The streams of a process; `input` and `output` are terminals or pipes. */
export interface Streams {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  /** Takes on a pipe what is not an answer. */
  readonly notes: Writable
}

/** Talks until the input ends, or Ctrl-C or Ctrl-D is pressed. Never rejects for what is typed. */
export function chat(knowledge: KnowledgeBase, tongue: Tongue, streams: Streams): Promise<void> {
  const interactive = streams.input.isTTY === true && streams.output.isTTY === true
  return interactive ? talk(knowledge, tongue, streams) : answerLines(knowledge, tongue, streams)
}

async function answerLines(knowledge: KnowledgeBase, { language, follows }: Tongue, { input, output, notes }: Streams) {
  const { terminal } = textsIn(language)
  notes.write(`${terminal.what}\n${terminal.token}\n\n`)
  let state = firstState(language, follows, new Date())
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const turn = takeTurn(line, state, knowledge, new Date())
    state = turn.state
    output.write(`${renderReply(turn.reply, plain)}\n\n`)
  }
}

function talk(knowledge: KnowledgeBase, { language, follows }: Tongue, { input, output }: Streams): Promise<void> {
  const look = (): Look => ({
    width: Math.min(output.columns ?? widest, widest),
    paint: (style, text) => styleText(style, text, { stream: output }),
  })
  const lines = createInterface({ input, output, terminal: true, historySize: 200, completer })
  const first = greeting(knowledge, language)
  let state: TerminalState = { ...firstState(language, follows, new Date()), buttons: numberedButtons(first) }
  const ask = () => {
    lines.setPrompt(look().paint('bold', textsIn(state.language).terminal.prompt))
    lines.prompt()
  }
  output.write(`${renderReply(first, look())}\n\n`)
  ask()
  lines.on('line', (line) => {
    const turn = takeTurn(line, state, knowledge, new Date())
    state = turn.state
    output.write(`\n${renderReply(turn.reply, look())}\n\n`)
    ask()
  })
  lines.on('SIGINT', () => lines.close())
  return new Promise((resolve) => {
    lines.on('close', () => {
      output.write(`\n${textsIn(state.language).terminal.goodbye}\n`)
      resolve()
    })
  })
}

/** Tab completes commands. */
function completer(typed: string): [string[], string] {
  const commands = catalogue.map(({ name }) => `/${name}`)
  return [typed.startsWith('/') ? commands.filter((command) => command.startsWith(typed)) : [], typed]
}
