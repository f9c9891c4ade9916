/** The selected node or relationship in words, with links to its view and what can be done with it. */

import { Deeper } from '../shell/heading.js'
import { NodeLinks, useNodeHref } from '../shell/node-link.js'
import { StanceLetter } from '../shell/stance-letter.js'
import { useNames } from '../state/catalog.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { StanceLine } from '../statement/stance-line.js'
import { StatementCard } from '../statement/statement-card.js'
import { longDay } from '../time/days.js'
import type { Elements, GraphEdge, GraphNode } from './elements.js'
import { ExpandMenu } from './expand-menu.js'
import { KindIcon } from './kind-icon.js'
import { NodePicker } from './node-picker.js'
import { OneStance } from './overview/one-stance.js'
import { type Stances, stanceId } from './overview/table-elements.js'
import type { Step } from './steps.js'
import type { Exploration } from './use-explored.js'

interface Props {
  state: ViewState
  asOf: string | undefined
  exploration: Exploration
  act: (step: Step) => void
  /** The last stances of an actor in the middle, or of its people. */
  stances: Stances | null
}

export function Details({ state, asOf, exploration, act, stances }: Props) {
  const { elements, explored } = exploration
  const node = elements.nodes.find(({ id }) => id === state.at)
  const edge = elements.edges.find(({ id }) => id === state.at)
  return (
    <section class="graph-details" aria-label="Details" tabIndex={-1}>
      {node && <NodeDetails node={node} state={state} asOf={asOf} exploration={exploration} act={act} />}
      {edge && <EdgeDetails edge={edge} elements={elements} state={state} asOf={asOf} stances={stances} />}
      {!node && !edge && (
        <p class="quiet" data-not-pictured>
          Select a node, here or in the drawing, to read what it is and to add its neighbours. Press ? in the drawing
          for the keyboard commands.
        </p>
      )}
      {explored.hidden.length > 0 && (
        <p class="graph-hidden">
          Hidden:{' '}
          {explored.hidden.map(({ id }) => (
            <button key={id} type="button" class="plain" onClick={() => act({ do: 'show', id })}>
              <HiddenName id={id} />
            </button>
          ))}
        </p>
      )}
    </section>
  )
}

function HiddenName({ id }: { id: string }) {
  const { name } = useNames()
  return <>show {name(id)} again</>
}

function NodeDetails({ node, state, asOf, exploration, act }: Omit<Props, 'stances'> & { node: GraphNode }) {
  const href = useNodeHref(state)
  const { id } = node
  const statement = useAnswer('statement', node.kind === 'Statement' ? { id } : null).answer
  const { off } = exploration.explored
  return (
    <>
      <p class="kind">
        <span>
          <KindIcon kind={node.kind} colour={node.colour} /> {node.kind}
        </span>
        {node.day !== '' && <span>{longDay(node.day)}</span>}
      </p>
      <h2>{node.caption}</h2>
      {node.detail !== '' && <p>{node.detail}</p>}
      {statement && (
        <ul class="stances">
          {statement.stances.map((stance) => (
            <StanceLine key={stance.demand} stance={stance} state={state} />
          ))}
        </ul>
      )}
      <p class="onward">
        <a href={href(id)}>Open its page</a>
        {!node.center && <a href={hrefOf(sameLens(state, 'graph', id))}>Centre the graph on it</a>}
        {!node.center && (
          <button type="button" class="plain" onClick={() => act({ do: 'hide', id })}>
            Hide
          </button>
        )}
      </p>
      <ExpandMenu id={id} asOf={asOf} edges={exploration.explored.edges} act={act} />
      <NodePicker
        key={id}
        label="Find a path to"
        drawn={exploration.elements.nodes.filter((other) => other.id !== id)}
        absent="not drawn yet"
        pick={(to) =>
          act({ do: 'path', from: id, to, without: [...off].filter((kind) => kind === kind.toUpperCase()) })
        }
      />
    </>
  )
}

interface EdgeProps extends Pick<Props, 'state' | 'asOf' | 'stances'> {
  edge: GraphEdge
  elements: Elements
}

/** A stance with its statement, or a person's last stance with all it said there; of anything else, its two ends. */
function EdgeDetails({ edge, elements, state, asOf, stances }: EdgeProps) {
  const captionOf = (id: string) => elements.nodes.find((node) => node.id === id)?.caption ?? id
  const last = stances?.items.find((it) => edge.id === stanceId(it) || edge.id.startsWith(`${stanceId(it)} `))
  const isStatement = elements.nodes.some(({ id, kind }) => id === edge.from && kind === 'Statement')
  const { answer } = useAnswer('statement', isStatement && !last ? { id: edge.from } : null)
  if (last) return <OneStance stance={last} state={state} asOf={asOf} />
  return (
    <>
      <p class="kind">Relationship</p>
      <h2>
        {edge.stance && <StanceLetter stance={edge.stance} />} {captionOf(edge.from)} {edge.words} {captionOf(edge.to)}
      </h2>
      <p class="onward">
        <NodeLinks ids={[edge.from, edge.to]} state={state} />
      </p>
      {answer && (
        <Deeper>
          <StatementCard statement={answer} about={edge.to} state={state} />
        </Deeper>
      )}
    </>
  )
}
