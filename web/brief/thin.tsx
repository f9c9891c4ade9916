/** Thin evidence: readings that change once outside reports and hedged statements are left out. */
import { readingWords } from '../../src/codebook/reading-words.js'
import { isOthers, wordText } from '../shell/on-word.js'
import type { Item } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { SideName } from './side-name.js'

const most = 14

export function Thin({ readings, state }: { readings: readonly Item<'ledger'>[]; state: ViewState }) {
  const { name } = useNames()
  const fragile = readings.filter(({ robust, reading }) => !robust && reading !== 'silent')
  return (
    <section>
      <h2>
        Thin evidence <span class="count">{fragile.length}</span>
      </h2>
      {fragile.length === 0 && <p>Every reading stays the same without outside reports and hedged statements.</p>}
      <ul class="brief-thin">
        {fragile.slice(0, most).map(({ side, demand, reading, word, onWordOf, hedged }) => (
          <li key={`${side} ${demand}`}>
            <SideName id={side} />, <a href={hrefOf({ ...sameLens(state, 'ledger'), side, demand })}>{name(demand)}</a>:{' '}
            {readingWords[reading].short}
            {isOthers(word) && <i>, {wordText(word, onWordOf, name)}</i>}
            {hedged && <i>, hedged</i>}
          </li>
        ))}
      </ul>
      {fragile.length > most && <p class="quiet">{fragile.length - most} more are left out.</p>}
    </section>
  )
}
