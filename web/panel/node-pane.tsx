/** Any node of the graph: which kind it is decides what is told of it. */
import { Loading, ProblemNote } from '../notes.js'
import { useNames } from '../state/catalog.js'
import type { ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { ActorPane } from './actor-pane.js'
import { DemandPane } from './demand-pane.js'
import { PanelHead } from './panel.js'
import { PlainPane } from './plain-pane.js'
import { StatementPane } from './statement-pane.js'

export function NodePane({ state, id }: { state: ViewState; id: string }) {
  const { actors, demands, name } = useNames()
  const known = actors.has(id) || demands.has(id)
  const asked = useAnswer('neighborhood', known ? null : { id })
  const { answer, problem } = asked
  if (actors.has(id)) return <ActorPane state={state} id={id} />
  if (demands.has(id)) return <DemandPane state={state} id={id} />
  const center = answer?.nodes.find((node) => node.id === answer.center)
  if (center?.label === 'Statement') return <StatementPane state={state} id={id} />
  if (answer && center) return <PlainPane state={state} node={center} answer={answer} />
  return (
    <>
      <PanelHead state={state} kind="" title={name(id)} told="Statements" />
      {problem ? <ProblemNote problem={problem} retry={asked.retry} /> : <Loading what={name(id)} />}
    </>
  )
}
