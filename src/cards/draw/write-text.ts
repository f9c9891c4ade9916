/** Text on a canvas: broken into lines between words, and cut with an ellipsis where there is no more room. */
import { type Context, fontFamily } from './canvas.js'

interface Style {
  size: number
  colour: string
  bold?: true
}

export function setStyle(context: Context, { size, colour, bold }: Style): void {
  context.font = `${bold ? 'bold ' : ''}${size}px ${fontFamily}`
  context.fillStyle = colour
  context.textBaseline = 'alphabetic'
}

/** Lines that fit into a width; a word that is longer than a line is broken. The style is set before. */
export function linesOf(context: Context, text: string, width: number, most: number): string[] {
  const fits = (line: string) => context.measureText(line).width <= width
  const lines: string[] = []
  let line = ''
  const words = text.split(' ').filter((word) => word !== '')
  for (const [at, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (!fits(line) && lines.length < most) {
      const head = longestPart(context, line, width)
      lines.push(head)
      line = line.slice(head.length)
    }
    if (lines.length >= most) {
      const rest = [lines[most - 1] ?? '', line, ...words.slice(at + 1)].join(' ')
      return [...lines.slice(0, most - 1), cut(context, rest, width)]
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** The text, or as much of it as fits before an ellipsis. */
export function cut(context: Context, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text
  const part = longestPart(context, text, width - context.measureText('…').width)
  return `${part.replace(/\s+\S{0,12}$/, '').replace(/[\s,;:.]+$/, '')}…`
}

function longestPart(context: Context, text: string, width: number): string {
  const letters = [...text]
  let [low, high] = [1, letters.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (context.measureText(letters.slice(0, middle).join('')).width <= width) low = middle
    else high = middle - 1
  }
  return letters.slice(0, low).join('')
}

/** Writes lines from a baseline on. @returns the baseline after the last of them */
export function writeLines(
  context: Context,
  lines: readonly string[],
  x: number,
  baseline: number,
  lineHeight: number,
): number {
  for (const [at, line] of lines.entries()) context.fillText(line, x, baseline + at * lineHeight)
  return baseline + lines.length * lineHeight
}
