/** A link to an event by its name. No list has the names of events, so each is asked for. */
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'

export function EventLink({ id, state }: { id: string; state: ViewState }) {
  const { answer } = useAnswer('neighborhood', { id, limit: 1 })
  const { name, place } = answer?.nodes[0]?.properties ?? {}
  return (
    <a href={hrefOf(sameLens(state, 'event', id))}>
      {typeof name === 'string' ? name : id}
      {typeof place === 'string' && ` (${place})`}
    </a>
  )
}
