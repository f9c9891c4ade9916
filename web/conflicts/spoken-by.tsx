/** Who said something, by whose report, and when: the head of what is quoted. */
import type { ComponentChildren } from 'preact'
import { NodeLinks } from '../shell/node-link.js'
import { useNames } from '../state/catalog.js'
import type { ViewState } from '../state/url-state.js'
import { accordingTo } from '../statement/attribution.js'
import { span } from '../time/days.js'
import type { Contradiction } from './directions.js'

interface Props {
  told: Pick<Contradiction['statements'][number], 'speaker' | 'relayedBy' | 'earliest' | 'latest' | 'certainty'>
  state: ViewState
  /** What else is to say of the day. */
  children?: ComponentChildren
}

export function SpokenBy({ told: it, state, children }: Props) {
  const { name } = useNames()
  const reported = accordingTo(it.relayedBy, name)
  return (
    <p>
      <NodeLinks ids={[it.speaker]} state={state} />
      {reported && <span class="not-own">, {reported}</span>}{' '}
      <span class="quiet">
        {span(it.earliest, it.latest)}
        {it.certainty !== 'stated' && `, ${it.certainty}`}
        {children}
      </span>
    </p>
  )
}
