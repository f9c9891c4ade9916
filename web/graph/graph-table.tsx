/** The drawing as two tables, nodes and edges: everything the canvas shows, by keyboard and for the ear. */
import { hrefOf, type ViewState } from '../state/url-state.js'
import type { Elements } from './elements.js'
import { KindIcon } from './legend.js'

interface Props {
  elements: Elements
  state: ViewState
  /** Called with the element a row stands for while the row is pointed at or focused. */
  hint: (id: string | null) => void
}

export function GraphTable({ elements, state, hint }: Props) {
  const { nodes, edges } = elements
  const captions = new Map(nodes.map((node) => [node.id, node.caption]))
  const to = (node: string) => hrefOf({ ...state, id: node })
  const row = (id: string) => ({
    onMouseEnter: () => hint(id),
    onMouseLeave: () => hint(null),
    onFocusIn: () => hint(id),
    onFocusOut: () => hint(null),
  })
  return (
    <div class="graph-tables">
      <table>
        <caption>Nodes</caption>
        <thead>
          <tr>
            <th scope="col" class="of-kind">
              Kind
            </th>
            <th scope="col" class="of-name">
              Node
            </th>
            <th scope="col">About</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => (
            <tr key={node.id} {...row(node.id)} class={node.center ? 'selected' : ''}>
              <td>
                <KindIcon kind={node.kind} /> {node.kind}
              </td>
              <th scope="row">
                <a href={to(node.id)} aria-current={node.center ? 'true' : undefined}>
                  {node.caption}
                </a>
              </th>
              <td>{node.detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>Edges</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">Relationship</th>
            <th scope="col">To</th>
          </tr>
        </thead>
        <tbody>
          {edges.map((edge) => (
            <tr key={edge.id} {...row(edge.id)}>
              <td>
                <a href={to(edge.from)}>{captions.get(edge.from)}</a>
              </td>
              <td>
                {edge.stance && (
                  <span class={`letter ${edge.stance}`} aria-hidden="true">
                    {edge.letter}
                  </span>
                )}{' '}
                {edge.words}
              </td>
              <td>
                <a href={to(edge.to)}>{captions.get(edge.to)}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
