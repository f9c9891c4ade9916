/** The drawing itself. Cytoscape is fetched when the first drawing is asked for, so that the ledger does not wait. */
import type { Core } from 'cytoscape'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useMedia } from '../state/use-narrow.js'
import type { Elements } from './elements.js'
import { graphStyle, readPalette } from './graph-style.js'

interface Props {
  elements: Elements
  /** A node or edge to point out. */
  hinted: string | null
  select: (node: string) => void
}

const roomAround = 20
const heights = { least: 240, most: 520 }

export function GraphCanvas({ elements, hinted, select }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const cy = useRef<Core | null>(null)
  const [failed, setFailed] = useState(false)
  const dark = useMedia('(prefers-color-scheme: dark)')
  const selecting = useRef(select)
  selecting.current = select

  useEffect(() => {
    let gone = false
    import('cytoscape')
      .then(({ default: cytoscape }) => {
        if (gone || !box.current) return
        cy.current = cytoscape({
          container: box.current,
          elements: toCytoscape(elements),
          style: graphStyle(readPalette(box.current)),
          layout: { name: 'preset', fit: true, padding: roomAround },
          minZoom: 0.15,
          maxZoom: 2.5,
          autoungrabify: true,
          boxSelectionEnabled: false,
        })
        cy.current.on('tap', 'node', ({ target }) => selecting.current(target.id()))
        cy.current.on('mouseover', 'node', () => box.current?.classList.add('pointing'))
        cy.current.on('mouseout', 'node', () => box.current?.classList.remove('pointing'))
      })
      .catch(() => setFailed(true))
    return () => {
      gone = true
      cy.current?.destroy()
      cy.current = null
    }
  }, [elements])

  // Colours come from the page's stylesheet, which changes with the system's scheme.
  useEffect(() => {
    if (box.current) cy.current?.style(graphStyle(readPalette(box.current)))
  }, [dark])

  useEffect(() => {
    cy.current?.batch(() => {
      cy.current?.elements('.hinted').removeClass('hinted')
      if (hinted) cy.current?.getElementById(hinted).addClass('hinted')
    })
  }, [hinted])

  const zoom = (factor: number) => {
    const now = cy.current
    now?.zoom({ level: now.zoom() * factor, renderedPosition: { x: now.width() / 2, y: now.height() / 2 } })
  }
  if (failed) return <p class="note">The drawing cannot be loaded. The tables below hold the same.</p>
  return (
    <div class="drawing">
      <div
        class="canvas __________cytoscape_container"
        ref={box}
        style={{ height: `${heightOf(elements)}px` }}
        role="img"
        aria-label={`Drawing of ${elements.nodes.length} nodes and ${elements.edges.length} relationships; the tables below hold the same.`}
        onWheelCapture={(event) => {
          // The wheel scrolls the page, as everywhere; with Ctrl or a pinch it zooms the drawing.
          if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
        }}
      />
      <div class="zoom">
        <button type="button" aria-label="Zoom in" onClick={() => zoom(1.3)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => zoom(1 / 1.3)}>
          −
        </button>
        <button type="button" onClick={() => cy.current?.fit(undefined, roomAround)}>
          Fit
        </button>
      </div>
    </div>
  )
}

/** As high as the drawing needs, within bounds. */
function heightOf({ nodes }: Elements): number {
  const ys = nodes.map((node) => node.position.y)
  const needed = Math.max(...ys) - Math.min(...ys) + 4 * roomAround
  return Math.min(heights.most, Math.max(heights.least, needed))
}

function toCytoscape({ nodes, edges }: Elements) {
  return [
    ...nodes.map(({ id, kind, caption, center, position, anchor }) => ({
      data: { id, caption },
      position,
      classes: [kind, anchor, ...(center ? ['center'] : [])],
    })),
    ...edges.map(({ id, from, to, letter, stance, full }) => ({
      data: { id, source: from, target: to, letter },
      classes: [stance ?? 'other', ...(full ? ['full'] : [])],
    })),
  ]
}
