/** What somebody said on a demand: who, when and on whose word, the stance, the coder's sentence, and the words of the source. */

import { NodeLinks } from '../shell/node-link.js'
import { StanceLetter } from '../shell/stance-letter.js'
import { modeMeans, modesText, stanceVerb } from '../state/codebook-words.js'
import { counted, inQuotes } from '../state/phrases.js'
import { unbroken } from '../state/unbroken.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import type { Contradiction } from './directions.js'
import { SpokenBy } from './spoken-by.js'

export type Told = Contradiction['statements'][number]

export function Utterance({ told: it, state }: { told: Told; state: ViewState }) {
  const [place, ...others] = it.places
  return (
    <li class="utterance">
      <SpokenBy told={it} state={state} />
      <p class="takes">
        {it.stance ? (
          <>
            <StanceLetter stance={it.stance} /> {stanceVerb[it.stance]} it, {it.extent}
          </>
        ) : (
          'gives no answer on it'
        )}
      </p>
      <p class="claim">
        <a href={hrefOf(sameLens(state, 'statement', it.statement))}>{it.summary}</a>
      </p>
      {place && (
        <p class="quiet">
          {inQuotes(place.phrase)}, <NodeLinks ids={[place.source]} state={state} />,{' '}
          {unbroken(`paragraph ${place.paragraph}`)};{' '}
          <span title={modeMeans[place.mode]}>{modesText([place.mode])}</span>
          {others.length > 0 && `, and ${counted(others.length, 'more place')}`}
        </p>
      )}
    </li>
  )
}
