/** The places that tell a reading, each as its phrase with the source and paragraph it stands in, and its statement. */

import { useNames } from '../state/catalog.js'
import { nestedQuotes } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { shortDay } from '../time/days.js'
import './quoted-places.css'

interface Place {
  statement: string
  source: string
  paragraph: number
  start: number
  phrase: string
}

interface Props {
  places: readonly Place[]
  state: ViewState
  /** The most that are shown; the rest is one link away. */
  most?: number
}

export function QuotedPlaces({ places, state, most = 6 }: Props) {
  const { sources } = useNames()
  return (
    <ul class="quoted-places">
      {places.slice(0, most).map(({ statement, source, paragraph, start, phrase }) => {
        const { title = source, publisher, publishedLatest = '' } = sources.get(source) ?? {}
        return (
          <li key={`${statement} ${source} ${start}`}>
            <q>{nestedQuotes(phrase)}</q>
            <p>
              <a href={hrefOf(sameLens(state, 'statement', statement))}>statement {statement}</a>,{' '}
              <a href={hrefOf(sameLens(state, 'source', source))} title={title}>
                {publisher ?? title}
              </a>
              , {shortDay(publishedLatest)}, paragraph {paragraph}
            </p>
          </li>
        )
      })}
      {places.length > most && <li class="quiet">and {places.length - most} more places</li>}
    </ul>
  )
}
