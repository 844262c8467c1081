// Draws pictures in a thread of its own: setting letters and packing a PNG take longer than others may be kept waiting.

import { parentPort } from 'node:worker_threads'
import type { Picture } from '../../commands/picture.ts'
import { drawCard } from './draw-card.ts'
import { drawChart } from './draw-chart.ts'
import { unknownLetters } from './typeset.ts'

/** What is to be drawn; `signature` stands small in the corner. */
export interface Order {
  readonly picture: Picture
  readonly signature: string
}

/** A PNG, or the letters that no font here has. */
export type Painted = { readonly png: Uint8Array } | { readonly unknown: string }

async function paint({ picture, signature }: Order): Promise<Painted> {
  const unknown = unknownLetters(lettersOf(picture))
  if (unknown !== '') return { unknown }
  const canvas = picture.kind === 'card' ? drawCard(picture, signature) : drawChart(picture, signature)
  return { png: await canvas.encode('png') }
}

function lettersOf(picture: Picture): string {
  if (picture.kind === 'chart')
    return [picture.title, picture.note, ...picture.series.map(({ label }) => label)].join(' ')
  const { evidence, speaker, source } = picture
  const pieces = [...speaker, ...source].map((piece) => (typeof piece === 'string' ? piece : piece.text))
  return [evidence.text, ...pieces].join(' ')
}

parentPort?.on('message', async (order: Order) => parentPort?.postMessage(await paint(order)))
