/** What somebody said on a demand: who, when and on whose word, the stance, the coder's sentence, and the words of the source. */
import { NodeLinks } from '../shell/node-link.js'
import { StanceLetter } from '../shell/stance-letter.js'
import { useNames } from '../state/catalog.js'
import { stanceVerb } from '../state/codebook-words.js'
import { counted, inQuotes } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { accordingTo } from '../statement/attribution.js'
import { span } from '../time/days.js'
import type { Contradiction } from './directions.js'

export type Told = Contradiction['statements'][number]

export function Utterance({ told: it, state }: { told: Told; state: ViewState }) {
  const { name } = useNames()
  const reported = accordingTo(it.relayedBy, name)
  const [place, ...others] = it.places
  return (
    <li class="utterance">
      <p>
        <NodeLinks ids={[it.speaker]} state={state} />
        {reported && <span class="not-own">, {reported}</span>}{' '}
        <span class="quiet">
          {span(it.earliest, it.latest)}
          {it.certainty !== 'stated' && `, ${it.certainty}`}
        </span>
      </p>
      <p class="takes">
        {it.stance ? (
          <>
            <StanceLetter stance={it.stance} /> {stanceVerb[it.stance]} it, {it.extent}
          </>
        ) : (
          'refuses to discuss it'
        )}
      </p>
      <p class="claim">
        <a href={hrefOf(sameLens(state, 'statement', it.statement))}>{it.summary}</a>
      </p>
      {place && (
        <p class="quiet">
          {inQuotes(place.phrase)}, <NodeLinks ids={[place.source]} state={state} />, paragraph {place.paragraph}
          {others.length > 0 && `, and ${counted(others.length, 'more place')}`}
        </p>
      )}
    </li>
  )
}
