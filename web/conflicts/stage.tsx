/** A reading at one time: its word and day, on whose word, and the phrases that say so. */
import type { ReadingName, Relation } from '../../src/codebook/words.js'
import { isOthers, OnWord } from '../shell/on-word.js'
import { ReadingWord } from '../shell/reading-word.js'
import type { ViewState } from '../state/url-state.js'
import { QuotedPlaces } from '../statement/quoted-places.js'
import { briefSpan } from '../time/days.js'

interface Props {
  stage: {
    reading: ReadingName
    day: string | null
    earliest: string | null
    robust: boolean
    word: Relation | null
    onWordOf: readonly string[]
    hedged: boolean
    statements: readonly string[]
    places: readonly { statement: string; source: string; paragraph: number; start: number; phrase: string }[]
  }
  state: ViewState
}

export function Stage({ stage: it, state }: Props) {
  return (
    <div class="stage">
      <p>
        <b>{briefSpan(it.earliest ?? '', it.day ?? '')}</b> <ReadingWord reading={it.reading} />
      </p>
      <p class="quiet">
        {isOthers(it.word) ? 'Not its own word: ' : 'Its own word: '}
        <OnWord {...it} state={state} />
        {it.hedged && ', hedged'}
        {!it.robust && '; fragile'}
      </p>
      <QuotedPlaces places={it.places} state={state} most={2} />
    </div>
  )
}
