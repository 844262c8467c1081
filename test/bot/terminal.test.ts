import { PassThrough, Readable, Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chat } from '../../src/bot/terminal/chat.ts'
import { greeting } from '../../src/bot/terminal/greeting.ts'
import { type Look, plain, renderReply } from '../../src/bot/terminal/render-reply.ts'
import { tongueOf } from '../../src/bot/terminal/tongue.ts'
import { firstState, takeTurn } from '../../src/bot/terminal/turn.ts'
import { visible } from '../../src/bot/terminal/visible.ts'
import { columnsOf, wrap } from '../../src/bot/terminal/wrap.ts'
import { button, items, line, reply } from '../../src/commands/compose.ts'
import { linkToWords } from '../../src/commands/link-to-words.ts'
import { aKnowledgeBase, bridge, evidenceFor, lake, question } from '../support/a-knowledge-base.ts'
import { wordsOf } from '../support/reply-words.ts'

const narrow: Look = { ...plain, width: 30 }
const noon = new Date('2026-11-23T12:00:00Z')

/** A conversation of typed lines; the last reply, and the state after it. */
function converse(lines: readonly string[], start = firstState('de', false, noon), knowledge = aKnowledgeBase()) {
  let turn = { reply: reply([]), state: start }
  for (const typed of lines) turn = takeTurn(typed, turn.state, knowledge, noon)
  return turn
}

describe('what is shown', () => {
  test('a quotation stands behind a bar, wrapped with its source below', () => {
    const evidence = evidenceFor(bridge, 'Der Bau kostet zwei Millionen Euro.')
    const source = { kind: 'source', article: bridge.head, line: ['Lindener Bote'] } as const
    expect(renderReply(reply([{ kind: 'quotation', evidence }, source]), narrow)).toBe(
      '│ Der Bau kostet zwei\n│ Millionen Euro.\n  Lindener Bote',
    )
  })

  test('buttons have numbers; an entry that a button repeats takes its number instead', () => {
    const shown = reply(items([['Brücke von Oberlinden'], ['See']]), [
      [button('Brücke von…', { do: 'dropCarried' })],
      [button('Weiter ›', { do: 'dropCarried' }), button('Mehr', { do: 'dropCarried' })],
    ])
    expect(renderReply(shown, plain)).toBe(' [1] Brücke von Oberlinden\n  • See\n\n[2] Weiter ›   [3] Mehr')
  })

  test('a link is written out, without the words it leads to', () => {
    const url = linkToWords('https://bote.example/a', 'der Bau')
    expect(renderReply(reply([line({ text: 'Bote', url }, ', heute')]), plain)).toBe(
      'Bote <https://bote.example/a>, heute',
    )
  })

  test('what steers a terminal or turns the reading direction is made visible', () => {
    expect(visible('a\u001b[31mb\u202Ec\u0007\r\u009bd\u200be')).toBe('a␛[31mb<U+202E>c␇␍<U+009B>d<U+200B>e')
    expect(visible('Zwei\nZeilen\tmit Umlauten äöü und 🙂')).toBe('Zwei\nZeilen\tmit Umlauten äöü und 🙂')
  })

  test('also in quotations, labels and sources', () => {
    const bad = 'x\u001b]0;y\u0007'
    const evidence = { ...evidenceFor(lake, 'Der See ist sauber.'), text: bad }
    const shown = renderReply(
      reply(
        [
          line(bad),
          { kind: 'quotation', evidence },
          { kind: 'source', article: lake.head, line: [bad] },
          ...items([[bad]]),
        ],
        [[button(`Knopf ${bad}`, { do: 'dropCarried' })]],
      ),
      plain,
    )
    expect(shown).not.toContain('\u001b')
    expect(shown.match(/␛/g)).toHaveLength(5)
  })
})

describe('wrapping', () => {
  test('loses nothing, and no line is wider than allowed but for single long words', () => {
    const words = fc.array(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((word) => !/\s/.test(word)),
    )
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 40 }), (all, width) => {
        const lines = wrap(all.join(' '), width, '- ').split('\n')
        expect(lines.map((each) => each.slice(2)).join(' ')).toBe(all.join(' '))
        for (const each of lines) if (each.slice(2).includes(' ')) expect(columnsOf(each)).toBeLessThanOrEqual(width)
      }),
    )
  })

  test.each([
    ['Brücke', 6],
    ['漢字', 4],
    ['🙂', 2],
    ['e\u0301', 1],
    ['\u001b[1mfett\u001b[22m', 4],
  ])('%s takes %i columns', (text, columns) => {
    expect(columnsOf(text)).toBe(columns)
  })
})

describe('a conversation', () => {
  test('numbers press the buttons of the last reply that had any', () => {
    expect(wordsOf(converse(['/articles', '2']).reply)).toContain('Die Brücke bleibt zu.')
    expect(wordsOf(converse(['/articles', '/privacy', '[2]']).reply)).toContain('Die Brücke bleibt zu.')
  })

  test('a number that is no choice says which there are', () => {
    expect(wordsOf(converse(['/articles', '9']).reply)).toBe('Zur Auswahl stehen 1 bis 4.')
    expect(wordsOf(converse(['1']).reply)).toBe('Hier gibt es gerade nichts auszuwählen.')
  })

  test('the guided dialog goes by typing and by numbers, and survives a wrong number', () => {
    expect(wordsOf(converse(['/quotes', '99', 'Mira Tann', '1']).reply)).toContain('so klar wie vor dreißig Jahren')
    expect(wordsOf(converse(['/quotes', '3', 'Wasser']).reply)).toContain('so klar wie vor dreißig Jahren')
  })

  test('a follow-up builds on the question before for a quarter of an hour', () => {
    const { state } = converse(['Was sagte Mira Tann?'])
    const later = (minutes: number) =>
      takeTurn('Und sonst?', state, aKnowledgeBase(), new Date(noon.getTime() + minutes * 60_000)).reply
    expect(wordsOf(later(14))).toContain('so klar wie vor dreißig Jahren')
    expect(wordsOf(later(16))).toContain('Dazu steht nichts')
  })

  test('/forget leaves nothing to build on', () => {
    const { state } = converse(['Was sagte Mira Tann?', '/forget', '1'])
    expect(state).toMatchObject({ conversation: {}, buttons: [] })
  })

  test('the language chosen is kept; until then it follows the questions where nobody chose one', () => {
    const german = aKnowledgeBase({
      ask: (utterance) => aKnowledgeBase().answer(question(utterance, { language: 'de' })),
    })
    const follows = firstState('en', true, noon)
    expect(wordsOf(converse(['Was ist los?'], follows, german).reply)).toContain('Dazu steht nichts')
    expect(wordsOf(converse(['/language en', 'Was ist los?'], follows, german).reply)).toContain('say nothing on this')
    expect(wordsOf(converse(['Was ist los?'], firstState('en', false, noon), german).reply)).toContain('say nothing')
  })

  test('a quotation that its article no longer has is left out, and said to be', () => {
    const changed = aKnowledgeBase({ isVerbatim: () => false })
    const { reply: said } = converse(['Was sagte Mira Tann?'], firstState('de', false, noon), changed)
    expect(wordsOf(said)).toContain('Eine Stelle fehlt hier')
    expect(wordsOf(said)).not.toContain('so klar wie')
  })
})

describe('the beginning', () => {
  test('says what it is, three questions, and how to get a token', () => {
    const first = renderReply(greeting(aKnowledgeBase(), 'de'), plain)
    expect(first).toContain('Belegbot')
    expect(first.match(/^ \[\d\] /gm)).toHaveLength(3)
    expect(first).toContain('BOT_TOKEN')
  })

  test.each([
    [{ LANG: 'de_AT.UTF-8' }, 'en', { language: 'de', follows: false }],
    [{ LANG: 'de_DE.UTF-8', LC_ALL: 'C' }, 'en', { language: 'en', follows: true }],
    [{ LANG: 'en_US.UTF-8' }, 'en', { language: 'en', follows: true }],
    [{ LANG: '', LC_MESSAGES: 'de_DE' }, 'en', { language: 'de', follows: false }],
    [{}, 'de', { language: 'de', follows: true }],
  ] as const)('in the language of the locale %j, else %s', (env, otherwise, expected) => {
    expect(tongueOf(env, otherwise)).toEqual(expected)
  })
})

describe('on a pipe', () => {
  const sink = () => {
    const chunks: string[] = []
    const stream = new Writable({
      write(chunk, _encoding, done) {
        chunks.push(String(chunk))
        done()
      },
    })
    return { stream, text: () => chunks.join('') }
  }

  test('each line is answered in turn, without colours, and what is no answer goes elsewhere', async () => {
    const [output, notes] = [sink(), sink()]
    const input = Readable.from(['Was sagte Mira Tann?\r\n', '/articles\nWas sagte Jost', ' Pohl?'])
    await chat(
      aKnowledgeBase(),
      { language: 'de', follows: false },
      { input, output: output.stream, notes: notes.stream },
    )
    const answers = output.text()
    expect(answers.indexOf('so klar wie')).toBeLessThan(answers.indexOf('3 Artikel'))
    expect(answers.indexOf('3 Artikel')).toBeLessThan(answers.indexOf('Das dauert zu lange'))
    expect(answers).not.toContain('\u001b')
    expect(answers).not.toContain('BOT_TOKEN')
    expect(notes.text()).toContain('BOT_TOKEN')
  })

  test('an empty line is answered too, no input at all is no error', async () => {
    for (const [lines, words] of [
      [['\n'], /\S/],
      [[], /^$/],
    ] as const) {
      const output = sink()
      const streams = { input: Readable.from(lines), output: output.stream, notes: sink().stream }
      await chat(aKnowledgeBase(), { language: 'de', follows: false }, streams)
      expect(output.text()).toMatch(words)
    }
  })
})

describe('at a keyboard', () => {
  /** A terminal of 60 columns at which these keys are pressed one after the other; everything that was shown. */
  async function typing(...keys: string[]): Promise<string> {
    const input = Object.assign(new PassThrough(), { isTTY: true })
    const output = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true, columns: 60 })
    const talk = chat(aKnowledgeBase(), { language: 'de', follows: false }, { input, output, notes: new PassThrough() })
    for (const key of keys) {
      input.write(key)
      await setImmediate()
    }
    await talk
    return stripVTControlCharacters(output.read() ?? '')
  }

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s leaves politely', async (_, key) => {
    expect(await typing(key)).toMatch(/Bis bald\.\n$/)
  })

  test('a number chooses one of the first questions, and lines are as wide as the window', async () => {
    const shown = await typing('1\r', '/help\r', '\u0004')
    expect(shown).toContain('│ Wir öffnen sie erst, wenn sie sicher ist')
    const wide = shown.split('\n').filter((each) => !each.includes('https://') && columnsOf(each) > 60)
    expect(wide).toEqual([])
  })

  test('Tab completes a command', async () => {
    expect(await typing('/priv', '\t', '\r', '\u0004')).toContain('Deine Fragen werden nicht gespeichert')
  })
})
