/** The whole of a drawing as SVG: Cytoscape draws it once more, on a context that writes down what is drawn. */
import type { Core } from 'cytoscape'
import type { Context } from 'svgcanvas'

export interface Vector {
  /** An element `svg`. */
  svg: string
  width: number
  height: number
}

const makers = new WeakMap<Element, () => Promise<Vector | null>>()

/** What an element shows, as SVG; null for one that is no drawing, or an empty one. */
export const vectorOf = (element: Element): Promise<Vector | null> => makers.get(element)?.() ?? Promise.resolve(null)

/** Pixels around everything. */
const margin = 12

/** The parts of Cytoscape's renderer that draw on any context; they are not in its documentation. */
interface Renderer {
  pathsEnabled: boolean
  getCachedZSortedEles(): object[]
  drawElements(context: object, elements: object[]): void
}

export function offerVector(box: Element, cy: Core): void {
  makers.set(box, async () => {
    if (cy.elements().empty()) return null
    const svgcanvas = await import('svgcanvas')
    const { x1, y1, w, h } = cy.elements().boundingBox()
    const size = { width: Math.ceil(w) + 2 * margin, height: Math.ceil(h) + 2 * margin }
    const context = new svgcanvas.Context(size)
    context.fillText = (text, x, y) => writeText(context, text, x, y)
    const renderer = (cy as unknown as { renderer(): Renderer }).renderer()
    const before = { paths: renderer.pathsEnabled, zoom: cy.zoom(), pan: { ...cy.pan() } }
    // The context cannot draw a Path2D; and captions that are too small on the screen belong into the picture.
    renderer.pathsEnabled = false
    cy.viewport({ zoom: 1, pan: before.pan })
    try {
      context.translate(margin - x1, margin - y1)
      renderer.drawElements(context, renderer.getCachedZSortedEles())
    } finally {
      renderer.pathsEnabled = before.paths
      cy.viewport({ zoom: before.zoom, pan: before.pan })
    }
    return { svg: context.getSerializedSvg(), ...size }
  })
}

const anchors: Record<string, string> = { center: 'middle', right: 'end', end: 'end' }
const baselines: Record<string, string> = { top: 'text-before-edge', middle: 'central', bottom: 'text-after-edge' }

/**
 * The context's own way of writing text sets an attribute `style`, which the content security policy forbids; and outlines
 * of letters are not used.
 */
function writeText(context: Context, text: string, x: number, y: number): void {
  const { style } = document.createElement('span')
  style.font = context.font
  const it = document.createElementNS('http://www.w3.org/2000/svg', 'text')
  const { a, b, c, d, e, f } = context.getTransform()
  const attributes = {
    x,
    y,
    transform: `matrix(${[a, b, c, d, e, f].join(' ')})`,
    fill: context.fillStyle,
    'font-family': style.fontFamily,
    'font-size': style.fontSize,
    'font-style': style.fontStyle,
    'font-weight': style.fontWeight,
    'text-anchor': anchors[context.textAlign],
    'dominant-baseline': baselines[context.textBaseline],
    'fill-opacity': context.globalAlpha < 1 ? context.globalAlpha : undefined,
  }
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) it.setAttribute(name, String(value))
  it.textContent = text
  context.getSvg().append(it)
}
