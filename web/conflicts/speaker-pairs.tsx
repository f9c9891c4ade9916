/** Who contradicts whom within a side: a line for each two people, which opens the statements that are closest in time. */
import { useState } from 'preact/hooks'
import { useNames } from '../state/catalog.js'
import { apart, counted } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import type { Contradiction } from './directions.js'
import { OpposedPair } from './opposed-pair.js'

const atOnce = 5

interface Props {
  pairs: Contradiction['between']
  item: Contradiction
  state: ViewState
}

export function SpeakerPairs({ pairs, item, state }: Props) {
  const { name } = useNames()
  const [all, setAll] = useState(false)
  const shown = all || pairs.length === atOnce + 1 ? pairs : pairs.slice(0, atOnce)
  return (
    <>
      <ul class="speaker-pairs">
        {shown.map((pair) => (
          <li key={`${pair.toward} ${pair.away}`}>
            <details>
              <summary>
                {pair.sameSpeaker ? `${name(pair.toward)} at two times` : `${name(pair.toward)} and ${name(pair.away)}`}
                <span class="quiet">
                  , {pair.pairs > 1 ? `${counted(pair.pairs, 'pair')}, the closest ` : ''}
                  {apart(pair)}
                  {pair.disputed && ', one is denied'}
                </span>
              </summary>
              <OpposedPair pair={pair} item={item} state={state} />
            </details>
          </li>
        ))}
      </ul>
      {shown.length < pairs.length && (
        <button type="button" onClick={() => setAll(true)}>
          Show {pairs.length - shown.length} more
        </button>
      )}
      {item.more > 0 && shown.length === pairs.length && (
        <p class="quiet">
          {counted(item.more, 'pair')} of statements are by others.{' '}
          <a href={hrefOf(sameLens(state, 'demand', item.demand))}>See all statements on the demand</a>
        </p>
      )}
    </>
  )
}
