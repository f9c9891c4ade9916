/** The nodes and relationships of an answer as a drawing, exactly those the query returned. */
import { useMemo, useState } from 'preact/hooks'
import { Canvas } from '../drawing/canvas.js'
import { capped, type Drawable } from '../drawing/drawable.js'
import { NodeLinks } from '../shell/node-link.js'
import { onlySideOf, sideProperty } from '../shell/side-colour.js'
import { useNames } from '../state/catalog.js'
import { stanceLetter } from '../state/codebook-words.js'
import { counted } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import type { QueryAnswer } from './request.js'

/** Nodes beyond which a drawing is illegible; the table has them all. */
const mostDrawn = 500

type Graph = NonNullable<QueryAnswer['graph']>

/** Pure. */
export function drawableOf({ nodes, edges }: Graph, colourOf: (actor: string) => string | undefined): Drawable {
  const captionOf = ({ id, properties }: Graph['nodes'][number]) =>
    String(properties.name ?? properties.title ?? properties.summary ?? id)
  return {
    nodes: nodes.map((node) => ({
      ...{ id: node.id, kind: node.label, caption: captionOf(node) },
      colour: node.label === 'Actor' ? colourOf(node.id) : undefined,
    })),
    edges: edges.map(({ id, type, from, to }) => ({
      id,
      from,
      to,
      kind: type,
      ...(Object.hasOwn(stanceLetter, type) ? { letter: stanceLetter[type as keyof typeof stanceLetter] } : {}),
    })),
  }
}

export function ResultGraph({ graph, state }: { graph: Graph; state: ViewState }) {
  const catalog = useNames()
  const colourOf = (actor: string) => {
    const side = onlySideOf(catalog, actor)
    return side === null ? undefined : sideProperty(catalog, side)
  }
  const whole = useMemo(() => drawableOf(graph, colourOf), [graph, catalog])
  const drawn = useMemo(() => capped(whole, mostDrawn), [whole])
  const [selected, select] = useState<string | null>(null)
  const node = graph.nodes.find(({ id }) => id === selected)
  const edge = graph.edges.find(({ id }) => id === selected)
  const size = `${counted(drawn.nodes.length, 'node')} and ${counted(drawn.edges.length, 'relationship')}`
  return (
    <div class="query-graph">
      <Canvas
        view={`console ${state.q ?? state.id ?? ''} ${JSON.stringify(state.given)}`}
        drawn={drawn}
        label={`Drawing of ${size}; the table has the same content`}
        selected={selected}
        onSelect={select}
      />
      <p role="status">
        {drawn.nodes.length < whole.nodes.length
          ? `${drawn.nodes.length} of ${counted(whole.nodes.length, 'node')} drawn; the table has them all.`
          : `${size}.`}
      </p>
      {(node ?? edge) && (
        <dl class="facts">
          <div>
            <dt>{node?.label ?? edge?.type}</dt>
            <dd>
              {node ? (
                <NodeLinks ids={[node.id]} state={state} />
              ) : (
                <NodeLinks ids={[edge?.from ?? '', edge?.to ?? '']} state={state} />
              )}
            </dd>
          </div>
          {Object.entries((node ?? edge)?.properties ?? {}).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{Array.isArray(value) ? value.join(', ') : String(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
