/** The graph around what is selected: a drawing, its legend, and a table of the same nodes and edges. */
import { useMemo, useState } from 'preact/hooks'
import { counted, listed } from '../ledger/sentence.js'
import { Loading, ProblemNote } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { longDay } from '../state/days.js'
import { go } from '../state/navigation.js'
import { hrefOf, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { useNarrow } from '../state/use-narrow.js'
import { type Elements, toElements } from './elements.js'
import { GraphCanvas } from './graph-canvas.js'
import { GraphTable } from './graph-table.js'
import { Legend } from './legend.js'

/** The most nodes a drawing can be read with; the API counts what that leaves out. */
const mostNodes = 60

export function GraphView({ state, id: asked }: { state: ViewState; id: string }) {
  const { demands } = useNames()
  const [first] = demands.keys()
  const id = asked || first
  return id ? <Around state={state} id={id} /> : <p class="note">The record is empty: there is nothing to draw.</p>
}

function Around({ state, id }: { state: ViewState; id: string }) {
  const { name, span } = useNames()
  const asOf = state.asOf ?? span(state.clock)?.last
  const shown = { id, depth: Number(state.depth), asOf, limit: mostNodes }
  const asked = useAnswer('neighborhood', shown)
  const { answer, problem } = asked
  const narrow = useNarrow()
  const elements = useMemo(() => (answer ? toElements(answer, name, narrow) : null), [answer, name, narrow])
  const [hinted, setHinted] = useState<string | null>(null)
  if (problem) return <ProblemNote problem={problem} retry={asked.retry} />
  if (!elements) return <Loading what="the graph" />
  const select = (node: string) => go({ ...state, id: node })
  const nameOf = (node: string) => elements.nodes.find((it) => it.id === node)?.caption ?? name(node)
  return (
    <section class="view leaf graph" aria-label="Graph">
      <ViewHead
        title={`Around ${nameOf(id)}${asOf ? `, with what was said by ${longDay(asOf)}` : ''}`}
        said={drawnText(elements, nameOf)}
        data={{ json: addressOf('neighborhood', shown) }}
      >
        <p class="onward">
          <a href={hrefOf({ ...state, depth: state.depth === '1' ? '2' : '1' })}>
            {state.depth === '1' ? 'Reach one step further' : 'Only what touches it'}
          </a>
        </p>
      </ViewHead>
      <Legend elements={elements} />
      <GraphCanvas
        view={`graph ${id}`}
        drawn={elements}
        label={`Drawing of ${counted(elements.nodes.length, 'node')} and ${counted(elements.edges.length, 'relationship')}`}
        selected={null}
        onSelect={(node) => node && select(node)}
        hinted={hinted}
      />
      <GraphTable elements={elements} state={state} hint={setHinted} />
    </section>
  )
}

/** How much is drawn, and what is not. */
export function drawnText({ nodes, edges, total, leftOut }: Elements, name: (id: string) => string): string {
  const drawn = `${counted(nodes.length, 'node')}, ${edges.length} of ${counted(total, 'relationship')} drawn.`
  if (leftOut.length === 0) return `${drawn} Nothing is left out.`
  const most = [...leftOut].sort((a, b) => b.count - a.count)
  const some = most.slice(0, 4).map(({ words, at }) => `${words} ${name(at)}`)
  return `${drawn} Left out: ${listed([...some, ...(most.length > 4 ? [`${most.length - 4} more kinds`] : [])])}.`
}
