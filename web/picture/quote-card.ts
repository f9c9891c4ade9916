/** A card for a quotation: the phrase, who said it and by whose report, where it is printed, and the address of the statement. */

import { inQuotes } from '../state/phrases.js'
import type { Palette } from './palette.js'
import { element, escaped, type Piece } from './piece.js'
import { wrapped } from './wrapped-text.js'

export interface Card {
  phrase: string
  by: string
  /** `European Views, 29 March 2022` */
  printedIn: string
  /** What the statement does: a stance on a demand. */
  about: string
  /** Source, version of the data and address. */
  origin: string
}

const [width, height, margin] = [1200, 630, 80]

/** The largest size of type at which the phrase leaves room for the rest. */
const sizes = [64, 56, 48, 40, 34]
const highest = 260

export function quoteCard(
  { phrase, by, printedIn, about, origin }: Card,
  { paper, ink, quiet, accent, serif, sans }: Palette,
): string {
  const room = width - 2 * margin
  const set = (text: string, size: number, y: number, family: string, fill: string, weight?: number) =>
    wrapped(text, { x: margin, y, width: room, size, family, fill, weight })
  const settings = sizes.map((size) => set(inQuotes(phrase), size, margin, serif, ink))
  const quotation = settings.find((it) => it.height <= highest) ?? settings.at(-1)
  const below = margin + (quotation?.height ?? 0) + 28
  const speaker = set(by, 30, below, sans, ink, 600)
  const outlet = set(printedIn, 24, below + speaker.height + 4, sans, quiet)
  const stance = set(about, 22, below + speaker.height + outlet.height + 12, sans, quiet)
  const foot = set(origin, 17, 0, sans, quiet)
  const pieces: Piece[] = [
    element('title', {}, escaped(`${inQuotes(phrase)} ${by}`)),
    element('rect', { width, height, fill: paper }),
    element('rect', { width: 14, height, fill: accent }),
    ...(quotation?.pieces ?? []),
    ...speaker.pieces,
    ...outlet.pieces,
    ...stance.pieces,
    element('g', { transform: `translate(0 ${height - margin / 2 - foot.height})` }, foot.pieces.join('')),
  ]
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' },
    pieces.join('\n'),
  )
}
