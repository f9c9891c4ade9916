/** What a side has not answered: demands on which it is silent, and those its people left open. */
import type { Unanswered } from '../conflicts/unanswered.js'
import { Heading } from '../shell/heading.js'
import { NodeLinks } from '../shell/node-link.js'
import { useNames } from '../state/catalog.js'
import { counted, listed } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import type { FullStatement } from '../statement/full-statement.js'
import { shortDay, span } from '../time/days.js'

interface Props {
  /** Demands addressed to it that were raised and on which it is silent. */
  demands: readonly Unanswered[]
  /** Its people's statements. */
  statements: readonly FullStatement[]
  state: ViewState
}

export function NeverAnswered({ demands, statements, state }: Props) {
  const { name } = useNames()
  const leftOpen = statements.flatMap((statement) =>
    statement.assesses.filter(({ status }) => status === 'unanswered').map(({ target }) => ({ statement, target })),
  )
  if (demands.length + leftOpen.length === 0) return null
  return (
    <section class="unanswered">
      <Heading>
        What it has not answered <span class="count">{demands.length + leftOpen.length}</span>
      </Heading>
      <ul>
        {leftOpen.map(({ statement, target }) => (
          <li key={`${statement.id} ${target}`}>
            <NodeLinks ids={[target]} state={state} />{' '}
            <span class="quiet">
              left open by {name(statement.speaker)},{' '}
              <a href={hrefOf(sameLens(state, 'statement', statement.id))}>
                {span(statement.earliest, statement.latest)}
              </a>
            </span>
          </li>
        ))}
        {demands.map(({ demand, raisedBy, days }) => (
          <li key={demand.id}>
            <NodeLinks ids={[demand.id]} state={state} />{' '}
            <span class="quiet">
              {demand.proposition}. Demanded by{' '}
              {listed(raisedBy.map(({ side, since }) => `${name(side)} since ${shortDay(since)}`))}; no answer in{' '}
              {counted(days, 'day')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
