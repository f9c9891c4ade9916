/**
 * Draws nodes and edges, for mouse, touch and keyboard. Cytoscape is loaded with the first drawing.
 *
 *     const drawn = useMemo(() => ({ nodes: [{ id, kind, caption }], edges: [{ id, from, to, kind, letter, width }] }), [answer])
 *     const [selected, select] = useState<string | null>(null)
 *     <Canvas view="console 17" drawn={drawn} label="24 nodes and 31 edges" selected={selected} onSelect={select} />
 *
 * Memoise `drawn`: a new object is laid out again. Nodes keep their places when others come or go; a node without a
 * place gets one near its neighbours. Places are kept under `view` as long as the tab lives. For more than 500 nodes
 * use `capped` and say how many are drawn. Show the same content as a table, and pass the row under the mouse as
 * `hinted`. `onReady` hands out the drawing itself, for PNG and search.
 */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { useWaiting } from '../state/busy.js'
import { useMedia, useNarrow } from '../state/use-narrow.js'
import { type CanvasCommand, commandOf } from './canvas-keys.js'
import { type Drawable, heading } from './drawable.js'
import { type Drawing, openDrawing } from './drawing.js'
import { usePlaces } from './use-places.js'
import './drawing.css'

/** Above this many nodes and edges, Cytoscape pans a picture instead of redrawing each frame. */
const many = 400

interface Props {
  /** A name for this drawing, such as `graph neutrality`. */
  view: string
  drawn: Drawable
  /** Describes the drawing to screen readers. */
  label: string
  selected: string | null
  /** A node or edge, or null to clear the selection. */
  onSelect: (id: string | null) => void
  /** A node or edge to highlight, such as the table row under the mouse. */
  hinted?: string | null
  /** The node or edge under the mouse. */
  onHint?: (id: string | null) => void
  /** Everything stands where `drawn` places it, whatever a reader moved; the canvas fits its box and scrolls with the page. */
  still?: boolean
  /** Of the canvas, in pixels; without it, what fits the screen. */
  height?: number
  /** Enter. */
  onOpen?: (id: string) => void
  /** A double click or double tap on a node. */
  onExpand?: (id: string) => void
  /** Any other key on a node; returns whether it did anything. */
  onKey?: (event: KeyboardEvent, id: string | null) => boolean
  /** What a screen reader says about a node; its caption by default. */
  describe?: (id: string) => string
  onFind?: () => void
  onHelp?: () => void
  onReady?: (drawing: Drawing | null) => void
  /** More buttons beside the zoom buttons. */
  children?: ComponentChildren
}

export function Canvas(props: Props) {
  const { view, drawn, label, selected, hinted = null, still = false, onSelect, children } = props
  const narrow = useNarrow()
  const dark = useMedia('(prefers-color-scheme: dark)')
  const box = useRef<HTMLDivElement>(null)
  const help = useId()
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const [failed, setFailed] = useState(false)
  const [cursor, setCursor] = useState<string | null>(null)
  const { placed, move } = usePlaces(narrow ? `${view} narrow` : view, drawn, still)
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
      expand: (id: string) => now.current.onExpand?.(id),
      moved: (id: string, to: Parameters<typeof move>[1]) => now.current.move(id, to),
    }
    if (box.current)
      openDrawing(box.current, { narrow, large, still, events })
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
  }, [narrow, large, still])
  useEffect(() => {
    if (placed) drawing?.show(placed.drawn, placed.places)
  }, [drawing, placed])
  useEffect(() => drawing?.highlight({ selected, hinted, cursor }), [drawing, placed, selected, hinted, cursor])
  // A selection made elsewhere, such as in a table, scrolls into view once; later additions do not move the view.
  const revealed = useRef<string | null>(null)
  useEffect(() => {
    if (!drawing || !placed || revealed.current === selected) return
    revealed.current = selected
    if (selected) drawing.reveal(selected)
  }, [drawing, placed, selected])
  // Colours come from the stylesheet, which follows the system's colour scheme.
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
    if (command.do === 'step')
      goTo((here && drawing?.nearest(here.id, command.direction)) ?? here?.id ?? firstOf(drawn))
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
  if (failed) return <p class="note">The drawing could not be loaded. The tables show the same content.</p>
  return (
    <div class="drawing">
      <div
        class={`canvas ${still ? 'still ' : ''}__________cytoscape_container`}
        ref={box}
        data-pictured
        style={props.height === undefined ? undefined : { height: `${props.height}px` }}
        role="application"
        aria-label={label}
        aria-describedby={help}
        aria-busy={!placed}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is operated by keyboard.
        tabIndex={0}
        onKeyDown={pressed}
        onFocus={() => {
          // A click focuses too, but only the keyboard needs a cursor.
          if (box.current?.matches(':focus-visible')) setCursor(here?.id ?? firstOf(drawn))
        }}
        onBlur={() => setCursor(null)}
        onWheelCapture={(event) => {
          // The wheel scrolls the page, as everywhere else; Ctrl and wheel, or a pinch, zoom the drawing.
          if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
        }}
      />
      {!placed && <p class="drawing-wait">Arranging {drawn.nodes.length} nodes …</p>}
      <p id={help} class="hidden">
        Arrow keys go to the nearest neighbour, Space selects, Enter opens the details, plus and minus zoom, 0 shows
        everything, question mark lists the keys. The tables show the same content.
      </p>
      <p class="hidden" role="status">
        {here && cursor ? (props.describe?.(here.id) ?? here.caption) : ''}
      </p>
      <div class="drawing-zoom" data-not-pictured>
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

const firstOf = ({ nodes }: Drawable) =>
  (nodes.find(({ center }) => center) ?? nodes.find(({ kind }) => kind !== heading))?.id ?? null
