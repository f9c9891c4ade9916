/** One condition: who set it when, which demand depends on what, and the words of the source. */
import { NodeLinks } from '../shell/node-link.js'
import { useNames } from '../state/catalog.js'
import { exchangeText, stanceVerb } from '../state/codebook-words.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { QuotedPlaces } from '../statement/quoted-places.js'
import type { Condition } from './conditions-in.js'
import { SpokenBy } from './spoken-by.js'

type Told = Pick<
  Condition,
  | 'statement'
  | 'speaker'
  | 'stance'
  | 'demand'
  | 'exchange'
  | 'earliest'
  | 'latest'
  | 'certainty'
  | 'counts'
  | 'relayedBy'
  | 'summary'
  | 'places'
>

interface Props {
  condition: Told
  /** The demand whose conditions are shown; one akin to it is named as such. Null for what depends on it. */
  about: string | null
  state: ViewState
}

export function ConditionItem({ condition: it, about, state }: Props) {
  const { name } = useNames()
  return (
    <li class="condition">
      <SpokenBy told={it} state={state}>
        {!it.counts && ', perhaps later'}
      </SpokenBy>
      <p>
        {stanceVerb[it.stance]} <NodeLinks ids={[it.demand]} state={state} />
        {about !== null && it.demand !== about && ` (akin to ${name(about)})`}
        {it.exchange.length === 0 && ', on a condition that is no demand of the record'}
        {it.exchange.map(({ demand, kind }, index) => (
          <span key={demand}>
            {index > 0 && ','} <b>{exchangeText[kind]}</b> <NodeLinks ids={[demand]} state={state} />
          </span>
        ))}
      </p>
      <p class="claim">
        <a href={hrefOf(sameLens(state, 'statement', it.statement))}>{it.summary}</a>
      </p>
      <QuotedPlaces places={it.places} state={state} most={2} />
    </li>
  )
}
