/** The drawing as two tables, for keyboards and screen readers. */

import { useMemo, useRef } from 'preact/hooks'
import { StanceLetter } from '../shell/stance-letter.js'
import { hrefOf, type ViewState } from '../state/url-state.js'
import type { Elements } from './elements.js'
import { useHintedRow } from './use-hinted-row.js'
import './graph-table.css'
import { KindIcon } from './kind-icon.js'

interface Props {
  elements: Elements
  state: ViewState
  /** The element under the mouse in the drawing. */
  hinted: string | null
  /** Called with the element of a row while the row is under the mouse or focused. */
  hint: (id: string | null) => void
}

export function GraphTable({ elements, state, hinted, hint }: Props) {
  const tables = useRef<HTMLDivElement>(null)
  // Memoised: thousands of rows must not render again with each move of the mouse.
  const rows = useMemo(() => <Rows elements={elements} state={state} hint={hint} />, [elements, hrefOf(state)])
  useHintedRow(tables, hinted, rows)
  return (
    <div class="graph-tables" ref={tables}>
      {rows}
    </div>
  )
}

function Rows({ elements, state, hint }: Omit<Props, 'hinted'>) {
  const { nodes, edges } = elements
  const captions = new Map(nodes.map((node) => [node.id, node.caption]))
  /** Selecting adds no step to go back to. */
  const selecting = (id: string) => ({
    href: hrefOf({ ...state, at: id }),
    'data-history': 'replace',
    'aria-current': state.at === id ? ('true' as const) : undefined,
  })
  const row = (id: string) => ({
    'data-id': id,
    class: state.at === id ? 'selected' : '',
    onMouseEnter: () => hint(id),
    onMouseLeave: () => hint(null),
    onFocusIn: () => hint(id),
    onFocusOut: () => hint(null),
  })
  return (
    <>
      <table>
        <caption>
          Nodes <span class="count">{nodes.length}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col" class="of-kind">
              <span class="hidden">Kind</span>
            </th>
            <th scope="col">Node</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => (
            <tr key={node.id} {...row(node.id)}>
              <td>
                <KindIcon kind={node.kind} colour={node.colour} /> <span class="hidden">{node.kind}</span>
              </td>
              <th scope="row">
                <a {...selecting(node.id)}>{node.caption}</a> <span class="quiet">{node.detail}</span>
              </th>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>
          Relationships <span class="count">{edges.length}</span>
        </caption>
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
              <td>{captions.get(edge.from)}</td>
              <td>
                {edge.stance && <StanceLetter stance={edge.stance} />} <a {...selecting(edge.id)}>{edge.words}</a>
              </td>
              <td>{captions.get(edge.to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
