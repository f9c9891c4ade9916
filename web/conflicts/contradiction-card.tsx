/** A side that contradicts itself on a demand: its two directions, the first turn, and who contradicts whom. */
import { Deeper, Heading } from '../shell/heading.js'
import { useNames } from '../state/catalog.js'
import { apart, counted } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { type Contradiction, Directions } from './directions.js'
import { OpposedPair } from './opposed-pair.js'
import { SpeakerPairs } from './speaker-pairs.js'

interface Props {
  item: Contradiction
  /** Whether the side is named, where the view is not of one. */
  withSide: boolean
  state: ViewState
}

export function ContradictionCard({ item, withSide, state }: Props) {
  const { name } = useNames()
  const { firstTurn, between } = item
  const isAll = item.pairs === 1
  return (
    <article class="conflict contradiction">
      <Heading>
        {withSide && `${name(item.side)} on `}
        <a href={hrefOf(sameLens(state, 'demand', item.demand))}>{name(item.demand)}</a>
      </Heading>
      <Directions item={item} state={state} />
      <Deeper>
        <p class="turn">
          <b>{isAll ? 'The turn' : 'First turn'}</b>, <span class="quiet">{apart(firstTurn)}</span>
        </p>
        <OpposedPair pair={firstTurn} item={item} state={state} />
        {!isAll && (
          <>
            <p class="turn">
              <b>Who contradicts whom</b>,{' '}
              <span class="quiet">
                {counted(item.pairs, 'pair')} of statements, the closest {apart(item.closest)}
              </span>
            </p>
            <SpeakerPairs pairs={between} item={item} state={state} />
          </>
        )}
      </Deeper>
    </article>
  )
}
