/** Between the page and the text: which code point a spot of the page is, and which spot of the page a code point is. */
import { lengthOf, unitOf } from './code-points.js'

const paragraphOf = (node: Node | null) =>
  (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-start]') ?? null

const wordsIn = (paragraph: HTMLElement) => paragraph.querySelector<HTMLElement>('.words') ?? paragraph

/** The offset in the text of a spot within one of its paragraphs; null elsewhere. */
export function offsetAt(node: Node, offset: number): number | null {
  const paragraph = paragraphOf(node)
  if (!paragraph) return null
  const words = wordsIn(paragraph)
  const before = document.createRange()
  before.selectNodeContents(words)
  const start = Number(paragraph.dataset.start)
  const place = before.comparePoint(node, offset)
  if (place < 0) return start
  if (place > 0) return start + lengthOf(words.textContent ?? '')
  before.setEnd(node, offset)
  // A range's own text leaves out what is not displayed; its nodes are all there.
  return start + lengthOf(before.cloneContents().textContent ?? '')
}

export interface Spot {
  node: Node
  offset: number
}

/** The spot of a code point in a paragraph that is on the page. */
export function spotOf(root: ParentNode, paragraph: { number: number; start: number }, offset: number): Spot | null {
  const element = root.querySelector<HTMLElement>(`[data-number="${paragraph.number}"]`)
  if (!element) return null
  const words = wordsIn(element)
  const texts = document.createTreeWalker(words, NodeFilter.SHOW_TEXT)
  let left = offset - paragraph.start
  let last: Text | null = null
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    const length = lengthOf(node.data)
    if (left <= length) return { node, offset: unitOf(node.data, left) }
    left -= length
    last = node
  }
  return last ? { node: last, offset: last.data.length } : { node: words, offset: 0 }
}

/** The spot of the page beneath a point of the screen. */
export function spotAt(x: number, y: number): Spot | null {
  if ('caretPositionFromPoint' in document) {
    const found = document.caretPositionFromPoint(x, y)
    return found ? { node: found.offsetNode, offset: found.offset } : null
  }
  const { caretRangeFromPoint } = document as { caretRangeFromPoint?: (x: number, y: number) => Range | null }
  const found = caretRangeFromPoint?.call(document, x, y)
  return found ? { node: found.startContainer, offset: found.startOffset } : null
}
