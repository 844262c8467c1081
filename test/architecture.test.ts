// Who may import whom. One table, checked against every import in src, type imports too.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', 'src')

/** For each area, the areas it may import besides itself. `knowledge` alone is the door, knowledge-base.ts. */
const mayImport: Record<string, readonly string[]> = {
  main: ['*'],
  bot: ['commands', 'knowledge'],
  commands: ['knowledge'],
  knowledge: [
    'text',
    'article',
    'person',
    'quotation',
    'search',
    'question',
    'answer',
    'summary',
    'lexicon',
    'loading',
  ],
  'knowledge/answer': ['question', 'search', 'quotation', 'person', 'summary', 'article', 'lexicon', 'text'],
  'knowledge/summary': ['search', 'quotation', 'article', 'lexicon', 'text'],
  'knowledge/question': ['person', 'lexicon', 'search', 'text'],
  'knowledge/search': ['article', 'quotation', 'person', 'lexicon', 'text'],
  'knowledge/loading': ['quotation', 'person', 'article', 'lexicon', 'text'],
  'knowledge/quotation': ['person', 'lexicon', 'article', 'text'],
  'knowledge/person': ['lexicon', 'text'],
  'knowledge/article': ['lexicon', 'text'],
  'knowledge/lexicon': ['text'],
  'knowledge/text': [],
  'knowledge/storage': ['article', 'person', 'quotation', 'search', 'loading', 'lexicon', 'text'],
}

/** Packages that belong to one side of a border only. */
const packagesOf: Record<string, RegExp> = {
  bot: /^(grammy|@grammyjs\/.*|fuse\.js|zod|dotenv|pino|prom-client|@napi-rs\/canvas|node:.*)$/,
  commands: /^(fuse\.js|zod)$/,
  knowledge:
    /^(fuse\.js|zod|yaml|@orama\/stemmers\/.*|@mozilla\/readability|linkedom|feedsmith|unpdf|fflate|eld(\/.*)?|robots-parser|ipaddr\.js|node:.*)$/,
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

/** The area of a file given by its path in src. */
function areaOf(file: string): string {
  if (/(^|[-/])main\.ts$/.test(file)) return 'main'
  const [top = '', second = ''] = file.split('/')
  if (top !== 'knowledge') return top
  return second.endsWith('.ts') ? 'knowledge' : `knowledge/${second}`
}

function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8')
  return [
    ...source.matchAll(
      /^\s*(?:import|export)\b[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

/** Why `file` may not import `target`, or undefined where it may. */
function fault(file: string, target: string): string | undefined {
  const from = areaOf(file)
  if (from === 'main') return undefined
  if (!target.startsWith('.')) {
    const packages = packagesOf[from.split('/')[0] ?? '']
    return packages?.test(target) ? undefined : `${file} uses the package ${target}`
  }
  const to = areaOf(normalize(relative(root, join(root, dirname(file), target))))
  if (to === from || mayImport[from]?.includes(to.replace('knowledge/', ''))) return undefined
  return `${file} (${from}) imports ${target} (${to})`
}

describe('who may import whom', () => {
  test('there is something to check', () => expect(files.length).toBeGreaterThan(10))
  test.each(files)('%s keeps to the table', (file) => {
    expect(importsOf(file).flatMap((target) => fault(file, target) ?? [])).toEqual([])
  })
  test('every area has its row', () => {
    expect(files.map(areaOf).filter((area) => !(area in mayImport))).toEqual([])
  })
})
