/** What CSS says about how an element is painted, as attributes and elements of SVG. */
import { element, type Piece } from './piece.js'

/** A box on the page, in pixels from the corner of the picture. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export const isClear = (colour: string) => colour === 'transparent' || /^rgba\(.*, 0\)$/.test(colour)

const dashes: Record<string, string> = { dashed: '4 3', dotted: '1 2' }
const sides = ['top', 'right', 'bottom', 'left'] as const

/** The ground and the borders of a box; nothing where CSS paints none. */
export function boxPieces(style: CSSStyleDeclaration, box: Box): Piece[] {
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0
  const ground = isClear(style.backgroundColor)
    ? []
    : [element('rect', { ...box, rx: Math.min(radius, box.height / 2), fill: style.backgroundColor })]
  const lines = sides.map((side) => borderOf(style, side))
  const [first] = lines
  const even = first && lines.every((line) => line?.colour === first.colour && line.width === first.width)
  if (even && radius > 0) return [...ground, roundedBorder(first, box, radius)]
  return [...ground, ...lines.flatMap((line, at) => (line ? [straightBorder(line, box, sides[at] ?? 'top')] : []))]
}

interface Line {
  width: number
  colour: string
  dash: string | undefined
}

function borderOf(style: CSSStyleDeclaration, side: (typeof sides)[number]): Line | null {
  const kind = style.getPropertyValue(`border-${side}-style`)
  const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0
  const colour = style.getPropertyValue(`border-${side}-color`)
  return kind === 'none' || kind === 'hidden' || width === 0 || isClear(colour)
    ? null
    : { width, colour, dash: dashes[kind] }
}

const strokeOf = ({ width, colour, dash }: Line) => ({
  stroke: colour,
  'stroke-width': width,
  'stroke-dasharray': dash,
})

function roundedBorder(line: Line, { x, y, width, height }: Box, radius: number): Piece {
  const half = line.width / 2
  return element('rect', {
    x: x + half,
    y: y + half,
    width: Math.max(0, width - line.width),
    height: Math.max(0, height - line.width),
    rx: Math.max(0, Math.min(radius, height / 2) - half),
    fill: 'none',
    ...strokeOf(line),
  })
}

function straightBorder(line: Line, { x, y, width, height }: Box, side: (typeof sides)[number]): Piece {
  const half = line.width / 2
  const ends = {
    top: { x1: x, y1: y + half, x2: x + width, y2: y + half },
    bottom: { x1: x, y1: y + height - half, x2: x + width, y2: y + height - half },
    left: { x1: x + half, y1: y, x2: x + half, y2: y + height },
    right: { x1: x + width - half, y1: y, x2: x + width - half, y2: y + height },
  }
  return element('line', { ...ends[side], ...strokeOf(line) })
}
