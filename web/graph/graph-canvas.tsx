/**
 * Draws any nodes and edges, by mouse, finger and keyboard. Cytoscape is fetched when the first drawing is asked for.
 *
 *     const drawn = useMemo(() => ({ nodes: [{ id, kind, caption }], edges: [{ id, from, to, kind, letter, width }] }), [answer])
 *     const [selected, select] = useState<string | null>(null)
 *     <GraphCanvas view="console 17" drawn={drawn} label="24 nodes and 31 edges" selected={selected} onSelect={select} />
 *
 * `drawn` should be the same object while it holds the same (memoise it). Nodes keep their places whatever is added or
 * left out; those without a place get one near what they hang on; places are kept under `view` while the tab lives.
 * More than some 500 nodes: see `capped`, and say how many are drawn. Show the same as a table beside it, and pass
 * what is pointed at there as `hinted`. Whoever needs the drawing itself (PNG, find) takes it from `onReady`.
 */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { useWaiting } from '../state/busy.js'
import { useMedia, useNarrow } from '../state/use-narrow.js'
import { type CanvasCommand, commandOf } from './canvas-keys.js'
import { type Drawing, drawIn } from './draw.js'
import type { Drawable } from './drawable.js'
import { usePlaces } from './use-places.js'

/** Nodes and edges from which on each frame cannot be drawn anew while the drawing moves. */
const many = 400

interface Props {
  /** Names this drawing among others, such as `graph neutrality`. */
  view: string
  drawn: Drawable
  /** What is drawn, for those who do not see it. */
  label: string
  selected: string | null
  /** A node or edge; null when nothing is selected any more. */
  onSelect: (id: string | null) => void
  /** A node or edge to point out, such as the row of a table under the mouse. */
  hinted?: string | null
  /** What the mouse points at in the drawing. */
  onHint?: (id: string | null) => void
  /** Enter, or a double click. */
  onOpen?: (id: string) => void
  /** Any other key on a node; true when it was of use. */
  onKey?: (event: KeyboardEvent, id: string | null) => boolean
  /** What is said of a node the keyboard reaches; its caption where nothing better is known. */
  describe?: (id: string) => string
  onFind?: () => void
  onHelp?: () => void
  onReady?: (drawing: Drawing | null) => void
  /** More buttons beside the drawing's own. */
  children?: ComponentChildren
}

export function GraphCanvas(props: Props) {
  const { view, drawn, label, selected, hinted = null, onSelect, children } = props
  const narrow = useNarrow()
  const dark = useMedia('(prefers-color-scheme: dark)')
  const box = useRef<HTMLDivElement>(null)
  const help = useId()
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const [failed, setFailed] = useState(false)
  const [cursor, setCursor] = useState<string | null>(null)
  const { placed, move } = usePlaces(narrow ? `${view} narrow` : view, drawn)
  const large = drawn.nodes.length + drawn.edges.length > many
  useWaiting(!failed && (placed?.drawn !== drawn || !drawing))
  const now = useRef({ ...props, move })
  now.current = { ...props, move }

  useEffect(() => {
    let gone = false
    let made: Drawing | null = null
    const events = {
      select: (id: string | null) => now.current.onSelect(id),
      hint: (id: string | null) => now.current.onHint?.(id),
      open: (id: string) => now.current.onOpen?.(id),
      moved: (id: string, to: Parameters<typeof move>[1]) => now.current.move(id, to),
    }
    if (box.current)
      drawIn(box.current, { narrow, large, events })
        .then((it) => {
          if (gone) return it.destroy()
          made = it
          setDrawing(it)
          now.current.onReady?.(it)
        })
        .catch(() => setFailed(true))
    return () => {
      gone = true
      made?.destroy()
      setDrawing(null)
      now.current.onReady?.(null)
    }
  }, [narrow, large])
  useEffect(() => {
    if (placed) drawing?.show(placed.drawn, placed.places)
  }, [drawing, placed])
  useEffect(() => drawing?.mark({ selected, hinted, cursor }), [drawing, placed, selected, hinted, cursor])
  // What is selected elsewhere, such as in a table, comes into view; what is added later moves nothing.
  const revealed = useRef<string | null>(null)
  useEffect(() => {
    if (!drawing || !placed || revealed.current === selected) return
    revealed.current = selected
    if (selected) drawing.reveal(selected)
  }, [drawing, placed, selected])
  // Colours come from the page's stylesheet, which changes with the system's scheme.
  useEffect(() => {
    drawing?.restyle()
  }, [drawing, dark])

  const here = drawn.nodes.find(({ id }) => id === (cursor ?? selected))
  const goTo = (id: string | null) => {
    if (!id) return
    setCursor(id)
    drawing?.reveal(id)
  }
  const run = (command: CanvasCommand) => {
    if (command.do === 'step') goTo((here && drawing?.toward(here.id, command.direction)) ?? here?.id ?? firstOf(drawn))
    else if (command.do === 'first') goTo(firstOf(drawn))
    else if (command.do === 'zoom') drawing?.zoom(command.factor)
    else if (command.do === 'fit') drawing?.fit()
    else if (command.do === 'select') onSelect(here && here.id !== selected ? here.id : null)
    else if (command.do === 'clear') onSelect(null)
    else if (command.do === 'help') props.onHelp?.()
    else if (command.do === 'find') props.onFind?.()
    else if (here) {
      onSelect(here.id)
      props.onOpen?.(here.id)
    }
  }
  const pressed = (event: KeyboardEvent) => {
    const command = commandOf(event)
    const unused = command?.do === 'find' && !props.onFind
    if (command && !unused) run(command)
    else if (!props.onKey?.(event, here?.id ?? null)) return
    event.preventDefault()
  }
  if (failed) return <p class="note">The drawing cannot be loaded. The tables hold the same.</p>
  return (
    <div class="drawing">
      <div
        class="canvas __________cytoscape_container"
        ref={box}
        role="application"
        aria-label={label}
        aria-describedby={help}
        aria-busy={!placed}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is operated by keys.
        tabIndex={0}
        onKeyDown={pressed}
        onFocus={() => {
          // A click focuses too; the ring is for whoever comes by keyboard.
          if (box.current?.matches(':focus-visible')) setCursor(here?.id ?? firstOf(drawn))
        }}
        onBlur={() => setCursor(null)}
        onWheelCapture={(event) => {
          // The wheel scrolls the page, as everywhere; with Ctrl or a pinch it zooms the drawing.
          if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
        }}
      />
      {!placed && <p class="arranging">Arranging {drawn.nodes.length} nodes …</p>}
      <p id={help} class="hidden">
        Arrow keys move along the edges, Space selects, Enter opens, plus and minus zoom, 0 shows all, question mark
        lists the keys. The tables hold the same.
      </p>
      <p class="hidden" role="status">
        {here && cursor ? (props.describe?.(here.id) ?? here.caption) : ''}
      </p>
      <div class="zoom">
        {children}
        <button type="button" aria-label="Zoom in" onClick={() => drawing?.zoom(1.3)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => drawing?.zoom(1 / 1.3)}>
          −
        </button>
        <button type="button" onClick={() => drawing?.fit()}>
          Fit
        </button>
      </div>
    </div>
  )
}

const firstOf = ({ nodes }: Drawable) => (nodes.find(({ center }) => center) ?? nodes[0])?.id ?? null
