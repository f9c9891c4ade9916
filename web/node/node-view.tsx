/** Anything by its id: leads to the view of its kind, or shows what has none with its properties and relationships. */
import { useEffect } from 'preact/hooks'
import { Loading, ProblemNote } from '../shell/notes.js'
import { useNames } from '../state/catalog.js'
import { go } from '../state/navigation.js'
import { sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { viewOfLabel } from '../state/view-names.js'
import { PlainNode } from './plain-node.js'

export function NodeView({ state, id }: { state: ViewState; id: string }) {
  const { name, viewOf } = useNames()
  const known = viewOf(id)
  const asked = useAnswer('neighborhood', known === 'node' ? { id } : null)
  const { answer, problem } = asked
  const center = answer?.nodes.find((node) => node.id === answer.center)
  const view = known === 'node' ? viewOfLabel(center?.label) : known
  // No step to go back to: it would lead here again.
  useEffect(() => {
    if (view) go(sameLens(state, view, id), 'replace')
  }, [view])
  if (problem) return <ProblemNote problem={problem} retry={asked.retry} />
  if (view || !answer || !center) return <Loading what={name(id)} />
  return <PlainNode state={state} node={center} answer={answer} />
}
