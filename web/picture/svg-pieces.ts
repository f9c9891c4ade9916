/** Drawings of the page as they are, with the style that the page's style sheets give them. */
import type { Box } from './paint.js'
import type { Piece } from './piece.js'

/** What may be set by a style sheet and changes how a shape or a text looks. */
const painted = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'marker-start',
  'marker-mid',
  'marker-end',
  'clip-path',
  'mask',
] as const

/** A copy of a drawing of the page, at its place, which needs no style sheet. */
export function svgPieces(drawing: SVGSVGElement, box: Box): Piece[] {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  paint(drawing, copy)
  for (const [name, value] of Object.entries(box)) copy.setAttribute(name, String(value))
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${box.width} ${box.height}`)
  copy.setAttribute('overflow', getComputedStyle(drawing).overflow === 'visible' ? 'visible' : 'hidden')
  return [new XMLSerializer().serializeToString(copy)]
}

/** Gives a copy the computed style of its original, all the way down; what is hidden goes. */
function paint(original: Element, copy: Element): void {
  const style = getComputedStyle(original)
  for (const name of painted) {
    const value = style.getPropertyValue(name)
    if (value && value !== 'none' && value !== 'normal')
      copy.setAttribute(name, value.replace(/url\(".*#(.*)"\)/, 'url(#$1)'))
    else if (name === 'fill' || name === 'stroke') copy.setAttribute(name, value || 'none')
  }
  copy.removeAttribute('class')
  copy.removeAttribute('style')
  copy.removeAttribute('tabindex')
  const copies = [...copy.children]
  for (const [at, child] of [...original.children].entries()) {
    const same = copies[at]
    if (!same) continue
    const { display, visibility } = getComputedStyle(child)
    if ((display === 'none' && !child.closest('defs')) || visibility === 'hidden') same.remove()
    else paint(child, same)
  }
}
