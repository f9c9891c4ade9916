/** Demands that a side owes an answer to, as a table. */
import { NodeLinks } from '../shell/node-link.js'
import type { Item } from '../state/ask.js'
import type { ViewState } from '../state/url-state.js'
import { shortDay } from '../time/days.js'
import { NoAnswer } from './no-answer.js'

interface Props {
  items: readonly Item<'unanswered'>[]
  asOf: string
  state: ViewState
}

export function UnansweredTable({ items, asOf, state }: Props) {
  return (
    <table class="rows stacked">
      <thead>
        <tr>
          <th scope="col">Demand</th>
          <th scope="col">Addressed to</th>
          <th scope="col">Raised by</th>
          <th scope="col">Since</th>
          <th scope="col">Its answer</th>
        </tr>
      </thead>
      <tbody>
        {items.map((it) => (
          <tr key={`${it.side} ${it.demand}`}>
            <th scope="row">
              <NodeLinks ids={[it.demand]} state={state} />
            </th>
            <td data-label="Addressed to">
              <NodeLinks ids={[it.side]} state={state} />
            </td>
            <td data-label="Raised by">
              <NodeLinks ids={it.raisedBy} state={state} />
            </td>
            <td data-label="Since">{shortDay(it.raised)}</td>
            <td data-label="Its answer">
              <NoAnswer item={it} asOf={asOf} state={state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
