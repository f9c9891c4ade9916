/** Draws a card, 1200 by 630 pixels: what it is of, its title, its sentence, a small drawing, and what data it is from. */

import type { Card, CardDrawing, CardWriter } from '../card.js'
import { clip } from '../head-tags.js'
import { type Canvases, type Context, loadCanvases } from './canvas.js'
import { drawBars } from './draw-bars.js'
import { drawCurve } from './draw-curve.js'
import { drawLanes } from './draw-lanes.js'
import { drawQuote } from './draw-quote.js'
import type { Drawn } from './drawn.js'
import { cut, linesOf, setStyle, writeLines } from './write-text.js'

/** In pixels. */
const size = { width: 1200, height: 630 }
const margin = 60
const footer = 88

/** @returns a PNG @throws Problem 501 where nothing can be drawn here */
export async function drawCard(card: Card, version: string, colours: CardWriter['palette']): Promise<Buffer> {
  const canvases = await loadCanvases()
  const shown = written(card, canvases)
  const canvas = canvases.create(size.width, size.height)
  const context = canvas.getContext('2d')
  context.fillStyle = colours.paper ?? '#fff'
  context.fillRect(0, 0, size.width, size.height)
  context.fillStyle = colours.bar ?? '#000'
  context.fillRect(0, 0, size.width, 14)
  const width = size.width - 2 * margin
  const y = drawHead(context, shown, colours, width)
  const bottom = size.height - footer - 18
  if (shown.drawing && bottom - y > 90)
    draw[shown.drawing.kind](shown.drawing as never, {
      context,
      colours,
      frame: { x: margin, y: y + 6, width, height: bottom - y - 6 },
    })
  drawFooter(context, shown, version, colours, width)
  return canvas.encode('png')
}

const draw: { [K in CardDrawing['kind']]: (drawing: Extract<CardDrawing, { kind: K }>, drawn: Drawn) => void } = {
  bars: drawBars,
  lanes: drawLanes,
  curve: drawCurve,
  quote: drawQuote,
}

/** @returns where it ends */
function drawHead(context: Context, card: Card, colours: CardWriter['palette'], width: number): number {
  const [ink, quiet] = [colours.ink ?? '#000', colours.quiet ?? '#555']
  // Without a drawing, the words fill the card.
  const [largest, saidSize] = card.drawing ? [58, 29] : [76, 38]
  setStyle(context, { size: 26, colour: quiet })
  const first = card.drawing ? 66 : 84
  if (card.kind) context.fillText(cut(context, card.kind, width), margin, first)
  const title = wholeDays(clip(card.title, 200))
  let titleSize = largest
  const styled = () => setStyle(context, { size: titleSize, colour: ink, bold: true })
  for (styled(); titleSize > 40 && linesOf(context, title, width, 3).length > 2; styled()) titleSize -= 6
  const titleLines = linesOf(context, title, width, 2)
  const titleEnd = writeLines(context, titleLines, margin, first + titleSize + 12, titleSize + 6)
  setStyle(context, { size: saidSize, colour: ink })
  const said = linesOf(context, wholeDays(clip(card.said, 480)), width, mostLines(card.drawing, titleLines.length))
  return writeLines(context, said, margin, titleEnd - titleSize + saidSize + 19, saidSize * 1.34) - saidSize * 0.6
}

/** Drawings with many rows leave room for fewer lines. */
function mostLines(drawing: CardDrawing | null, titleLines: number): number {
  if (!drawing) return 7
  const rows = drawing.kind === 'bars' ? drawing.bars.length - 3 : drawing.kind === 'lanes' ? drawing.lanes.length : 0
  return rows > 3 - titleLines ? 2 : 3
}

/** Keeps `29 March 2022` on one line. */
const wholeDays = (text: string) => text.replace(/\b(\d{1,2}) (\p{Lu}\p{Ll}{2,8}) (\d{4})\b/gu, '$1\u00a0$2\u00a0$3')

function drawFooter(
  context: Context,
  { dataset, when }: Card,
  version: string,
  colours: CardWriter['palette'],
  width: number,
): void {
  const top = size.height - footer
  context.fillStyle = colours.bar ?? '#000'
  context.fillRect(0, top, size.width, footer)
  const white = colours['on-bar'] ?? '#fff'
  setStyle(context, { size: 34, colour: white, bold: true })
  context.fillText('Demarche', margin, top + 55)
  const left = margin + context.measureText('Demarche').width + 32
  setStyle(context, { size: 23, colour: white })
  context.fillText(cut(context, dataset, width - (left - margin)), left, top + 37)
  context.fillText([when, `data version ${version}`].filter(Boolean).join(', '), left, top + 68)
}

/** The card without letters that no font here has: a box would look like a word that was withheld. */
function written(card: Card, { canWrite }: Canvases): Card {
  // An arrow or a smiley that no font here has is no loss.
  const plain = (text: string) => text.replace(/\p{S}/gu, (sign) => (canWrite(sign) ? sign : ''))
  const sayable = (text: string, instead = '') => (canWrite(plain(text)) ? plain(text) : instead)
  const lost = [card.title, card.said].some((text) => !canWrite(plain(text)))
  return {
    ...card,
    kind: sayable(card.kind),
    title: sayable(card.title, sayable(card.kind, 'A view of the record')),
    said: lost
      ? `${sayable(card.said)} Not all of it can be drawn: this server has no font for its letters. The page has them.`.trim()
      : plain(card.said),
    dataset: sayable(card.dataset),
    drawing: card.drawing && drawable(card.drawing, sayable),
  }
}

function drawable(drawing: CardDrawing, sayable: (text: string, instead?: string) => string): CardDrawing | null {
  if (drawing.kind === 'quote') {
    const [phrase, where] = [sayable(drawing.phrase), sayable(drawing.where)]
    return phrase && where ? { ...drawing, phrase, where } : null
  }
  if (drawing.kind !== 'lanes') return drawing
  return {
    ...drawing,
    lanes: drawing.lanes.map((lane) => ({ ...lane, name: sayable(lane.name), stands: sayable(lane.stands) })),
  }
}
