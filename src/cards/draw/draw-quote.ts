/** Draws a phrase of a text as a quotation, with the place where it is printed. */
import type { Quote } from '../card.js'
import type { Drawn } from './drawn.js'
import { linesOf, setStyle, writeLines } from './write-text.js'

export function drawQuote({ phrase, where }: Quote, { context, colours, frame }: Drawn): void {
  context.fillStyle = colours.accent ?? '#000'
  context.fillRect(frame.x, frame.y + 4, 6, frame.height - 8)
  const [x, width] = [frame.x + 30, frame.width - 30]
  setStyle(context, { size: 34, colour: colours.ink ?? '#000' })
  const lines = linesOf(context, `“${phrase}”`, width, frame.height > 190 ? 3 : 2)
  const y = writeLines(context, lines, x, frame.y + 38, 44)
  setStyle(context, { size: 22, colour: colours.quiet ?? '#555' })
  const room = Math.max(1, Math.floor((frame.y + frame.height - y) / 28))
  writeLines(context, linesOf(context, where, width, Math.min(2, room)), x, y, 29)
}
