/** Cytoscape behind a few verbs: show, highlight, zoom, fit. No other file knows which library draws. */
import type { Collection, Core, NodeSingular } from 'cytoscape'
import { type Drawable, heading, type Place } from './drawable.js'
import { type ArrowDirection, nearestInDirection } from './nearest-in-direction.js'
import { drawingStyle, readPalette } from './style.js'
import { letterOf, toCytoscape } from './to-cytoscape.js'
import { offerVector } from './vector.js'

export interface Highlights {
  /** Stands out with its neighbours; the rest is dimmed. */
  selected: string | null
  /** Under the mouse, here or in a table. */
  hinted: string | null
  /** Where the keyboard cursor is. */
  cursor: string | null
}

export interface DrawingEvents {
  select(id: string | null): void
  hint(id: string | null): void
  /** A double click or double tap on a node. */
  expand(id: string): void
  moved(id: string, place: Place): void
}

export interface Drawing {
  /** Nodes already drawn stay where they are; the view widens when a new one would fall outside it. */
  show(drawn: Drawable, places: ReadonlyMap<string, Place>): void
  highlight(highlights: Highlights): void
  /** Reads the page's colours again. */
  restyle(): void
  zoom(factor: number): void
  /** Shows everything, or just these elements. */
  fit(ids?: readonly string[]): void
  /** Pans just far enough to bring a node into view. */
  reveal(id: string): void
  /** The neighbour of a node in a direction; above and below also any node of the same column. */
  nearest(id: string, direction: ArrowDirection): string | null
  /** The whole drawing at twice the screen's resolution. */
  png(): Promise<Blob>
  destroy(): void
}

/** Pixels left free around everything when it is fitted. */
const margin = 24

/**
 * @param large pans a picture of the drawing, at single pixel density
 * @param still everything stands where the view puts it, fills the box, and lets a finger scroll the page
 * @throws when Cytoscape cannot be loaded
 */
export async function openDrawing(
  box: HTMLElement,
  { narrow, large, still, events }: { narrow: boolean; large: boolean; still: boolean; events: DrawingEvents },
): Promise<Drawing> {
  const { default: cytoscape } = await import('cytoscape')
  const cy = cytoscape({
    container: box,
    layout: { name: 'preset' },
    minZoom: 0.05,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autoungrabify: still,
    userPanningEnabled: !(still && narrow),
    userZoomingEnabled: !(still && narrow),
    textureOnViewport: large,
    pixelRatio: large ? 1 : 'auto',
  })
  listen(cy, box, events)
  offerVector(box, cy)
  if (still && narrow) leaveScrolling(box)
  let first = true
  const restyle = () => cy.style(drawingStyle(readPalette(box), narrow, cy.edges().length))
  return {
    show(drawn, places) {
      const definitions = toCytoscape(drawn, places, narrow)
      const wanted = new Set(definitions.map(({ data }) => data.id))
      let added = cy.collection()
      cy.batch(() => {
        cy.remove(cy.elements().filter((it) => !wanted.has(it.id())))
        const fresh = definitions.filter(({ data, classes, position }) => {
          const known = cy.getElementById(data.id ?? '')
          if (known.empty()) return true
          known.data(data)
          for (const word of known.classes()) if (!isHighlight(word)) known.removeClass(word)
          known.addClass(classes as string[])
          if (position) known.position(position)
          return false
        })
        added = cy.add(fresh)
      })
      restyle()
      if (definitions.length > 0 && !still && (first || isOutside(cy, added))) fitted(cy)
      first = first && definitions.length === 0
    },
    highlight(highlights) {
      cy.batch(() => highlight(cy, highlights))
    },
    restyle,
    zoom(factor) {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
    },
    fit(ids) {
      if (still) cy.viewport({ zoom: 1, pan: { x: 0, y: 0 } })
      else fitted(cy, ids ? cy.elements().filter((it) => ids.includes(it.id())) : undefined)
    },
    reveal(id) {
      const node = cy.getElementById(id)
      if (node.empty() || node.group() === 'edges') return
      const { x, y } = node.renderedPosition()
      const [left, top, right, bottom] = [60 - x, 40 - y, cy.width() - 60 - x, cy.height() - 40 - y]
      cy.panBy({ x: left > 0 ? left : Math.min(0, right), y: top > 0 ? top : Math.min(0, bottom) })
      if (cy.zoom() < 0.35) cy.zoom({ level: 0.7, position: node.position() })
    },
    nearest(id, direction) {
      const node = cy.getElementById(id)
      if (node.empty()) return null
      const { x } = node.position()
      const isVertical = direction === 'up' || direction === 'down'
      const column = cy.nodes().filter((it) => still && isVertical && it.position().x === x && !it.hasClass(heading))
      const others = node
        .neighborhood('node')
        .union(column.difference(node))
        .filter((it) => !(still && isVertical) || column.contains(it))
        .map((other) => ({ id: other.id(), at: (other as NodeSingular).position() }))
      return nearestInDirection(node.position(), others, direction)
    },
    async png() {
      const blob = cy.png({ output: 'blob-promise', full: true, scale: 2, bg: readPalette(box).paper })
      return (await blob) as unknown as Blob
    },
    destroy: () => cy.destroy(),
  }
}

/** Whether any of these nodes, or its caption, is out of view. */
function isOutside(cy: Core, added: Collection): boolean {
  const view = cy.extent()
  if (added.nodes().empty()) return false
  const { x1, y1, x2, y2 } = added.nodes().boundingBox({ includeLabels: true })
  return x1 < view.x1 || x2 > view.x2 || y1 < view.y1 || y2 > view.y2
}

/** Cytoscape takes the ways of a finger for itself, unless nothing can be dragged. */
function leaveScrolling(box: HTMLElement): void {
  for (const layer of box.querySelectorAll('canvas')) layer.style.touchAction = 'pan-y pinch-zoom'
  box.addEventListener('touchmove', (event) => event.stopPropagation())
}

function listen(cy: Core, box: HTMLElement, events: DrawingEvents): void {
  cy.on('tap', ({ target }) => events.select(target === cy ? null : target.id()))
  cy.on('dbltap', 'node', ({ target }) => events.expand(target.id()))
  cy.on('mouseover', 'node, edge', ({ target }) => {
    box.classList.add('pointing')
    events.hint(target.id())
  })
  cy.on('mouseout', 'node, edge', () => {
    box.classList.remove('pointing')
    events.hint(null)
  })
  cy.on('dragfree', 'node', ({ target }) => {
    const { x, y } = target.position()
    const anchor = target.hasClass('left') ? 'left' : target.hasClass('right') ? 'right' : 'below'
    events.moved(target.id(), { position: { x: Math.round(x), y: Math.round(y) }, anchor })
  })
}

const highlightClasses = ['selected', 'hinted', 'cursor', 'dim']
const isHighlight = (word: string) => highlightClasses.includes(word)

function highlight(cy: Core, { selected, hinted, cursor }: Highlights): void {
  cy.elements().removeClass(highlightClasses)
  const written = (id: string) => cy.getElementById(letterOf(id))
  const chosen = cy.getElementById(selected ?? '')
  if (chosen.nonempty()) {
    const near = chosen.closedNeighborhood().union(chosen.connectedNodes()).union(written(chosen.id()))
    cy.elements().difference(near).addClass('dim')
    chosen.addClass('selected')
  }
  if (hinted) cy.getElementById(hinted).addClass('hinted').union(written(hinted)).removeClass('dim')
  if (cursor) cy.getElementById(cursor).addClass('cursor')
}

/** A few nodes do not fill the canvas with their captions. */
const closest = 1.5

function fitted(cy: Core, elements?: Collection): void {
  cy.fit(elements, margin)
  if (cy.zoom() <= closest) return
  cy.zoom(closest)
  cy.center(elements)
}
