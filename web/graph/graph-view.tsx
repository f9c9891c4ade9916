/** The graph around any node, explored step by step: a drawing, the selected element, and tables of the same. */
import { useRef, useState } from 'preact/hooks'
import { Canvas } from '../drawing/canvas.js'
import type { Drawing } from '../drawing/drawing.js'
import { download } from '../picture/download.js'
import { DayControl } from '../shell/controls/day-control.js'
import { Loading, ProblemNote } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { go } from '../state/navigation.js'
import { counted } from '../state/phrases.js'
import { relationshipWords } from '../state/relationship-words.js'
import { tally } from '../state/tally.js'
import { hrefOf, type ViewState } from '../state/url-state.js'
import { longDay } from '../time/days.js'
import { Details } from './details.js'
import { drawnJson } from './drawn-json.js'
import { drawnText } from './drawn-text.js'
import { atATime } from './expand-menu.js'
import { GraphTable } from './graph-table.js'
import { GraphTools } from './graph-tools.js'
import { KeysDialog } from './keys-dialog.js'
import { Legend } from './legend.js'
import { NodePicker } from './node-picker.js'
import type { Stances } from './overview/table-elements.js'
import { TableView } from './overview/table-view.js'
import { redo, type Step, undo, withStep } from './steps.js'
import { type Exploration, useExplored } from './use-explored.js'
import './graph.css'
import './graph-beside.css'

/** The most that the question answers at once. */
const mostInFile = 500

export function GraphView({ state, id }: { state: ViewState; id: string }) {
  const { dayOf } = useNames()
  return id ? <Around state={state} id={id} asOf={dayOf(state)} /> : <TableView state={state} />
}

interface Props {
  state: ViewState
  id: string
  asOf: string | undefined
}

interface ExplorerProps extends Props {
  exploration: Exploration
  stances: Stances | null
}

function Around({ state, id, asOf }: Props) {
  const { name } = useNames()
  const { exploration, stances, settled, problems, retry } = useExplored(state, id, asOf)
  const nameOf = (node: string) => exploration?.elements.nodes.find((it) => it.id === node)?.caption ?? name(node)
  const [problem] = problems
  return (
    <section class="view graph" aria-label="Graph" aria-busy={!settled}>
      <ViewHead
        title={`Around ${nameOf(id)}${asOf ? `, as of ${longDay(asOf)}` : ''}`}
        said={exploration && drawnText(exploration, nameOf)}
        data={{ json: addressOf('neighborhood', { id, depth: Number(state.depth), asOf, limit: mostInFile }) }}
      />
      {problem && <ProblemNote problem={problem} retry={retry} />}
      {!exploration && !problem && <Loading what="the graph" />}
      {exploration && <Explorer state={state} id={id} asOf={asOf} exploration={exploration} stances={stances} />}
    </section>
  )
}

function Explorer({ state, id, asOf, exploration, stances }: ExplorerProps) {
  const { elements, explored, wanted } = exploration
  const [hinted, setHinted] = useState<string | null>(null)
  const [keysShown, showKeys] = useState(false)
  const drawing = useRef<Drawing | null>(null)
  const work = useRef<HTMLDivElement>(null)
  const find = useRef<HTMLInputElement>(null)
  const select = (at: string | null) => go({ ...state, at }, 'replace')
  const act = (step: Step) => {
    const at = step.do === 'hide' && state.at === step.id ? null : step.do === 'add' ? step.id : state.at
    go({ ...state, ...withStep(state, step), at })
  }
  const expand = (node: string) => {
    const others = explored.edges.filter(({ from, to }) => from === node || to === node).length
    act({ do: 'expand', id: node, type: '', direction: 'both', most: others + atATime })
  }
  /** Undo and redo, except while typing. */
  const undoing = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement
    if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
    event.preventDefault()
    go({ ...state, ...(event.shiftKey ? redo(state) : undo(state)) })
  }
  const onKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, node: string | null) => {
    if (!node || ctrlKey || metaKey || altKey) return false
    const letter = key.toLowerCase()
    if (letter === 'e') expand(node)
    else if (letter === 'h' && node !== id) act({ do: 'hide', id: node })
    return letter === 'e' || letter === 'h'
  }
  const take = async (format: 'png' | 'json') => {
    const drawn = new Set([...elements.nodes, ...elements.edges].map((it) => it.id))
    const json = () =>
      new Blob([drawnJson(location.href, explored.nodes, explored.edges, drawn)], { type: 'application/json' })
    const content = format === 'json' ? json() : await drawing.current?.png()
    if (content) download(`demarche-graph-${id}.${format}`, content)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that work anywhere in the view; each has a button too.
    <div class="graph-explorer" onKeyDown={undoing} ref={work}>
      <div class="graph-stage">
        {asOf && <DayControl state={state} asOf={asOf} />}
        <GraphTools state={state} exploration={exploration} save={take}>
          <NodePicker
            label="Find or add"
            field={find}
            drawn={elements.nodes}
            absent="add to the drawing"
            pick={(node, drawn) => {
              if (drawn) select(node)
              else act({ do: 'add', id: node })
            }}
          />
        </GraphTools>
        {wanted > elements.nodes.length && (
          <p class="note">
            {elements.nodes.length.toLocaleString('en')} of {wanted.toLocaleString('en')} nodes drawn.{' '}
            <a href={hrefOf({ ...state, most: state.most + 500 })}>Draw 500 more</a>
          </p>
        )}
        <Canvas
          view={`graph ${id}`}
          drawn={elements}
          label={`Drawing of ${counted(elements.nodes.length, 'node')} and ${counted(elements.edges.length, 'relationship')}`}
          selected={state.at}
          onSelect={select}
          hinted={hinted}
          onHint={setHinted}
          onOpen={() => work.current?.querySelector<HTMLElement>('.graph-details')?.focus()}
          onExpand={expand}
          onKey={onKey}
          onFind={() => find.current?.focus()}
          onHelp={() => showKeys(true)}
          describe={(node) => described(elements, node)}
          onReady={(it) => {
            drawing.current = it
          }}
        >
          <button type="button" aria-label="Keys" onClick={() => showKeys(true)}>
            ?
          </button>
        </Canvas>
      </div>
      <div class="graph-beside">
        <Legend explored={explored} toggle={(kind) => act({ do: 'toggle', kind })} />
        <Details state={state} asOf={asOf} exploration={exploration} stances={stances} act={act} />
        <GraphTable elements={elements} state={state} hinted={hinted} hint={setHinted} />
      </div>
      {keysShown && <KeysDialog close={() => showKeys(false)} />}
    </div>
  )
}

/** `Neutrality, demand, asserted in 4, part of 1` */
function described({ nodes, edges }: Exploration['elements'], id: string): string {
  const node = nodes.find((it) => it.id === id)
  const own = edges.filter(({ from, to }) => from === id || to === id)
  const counts = tally(own.map(({ from, type }) => relationshipWords(type, from === id ? 'out' : 'in')))
  return [
    node?.caption ?? id,
    node?.kind.toLowerCase(),
    ...[...counts].map(([word, count]) => `${word} ${count}`),
  ].join(', ')
}
