/** A part of the page as SVG: boxes, text, drawings and canvases, where the browser put them. */
import { vectorOf } from '../drawing/vector.js'
import { type Box, boxPieces } from './paint.js'
import { element, type Piece } from './piece.js'
import { svgPieces } from './svg-pieces.js'
import { quotationMarks, textPieces } from './text-pieces.js'

/** Controls, and what is there for screen readers alone. */
const leftOut = 'input, select, textarea, details:not([open]), .hidden, .skip, [data-not-pictured]'

interface Part {
  pieces: Piece[]
  width: number
  height: number
  /** Drawn on a canvas, at its own size. */
  isDrawing?: boolean
}

/** Everything that a reader sees of an element, in pixels from its own corner; a drawing on a canvas is whole, at its own size. */
export async function pagePieces(root: Element): Promise<Part> {
  const vector = await vectorOf(root)
  if (vector) {
    const { svg, width, height } = vector
    // Captions stand on the colour of the canvas, not of the page.
    const ground = element('rect', { width, height, rx: 3, fill: getComputedStyle(root).backgroundColor })
    return { pieces: [ground, svg], width, height, isDrawing: true }
  }
  const { left: x, top: y, width, height } = root.getBoundingClientRect()
  const pieces = piecesOf(root, { x, y })
  return { pieces, width: Math.max(width, root.scrollWidth), height: Math.max(height, root.scrollHeight) }
}

function piecesOf(it: Element, origin: { x: number; y: number }): Piece[] {
  const style = getComputedStyle(it)
  if (!it.checkVisibility({ visibilityProperty: true }) || it.matches(leftOut)) return []
  const rect = it.getBoundingClientRect()
  const box: Box = { x: rect.left - origin.x, y: rect.top - origin.y, width: rect.width, height: rect.height }
  if (it instanceof SVGSVGElement) return svgPieces(it, box)
  if (it instanceof HTMLCanvasElement)
    return it.width > 0 ? [element('image', { ...box, href: it.toDataURL('image/png') })] : []
  const inside = [...it.childNodes].flatMap((child) => {
    if (child instanceof Text) return textPieces(child, style, origin)
    return child instanceof Element ? piecesOf(child, origin) : []
  })
  const opacity = Number(style.opacity)
  const marks = it instanceof HTMLQuoteElement && it.localName === 'q' ? quotationMarks(it, style, origin) : []
  const all = [...boxPieces(style, box), ...marks.slice(0, 1), ...inside, ...marks.slice(1)]
  return opacity < 1 ? [element('g', { opacity }, all.join(''))] : all
}
