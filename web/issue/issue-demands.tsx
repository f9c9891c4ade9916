/** The demands of an issue: what each asks, who raised it, who has to answer, and where it stands on the chosen day. */
import { Heading } from '../shell/heading.js'
import { Joined } from '../shell/joined.js'
import { SideTag } from '../shell/side-tag.js'
import type { Item } from '../state/ask.js'
import { type Demand, useNames } from '../state/catalog.js'
import { counted } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { answersText } from './issue-sentence.js'

interface Props {
  demands: readonly Demand[]
  board: readonly Item<'board'>[]
  state: ViewState
}

export function IssueDemands({ demands, board, state }: Props) {
  const on = new Map(board.map((item) => [item.demand, item]))
  // A record of another program may know neither who raised a demand nor what it asks beyond its name.
  const isAsked = demands.some(({ raisedBy, addressedTo }) => raisedBy.length + addressedTo.length > 0)
  const isPut = demands.some(({ name, proposition }) => name !== proposition)
  return (
    <section class="issue-demands">
      <Heading>
        Its demands <span class="count">{demands.length}</span>
      </Heading>
      <table class="rows stacked">
        <thead>
          <tr>
            <th scope="col">Demand</th>
            {isPut && <th scope="col">What it asks</th>}
            {isAsked && (
              <>
                <th scope="col">Raised by</th>
                <th scope="col">Has to answer</th>
                <th scope="col">State</th>
              </>
            )}
            <th scope="col">Statements</th>
          </tr>
        </thead>
        <tbody>
          {demands.map((demand) => (
            <tr key={demand.id}>
              <th scope="row">
                <a href={hrefOf(sameLens(state, 'demand', demand.id))}>{demand.name}</a>
              </th>
              {isPut && <td data-label="Asks that">{demand.proposition}</td>}
              {isAsked && (
                <>
                  <td data-label="Raised by">
                    <Sides ids={demand.raisedBy} state={state} />
                  </td>
                  <td data-label="Has to answer">
                    <Sides ids={demand.addressedTo} state={state} />
                  </td>
                  <td data-label="State">
                    <State item={on.get(demand.id)} />
                  </td>
                </>
              )}
              <td data-label="Statements">
                <a
                  href={hrefOf({ ...state, demand: state.demand === demand.id ? null : demand.id })}
                  aria-label={`${counted(demand.statements, 'statement')} on ${demand.name}`}
                >
                  {demand.statements.toLocaleString('en')}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Sides({ ids, state }: { ids: readonly string[]; state: ViewState }) {
  return (
    <span>
      <Joined items={ids} keyOf={(id) => id}>
        {(id) => (
          <a href={hrefOf(sameLens(state, 'actor', id))}>
            <SideTag side={id} />
          </a>
        )}
      </Joined>
    </span>
  )
}

function State({ item }: { item: Item<'board'> | undefined }) {
  const { name } = useNames()
  if (!item) return null
  return (
    <span>
      {answersText(item, name)}
      {item.fragile && <span class="quiet"> (thin evidence)</span>}
    </span>
  )
}
