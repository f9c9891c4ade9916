/** One statement, whole. */
import { Loading, ProblemNote } from '../notes.js'
import { useNames } from '../state/catalog.js'
import { span } from '../state/days.js'
import type { ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { PanelHead } from './panel.js'
import { StatementCard } from './statement-card.js'

export function StatementPane({ state, id }: { state: ViewState; id: string }) {
  const { name } = useNames()
  const asked = useAnswer('statement', { id })
  const { answer, problem } = asked
  const title = answer ? `${name(answer.speaker)}, ${span(answer.earliest, answer.latest)}` : id
  return (
    <>
      <PanelHead state={state} kind={`Statement ${id}`} title={title} told="Statement" />
      {problem && <ProblemNote problem={problem} retry={asked.retry} />}
      {!answer && !problem && <Loading what="the statement" />}
      {answer && state.pane === 'statements' && <StatementCard statement={answer} state={state} />}
    </>
  )
}
