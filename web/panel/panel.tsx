/** The panel of what is selected: what it is, then the statements behind it or the graph around it. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { GraphPane } from '../graph/graph-pane.js'
import { useNames } from '../state/catalog.js'
import { hrefOf, type Selected, type ViewState } from '../state/url-state.js'
import { CellPane } from './cell-pane.js'
import { NodePane } from './node-pane.js'

interface Props {
  state: ViewState
  selected: NonNullable<Selected>
}

export function Panel({ state, selected }: Props) {
  const id = 'node' in selected ? selected.node : `${selected.side} ${selected.demand}`
  return (
    <aside class="panel" aria-label="What is selected" key={id}>
      {'node' in selected ? <NodePane state={state} id={selected.node} /> : <CellPane state={state} cell={selected} />}
      {state.pane === 'graph' && <GraphPane state={state} id={'node' in selected ? selected.node : selected.demand} />}
    </aside>
  )
}

interface HeadProps {
  state: ViewState
  kind: string
  title: string
  /** What the first tab holds. */
  told: string
  children?: ComponentChildren
}

/** Kind, title, a way to close, and the two tabs. Takes the focus when another thing is selected by hand. */
export function PanelHead({ state, kind, title, told, children }: HeadProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement?.closest('main')) heading.current?.focus({ preventScroll: true })
    if (heading.current && heading.current.getBoundingClientRect().top < 0) heading.current.scrollIntoView()
  }, [])
  const tabs = [
    ['statements', told],
    ['graph', 'Graph'],
  ] as const
  return (
    <header class="panel-head">
      <p class="kind">
        <span>{kind}</span>
        <a class="close" href={hrefOf({ ...state, selected: null, pane: 'statements', depth: 1 })}>
          Close
        </a>
      </p>
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {children}
      <nav class="tabs" aria-label="Parts of the panel">
        {tabs.map(([pane, text]) => (
          <a key={pane} href={hrefOf({ ...state, pane })} aria-current={state.pane === pane ? 'true' : undefined}>
            {text}
          </a>
        ))}
      </nav>
    </header>
  )
}

/** A panel for an id while its own answer is on the way. */
export function useTitle(id: string) {
  return useNames().name(id)
}
