/** Text of the page as text of SVG, line by line, where the browser set it. */
import type { Box } from './paint.js'
import { element, escaped, type Piece } from './piece.js'

/** How far the base line lies below the top of a line's box, as a share of its height, by font. */
const baselines = new Map<string, number>()
const measuring = document.createElement('canvas').getContext('2d')

export const fontOf = (style: CSSStyleDeclaration) =>
  `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`

function baselineOf(font: string): number {
  const known = baselines.get(font)
  if (known !== undefined) return known
  let share = 0.8
  if (measuring) {
    measuring.font = font
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = measuring.measureText('x')
    share = up / (up + down)
  }
  baselines.set(font, share)
  return share
}

interface Line extends Box {
  text: string
}

/** The lines into which the browser broke a text, with where each stands. */
function linesOf(node: Text): Line[] {
  const range = document.createRange()
  const lines: Line[] = []
  for (const { index, 0: word } of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, index)
    range.setEnd(node, index + word.trimEnd().length)
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
    if (rects.length > 1) lines.push(...lettersOf(node, index, word.trimEnd()))
    const [rect] = rects
    if (rects.length !== 1 || !rect) continue
    const last = lines.at(-1)
    if (last && Math.abs(last.y - rect.top) < 2 && rect.left >= last.x) {
      last.text += ` ${word.trimEnd()}`
      last.width = rect.right - last.x
    } else lines.push({ text: word.trimEnd(), x: rect.left, y: rect.top, width: rect.width, height: rect.height })
  }
  return lines
}

/** A word that the browser broke. */
function lettersOf(node: Text, from: number, word: string): Line[] {
  const range = document.createRange()
  const lines: Line[] = []
  let at = from
  for (const letter of word) {
    range.setStart(node, at)
    at += letter.length
    range.setEnd(node, at)
    const rect = range.getBoundingClientRect()
    const last = lines.at(-1)
    if (last && Math.abs(last.y - rect.top) < 2) {
      last.text += letter
      last.width = rect.right - last.x
    } else lines.push({ text: letter, x: rect.left, y: rect.top, width: rect.width, height: rect.height })
  }
  return lines
}

const cased: Record<string, (text: string) => string> = {
  uppercase: (text) => text.toUpperCase(),
  lowercase: (text) => text.toLowerCase(),
}

/** @param origin the corner of the picture on the screen */
export function textPieces(node: Text, style: CSSStyleDeclaration, origin: { x: number; y: number }): Piece[] {
  if (!node.data.trim()) return []
  return linesOf(node).map((line) =>
    lineOf({ ...line, text: (cased[style.textTransform] ?? String)(line.text) }, style, origin),
  )
}

/** The marks that a style sheet sets around a quotation: no text of the page has them. */
export function quotationMarks(
  quoted: HTMLElement,
  style: CSSStyleDeclaration,
  origin: { x: number; y: number },
): Piece[] {
  const rects = [...quoted.getClientRects()].filter(({ width }) => width > 0)
  const [first, last] = [rects[0], rects.at(-1)]
  if (!first || !last) return []
  const at = (text: string, x: number, { top, height }: DOMRect) =>
    lineOf({ text, x, y: top, width: 0, height }, style, origin)
  const { width } = widthOf('”', style)
  return [at('“', first.left, first), at('”', last.right - width, last)]
}

function widthOf(text: string, style: CSSStyleDeclaration) {
  if (!measuring) return { width: 0 }
  measuring.font = fontOf(style)
  return measuring.measureText(text)
}

function lineOf(line: Line, style: CSSStyleDeclaration, origin: { x: number; y: number }): Piece {
  return element(
    'text',
    {
      x: line.x - origin.x,
      y: line.y - origin.y + line.height * baselineOf(fontOf(style)),
      // Other computers set another font: the text keeps its place.
      textLength: line.text.length > 1 ? line.width : undefined,
      lengthAdjust: line.text.length > 1 ? 'spacingAndGlyphs' : undefined,
      fill: style.color,
      'font-family': style.fontFamily,
      'font-size': style.fontSize,
      'font-weight': style.fontWeight === '400' ? undefined : style.fontWeight,
      'font-style': style.fontStyle === 'normal' ? undefined : style.fontStyle,
    },
    escaped(line.text),
  )
}
