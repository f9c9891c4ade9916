/** What a side has not answered: demands on which it is silent, refused to talk, or answered by another demand alone. */
import { NoAnswer } from '../conflicts/no-answer.js'
import { Heading } from '../shell/heading.js'
import { NodeLinks } from '../shell/node-link.js'
import type { Item } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { listed } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import { shortDay } from '../time/days.js'

interface Props {
  /** By the `unanswered` question, of one side. */
  demands: readonly Item<'unanswered'>[]
  asOf: string
  state: ViewState
}

export function NeverAnswered({ demands, asOf, state }: Props) {
  const { name, demands: all } = useNames()
  if (demands.length === 0) return null
  return (
    <section class="unanswered">
      <Heading>
        What it has not answered <span class="count">{demands.length}</span>
      </Heading>
      <ul>
        {demands.map((it) => (
          <li key={it.demand}>
            <NodeLinks ids={[it.demand]} state={state} />{' '}
            <span class="quiet">
              {all.get(it.demand)?.proposition}. {listed(it.raisedBy.map(name))} had raised it
              {state.clock === 'said' ? ' by' : ', as printed by'} {shortDay(it.raised)};{' '}
              <NoAnswer item={it} asOf={asOf} state={state} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
