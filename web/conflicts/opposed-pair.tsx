/** Two statements that contradict each other, each below its direction, with what to know of their speakers. */
import { useNames } from '../state/catalog.js'
import type { ViewState } from '../state/url-state.js'
import type { Contradiction } from './directions.js'
import { Utterance } from './utterance.js'

interface Props {
  pair: Contradiction['firstTurn']
  /** The contradiction that has their statements. */
  item: Contradiction
  state: ViewState
}

export function OpposedPair({ pair, item, state }: Props) {
  const { name } = useNames()
  const both = [pair.first, pair.second]
    .flatMap((id) => item.statements.find((it) => it.statement === id) ?? [])
    .sort((a, b) => Number(a.direction === 'away') - Number(b.direction === 'away'))
  const known = [
    pair.outranks ? `${name(pair.outranks)} outranks the other.` : '',
    pair.disputed ? 'One that is denied does not count toward any reading.' : '',
  ].filter(Boolean)
  return (
    <>
      <ul class="opposed">
        {both.map((told) => (
          <Utterance key={told.statement} told={told} state={state} />
        ))}
      </ul>
      {known.length > 0 && <p class="quiet">{known.join(' ')}</p>}
    </>
  )
}
