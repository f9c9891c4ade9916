/** What a side never answered: demands addressed to it that it has no stance on, and those it was told to leave open. */
import type { Unanswered } from '../conflicts/unanswered.js'
import { Heading } from '../shell/heading.js'
import { NodeLinks } from '../shell/node-link.js'
import { useNames } from '../state/catalog.js'
import { counted } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import type { FullStatement } from '../statement/full-statement.js'
import { shortDay, span } from '../time/days.js'

interface Props {
  /** Demands addressed to it that were raised and on which it is silent. */
  demands: readonly Unanswered[]
  statements: readonly FullStatement[]
  state: ViewState
}

export function NeverAnswered({ demands, statements, state }: Props) {
  const { name } = useNames()
  const evaded = statements.flatMap((statement) =>
    statement.assesses.filter(({ status }) => status === 'unanswered').map(({ target }) => ({ statement, target })),
  )
  if (demands.length + evaded.length === 0) return null
  return (
    <section class="unanswered">
      <Heading>
        What it never answered <span class="count">{demands.length + evaded.length}</span>
      </Heading>
      <ul>
        {evaded.map(({ statement, target }) => (
          <li key={`${statement.id} ${target}`}>
            <NodeLinks ids={[target]} state={state} />{' '}
            <span class="quiet">
              left unanswered by {name(statement.speaker)},{' '}
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
              {demand.proposition}. Asked by{' '}
              {raisedBy.map(({ side, since }) => `${name(side)} since ${shortDay(since)}`).join(', ')}: no word of its
              own for {counted(days, 'day')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
