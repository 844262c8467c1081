import { expect, test } from 'vitest'
import { runsOfText } from '../../../src/knowledge/search/grams.ts'
import { runCounts } from '../../../src/knowledge/storage/run-counts.ts'

test('a run counts once for each text that has it, and nothing for one that is taken back', () => {
  const counts = runCounts()
  const texts = ['Der Hafentunnel: 2.800 Meter Tunnel.', 'Ein Tunnel im Hafen', 'Hafen']
  for (const text of texts) counts.add(text, 1)
  counts.add('Hafen', -1)
  const left = texts.slice(0, 2).map(runsOfText)
  for (const [run, sum] of counts.sums())
    expect([run, sum]).toEqual([run, run === '' ? 2 : left.filter((runs) => runs.has(run)).length])
  expect(counts.sums().map(([run]) => run)).toEqual(
    counts
      .sums()
      .map(([run]) => run)
      .sort(),
  )
  counts.clear()
  expect(counts.sums()).toEqual([])
})
