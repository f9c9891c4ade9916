/** The places that tell a reading, each as its phrase with its source and paragraph, its statement, and how that is told. */

import type { Mode } from '../../src/codebook/words.js'
import { useNames } from '../state/catalog.js'
import { modeMeans, modesText } from '../state/codebook-words.js'
import { counted, listed, nestedQuotes } from '../state/phrases.js'
import { unbroken } from '../state/unbroken.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { briefSpan } from '../time/days.js'
import './quoted-places.css'

interface Place {
  statement: string
  source: string
  paragraph: number
  start: number
  phrase: string
  mode: Mode
  relays: readonly string[]
}

interface Props {
  places: readonly Place[]
  state: ViewState
  /** The most that are shown; the rest stands folded. */
  most?: number
}

export function QuotedPlaces({ places, state, most = 6 }: Props) {
  const rest = places.slice(most)
  return (
    <div class="quoted-places">
      <Places places={places.slice(0, most)} state={state} />
      {rest.length > 0 && (
        <details>
          <summary>and {counted(rest.length, 'more place')}</summary>
          <Places places={rest} state={state} />
        </details>
      )}
    </div>
  )
}

function Places({ places, state }: Pick<Props, 'places' | 'state'>) {
  const { sources, name } = useNames()
  return (
    <ul>
      {places.map(({ statement, source, paragraph, start, phrase, mode, relays }) => {
        const { title = source, publisher, publishedEarliest = '', publishedLatest = '' } = sources.get(source) ?? {}
        return (
          <li key={`${statement} ${source} ${start}`}>
            <q>{nestedQuotes(phrase)}</q>
            <p>
              <a href={hrefOf(sameLens(state, 'statement', statement))}>statement {statement}</a>,{' '}
              <a href={hrefOf(sameLens(state, 'source', source))} title={title}>
                {publisher ?? title}
              </a>
              , {briefSpan(publishedEarliest, publishedLatest)}, {unbroken(`paragraph ${paragraph}`)}
              {'; '}
              <span title={modeMeans[mode]}>{modesText([mode])}</span>
              {relays.length > 0 && `, told by ${listed(relays.map(name))}`}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
