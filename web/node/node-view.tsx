/** Anything by its id: handed to the view of its kind, or shown with its properties and relationships. */
import { ActorView } from '../actor/actor-view.js'
import { DemandView } from '../demand/demand-view.js'
import { Loading, ProblemNote } from '../shell/notes.js'
import { useNames } from '../state/catalog.js'
import type { ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { StatementView } from '../statement/statement-view.js'
import { PlainNode } from './plain-node.js'

export function NodeView({ state, id }: { state: ViewState; id: string }) {
  const { name, viewOf } = useNames()
  const view = viewOf(id)
  const asked = useAnswer('neighborhood', view === 'node' ? { id } : null)
  const { answer, problem } = asked
  if (view === 'actor') return <ActorView state={state} id={id} />
  if (view === 'demand') return <DemandView state={state} id={id} />
  const center = answer?.nodes.find((node) => node.id === answer.center)
  if (center?.label === 'Statement') return <StatementView state={state} id={id} />
  if (answer && center) return <PlainNode state={state} node={center} answer={answer} />
  return problem ? <ProblemNote problem={problem} retry={asked.retry} /> : <Loading what={name(id)} />
}
