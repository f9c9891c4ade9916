/** The drawing itself. Cytoscape is fetched when the first drawing is asked for, so that the ledger does not wait. */
import type { Core } from 'cytoscape'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useMedia, useNarrow } from '../state/use-narrow.js'
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
  const narrow = useNarrow()
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
          elements: toCytoscape(elements, narrow),
          style: graphStyle(readPalette(box.current), narrow),
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
    if (box.current) cy.current?.style(graphStyle(readPalette(box.current), narrow))
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
        style={{ height: `${heightOf(elements, narrow)}px` }}
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

/** As high as the drawing needs when it fills a usual width, within bounds. */
function heightOf({ nodes }: Elements, narrow: boolean): number {
  const extent = (along: 'x' | 'y') => {
    const all = nodes.map((node) => node.position[along])
    return Math.max(...all) - Math.min(...all)
  }
  const [width, captions] = narrow ? [350, 190] : [640, 300]
  const scale = Math.min(1, width / (extent('x') + captions))
  const needed = scale * (extent('y') + 60) + 2 * roomAround
  return Math.min(heights.most, Math.max(heights.least, needed))
}

function toCytoscape({ nodes, edges }: Elements, narrow: boolean) {
  const center = nodes.find((node) => node.center)?.id
  return [
    ...nodes.map(({ id, kind, caption, center: middle, position, anchor }) => ({
      data: { id, caption: narrow ? caption.replace(', ', ',\n') : caption },
      position,
      classes: [kind, anchor, ...(middle ? ['center'] : [])],
    })),
    ...edges.map(({ id, from, to, letter, stance, full }) => ({
      data: { id, source: from, target: to, letter },
      classes: [
        stance ?? (from === center || to === center ? 'other' : 'beyond'),
        from === center ? 'outward' : 'inward',
        ...(full ? ['full'] : []),
      ],
    })),
  ]
}
