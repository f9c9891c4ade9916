/** One stance in words: letter, verb, demand, extent, and what it depends on. */

import { NodeLinks } from '../shell/node-link.js'
import { StanceLetter } from '../shell/stance-letter.js'
import { stanceVerb } from '../state/codebook-words.js'
import type { ViewState } from '../state/url-state.js'
import type { FullStatement } from './full-statement.js'

type StanceOnDemand = FullStatement['stances'][number]

const tieWords: Record<StanceOnDemand['exchange'][number]['kind'], string> = {
  exchange: 'in exchange for',
  precondition: 'on the precondition of',
  sequence: 'only after',
}

export function StanceLine({ stance: it, state }: { stance: StanceOnDemand; state: ViewState }) {
  return (
    <li>
      <StanceLetter stance={it.stance} />
      <span>
        {stanceVerb[it.stance]} <NodeLinks ids={[it.demand]} state={state} />, {it.extent}
        {it.exchange.map(({ demand, kind }) => (
          <span key={`${kind} ${demand}`} class="tie">
            {' '}
            {tieWords[kind]} <NodeLinks ids={[demand]} state={state} />
          </span>
        ))}
      </span>
    </li>
  )
}
