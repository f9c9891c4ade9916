/** A paragraph set in lines of a given width, as SVG. */
import { element, escaped, type Piece } from './piece.js'

interface Setting {
  x: number
  /** The top of the first line. */
  y: number
  width: number
  size: number
  family: string
  weight?: number | undefined
  style?: 'italic' | undefined
  fill: string
}

const spacing = 1.35

/** @returns the lines, and how high they are together */
export function wrapped(text: string, at: Setting): { pieces: Piece[]; height: number } {
  const lines = linesOf(text, at)
  const pieces = lines.map((line, row) =>
    element(
      'text',
      {
        x: at.x,
        y: at.y + at.size + row * at.size * spacing,
        'font-family': at.family,
        'font-size': at.size,
        'font-weight': at.weight,
        'font-style': at.style,
        fill: at.fill,
      },
      escaped(line),
    ),
  )
  return { pieces, height: lines.length * at.size * spacing }
}

function linesOf(text: string, { size, family, weight = 400, style = undefined, width }: Setting): string[] {
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) return [text]
  pen.font = `${style ?? 'normal'} ${weight} ${size}px ${family}`
  const lines: string[] = []
  let line = ''
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => fitting(word, (it) => pen.measureText(it).width, width))) {
    const longer = line ? `${line} ${word}` : word
    if (line && pen.measureText(longer).width > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line ? [...lines, line] : lines
}

/** A word longer than a line, such as an address, in parts that fit. */
function fitting(word: string, widthOf: (text: string) => number, width: number): string[] {
  if (widthOf(word) <= width) return [word]
  const parts: string[] = ['']
  for (const letter of word) {
    if (widthOf(parts.at(-1) + letter) > width) parts.push('')
    parts[parts.length - 1] += letter
  }
  return parts
}
