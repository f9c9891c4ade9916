/** What has no view of its own, such as a claim: its properties and relationships. */
import { useNodeHref } from '../shell/node-link.js'
import { ViewHead } from '../shell/view-head.js'
import { type Answer, addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { relationshipWords } from '../state/relationship-words.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { shortDay } from '../time/days.js'
import './node.css'

interface Props {
  state: ViewState
  node: Answer<'neighborhood'>['nodes'][number]
  answer: Answer<'neighborhood'>
}

export function PlainNode({ state, node, answer }: Props) {
  const { name } = useNames()
  const href = useNodeHref(state)
  const { id, ...properties } = node.properties
  const title = [properties.title, properties.name].find((text) => typeof text === 'string')
  const others = new Map(answer.nodes.map((other) => [other.id, other]))
  /** A source may be cited for one statement at several places; it is listed once. */
  const touching = new Map(
    answer.edges.map((edge) => {
      const [other, end] = edge.from === node.id ? [edge.to, 'out' as const] : [edge.from, 'in' as const]
      return [`${edge.type} ${other}`, { other, type: edge.type, end }]
    }),
  )
  return (
    <article class="view leaf">
      <ViewHead
        kind={node.label}
        title={String(title ?? name(node.id))}
        data={{ json: addressOf('neighborhood', { id: node.id }) }}
      >
        <p class="onward">
          <a href={hrefOf(sameLens(state, 'graph', node.id))}>See it in the graph</a>
        </p>
      </ViewHead>
      <dl class="facts">
        {Object.entries(properties).map(([key, value]) => (
          <div key={key}>
            <dt>{inWords(key)}</dt>
            <dd>{shortDay(String(value))}</dd>
          </div>
        ))}
      </dl>
      <section class="node-touching">
        <h2>
          Relationships <span class="count">{touching.size}</span>
        </h2>
        <ul>
          {[...touching.values()].map(({ other, type, end }) => (
            <li key={`${type} ${other}`}>
              <span class="quiet">{relationshipWords(type, end)}</span>{' '}
              <a href={href(other, others.get(other)?.label)}>
                {String(others.get(other)?.properties.summary ?? others.get(other)?.properties.name ?? name(other))}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </article>
  )
}

/** publishedLatest as `Published latest`. */
const inWords = (key: string) =>
  key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^./, (letter) => letter.toUpperCase())
