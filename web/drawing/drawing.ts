/** Cytoscape behind a few verbs: show, highlight, zoom, fit. No other file knows which library draws. */
import type { Collection, Core, ElementDefinition, NodeSingular } from 'cytoscape'
import { stances } from '../../src/codebook/words.js'
import { type Drawable, type DrawnEdge, type DrawnNode, nodeKinds, type Place } from './drawable.js'
import { type ArrowDirection, nearestInDirection } from './nearest-in-direction.js'
import { drawingStyle, readPalette } from './style.js'

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
  open(id: string): void
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
  /** The neighbour of a node in a direction. */
  nearest(id: string, direction: ArrowDirection): string | null
  /** The whole drawing at twice the screen's resolution. */
  png(): Promise<Blob>
  destroy(): void
}

/** Pixels left free around everything when it is fitted. */
const margin = 24
/** Characters of a caption that are drawn. */
const longestCaption = 42
const kinds: readonly string[] = nodeKinds
const stanceTypes: readonly string[] = stances

/**
 * @param large pans a picture of the drawing, at single pixel density
 * @throws when Cytoscape cannot be loaded
 */
export async function openDrawing(
  box: HTMLElement,
  { narrow, large, events }: { narrow: boolean; large: boolean; events: DrawingEvents },
): Promise<Drawing> {
  const { default: cytoscape } = await import('cytoscape')
  const cy = cytoscape({
    container: box,
    layout: { name: 'preset' },
    minZoom: 0.05,
    maxZoom: 3,
    boxSelectionEnabled: false,
    textureOnViewport: large,
    pixelRatio: large ? 1 : 'auto',
  })
  listen(cy, box, events)
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
      if (definitions.length > 0 && (first || isOutside(cy, added))) fitted(cy)
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
      fitted(cy, ids ? cy.elements().filter((it) => ids.includes(it.id())) : undefined)
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
      const others = node
        .neighborhood('node')
        .map((other) => ({ id: other.id(), at: (other as NodeSingular).position() }))
      return node.empty() ? null : nearestInDirection(node.position(), others, direction)
    },
    async png() {
      const blob = cy.png({ output: 'blob-promise', full: true, scale: 2, bg: readPalette(box).paper })
      return (await blob) as unknown as Blob
    },
    destroy: () => cy.destroy(),
  }
}

/** Whether any of these nodes is out of view. */
function isOutside(cy: Core, added: Collection): boolean {
  const { x1, y1, x2, y2 } = cy.extent()
  return added.nodes().some((node) => {
    const { x, y } = (node as NodeSingular).position()
    return x < x1 || x > x2 || y < y1 || y > y2
  })
}

function listen(cy: Core, box: HTMLElement, events: DrawingEvents): void {
  cy.on('tap', ({ target }) => events.select(target === cy ? null : target.id()))
  cy.on('dbltap', 'node', ({ target }) => events.open(target.id()))
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
  const chosen = cy.getElementById(selected ?? '')
  if (chosen.nonempty()) {
    const near = chosen.closedNeighborhood().union(chosen.connectedNodes())
    cy.elements().difference(near).addClass('dim')
    chosen.addClass('selected')
  }
  if (hinted) cy.getElementById(hinted).removeClass('dim').addClass('hinted')
  if (cursor) cy.getElementById(cursor).addClass('cursor')
}

function toCytoscape({ nodes, edges }: Drawable, places: ReadonlyMap<string, Place>, narrow: boolean) {
  const degrees = new Map<string, number>()
  for (const { from, to } of edges) for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  const degree = (id: string) => degrees.get(id) ?? 0
  const toNode = ({ id, kind, caption, size, center }: DrawnNode): ElementDefinition => {
    const place = places.get(id)
    return {
      group: 'nodes',
      data: { id, caption: cut(narrow ? caption.replace(', ', ',\n') : caption), ...(size ? { size } : {}) },
      ...(place ? { position: { ...place.position } } : {}),
      classes: [
        kinds.includes(kind) ? kind : 'other',
        place?.anchor ?? 'below',
        ...(center ? ['center'] : []),
      ] as unknown as string,
    }
  }
  const toEdge = ({ id, from, to, kind, width, letter, mutual }: DrawnEdge): ElementDefinition => ({
    group: 'edges',
    data: { id, source: from, target: to, ...(letter ? { letter } : {}), ...(width ? { width } : {}) },
    classes: [
      stanceTypes.includes(kind) ? kind : 'other',
      ...(letter ? [degree(from) <= degree(to) ? 'first' : 'last'] : []),
      ...(mutual ? ['mutual'] : []),
    ] as unknown as string,
  })
  return [...nodes.map(toNode), ...edges.map(toEdge)]
}

const cut = (caption: string) =>
  caption.length > longestCaption ? `${caption.slice(0, longestCaption - 1).trimEnd()}…` : caption

/** A few nodes do not fill the canvas with their captions. */
const closest = 1.5

function fitted(cy: Core, elements?: Collection): void {
  cy.fit(elements, margin)
  if (cy.zoom() <= closest) return
  cy.zoom(closest)
  cy.center(elements)
}
