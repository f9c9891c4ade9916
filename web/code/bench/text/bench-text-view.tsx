/** The text at the left of the bench: read, selected from and cited by keyboard, mouse and touch. */
import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { useParts } from '../use-parts.js'
import type { BenchText, Paragraph as ParagraphOfText } from './bench-text.js'
import { Paragraph, type ParagraphProps } from './paragraph.js'
import type { PlacesByParagraph } from './places-by-paragraph.js'
import type { Selected } from './selected.js'
import { openSelectionView, type SelectionView } from './selection-view.js'
import './bench-text.css'

interface Props {
  text: BenchText
  title: string
  places: PlacesByParagraph
  /** Why nothing is coded in a paragraph, by its number. */
  reasons: ReadonlyMap<string, { reason: string; note: string }>
  open: string | null
  /** Offset after which nothing can be used; null where all can. */
  usableTo: number | null
  view: { current: SelectionView | null }
  picked: (selected: Selected) => void
  openStatement: (keys: readonly string[]) => void
}

type Drawn = Map<number, { props: ParagraphProps; node: VNode }>

/** The same node where nothing of a paragraph has changed: with it, nothing is compared or drawn anew. */
function drawn(known: Drawn, props: ParagraphProps): VNode {
  const { number } = props.paragraph
  const before = known.get(number)
  if (before && names.every((name) => before.props[name] === props[name])) return before.node
  const node = <Paragraph key={number} {...props} />
  known.set(number, { props, node })
  return node
}

const names = ['paragraph', 'places', 'reason', 'open', 'outside'] as const satisfies (keyof ParagraphProps)[]

/** Paragraphs that are laid out together, once one of them comes into sight: the browser watches each of the parts. */
const inPart = 24
/** Letters on a line, about. */
const perLine = 75
/** How high paragraphs are before they are laid out, in rem. */
const heightOf = (paragraphs: readonly ParagraphOfText[]) =>
  paragraphs.reduce((sum, { text }) => sum + Math.ceil(text.length / perLine) * 1.55 + 0.75, 0)

const reasonText = (given: { reason: string; note: string } | undefined) =>
  given && (given.note === '' ? given.reason : `${given.reason}: ${given.note}`)

/** Pixels that a click may move. */
const slightly = 4

export function BenchTextView({ text, title, places, reasons, open, usableTo, view, picked, openStatement }: Props) {
  const root = useRef<HTMLElement>(null)
  const caret = useRef<HTMLDivElement>(null)
  const pressed = useRef({ x: 0, y: 0 })
  const known = useRef<Drawn>(new Map())
  const latest = useRef({ text, picked })
  latest.current = { text, picked }
  useLayoutEffect(() => {
    if (!root.current || !caret.current) return
    const opened = openSelectionView(
      root.current,
      caret.current,
      () => latest.current.text,
      (selected) => latest.current.picked(selected),
    )
    view.current = opened
    return () => {
      opened.close()
      view.current = null
    }
  }, [])
  // After the head of the view, which takes the focus first.
  useEffect(() => root.current?.focus({ preventScroll: true }), [])
  const paragraphs = useMemo(
    () =>
      text.paragraphs.map((paragraph) => {
        const own = places.get(paragraph.number)
        return drawn(known.current, {
          paragraph,
          places: own,
          reason: reasonText(reasons.get(String(paragraph.number))),
          open: own?.some(({ statement }) => statement === open) ? open : null,
          outside: usableTo !== null && paragraph.start >= usableTo,
        })
      }),
    [text, places, reasons, open, usableTo],
  )
  const parts = useParts(
    paragraphs,
    (index) => Math.floor(index / inPart),
    (part, nodes) => {
      const height = heightOf(text.paragraphs.slice(part * inPart, (part + 1) * inPart))
      return (
        <div key={part} class="part" style={{ containIntrinsicBlockSize: `auto ${height}rem` }}>
          {nodes}
        </div>
      )
    },
  )
  useLayoutEffect(() => view.current?.again(), [paragraphs])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the bench has keys that open statements.
    <section
      class="bench-text"
      ref={root}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the text takes the keys that select in it.
      tabIndex={0}
      aria-label={`Text: ${title}`}
      aria-keyshortcuts="s Enter n p N P u"
      data-rule="statement"
      lang={text.language}
      onPointerDown={({ clientX, clientY }) => {
        pressed.current = { x: clientX, y: clientY }
      }}
      onClick={({ target, clientX, clientY, detail }) => {
        // What was dragged over or clicked twice is selected, not opened.
        const { x, y } = pressed.current
        if (detail > 1 || Math.hypot(clientX - x, clientY - y) > slightly) return
        const of = target instanceof Element ? target.closest<HTMLElement>('mark')?.dataset.of : undefined
        if (of) openStatement(of.split(' '))
      }}
    >
      {parts}
      <div class="bench-caret" ref={caret} aria-hidden="true" />
    </section>
  )
}
