/** One statement, whole. */
import { Loading, ProblemNote } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { span } from '../state/days.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { StatementCard } from './statement-card.js'

export function StatementView({ state, id }: { state: ViewState; id: string }) {
  const { name } = useNames()
  const asked = useAnswer('statement', { id })
  const { answer, problem } = asked
  const title = answer ? `${name(answer.speaker)}, ${span(answer.earliest, answer.latest)}` : id
  return (
    <article class="view leaf">
      <ViewHead kind={`Statement ${id}`} title={title} data={{ json: addressOf('statement', { id }) }}>
        <p class="onward">
          <a href={hrefOf(sameLens(state, 'graph', id))}>The graph around it</a>
        </p>
      </ViewHead>
      {problem && <ProblemNote problem={problem} retry={asked.retry} />}
      {!answer && !problem && <Loading what="the statement" />}
      {answer && <StatementCard statement={answer} state={state} />}
    </article>
  )
}
