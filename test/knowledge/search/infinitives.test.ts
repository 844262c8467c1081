import { describe, expect, test } from 'vitest'
import { infinitivesOf } from '../../../src/knowledge/search/infinitives.ts'

describe('what a German form may be the infinitive of', () => {
  test.each([
    ['prüfte', 'prüfen'],
    ['dauerten', 'dauern'],
    ['klassifiziert', 'klassifizieren'],
    ['gerodete', 'roden'],
    ['basierend', 'basieren'],
    ['schrieb', 'schreiben'],
    ['schrieben', 'schreiben'],
    ['geschriebene', 'schreiben'],
    ['fährt', 'fahren'],
    ['eingebürgert', 'einbürgern'],
    ['aufgenommen', 'aufnehmen'],
    ['aufzunehmen', 'aufnehmen'],
    ['zurückgeführt', 'zurückführen'],
  ])('%s: %s', (form, infinitive) => {
    expect([...infinitivesOf(form)]).toContain(infinitive)
  })

  test.each(['dorf', 'ei', ''])('nothing: „%s“', (word) => {
    expect([...infinitivesOf(word)]).toEqual([])
  })
})
