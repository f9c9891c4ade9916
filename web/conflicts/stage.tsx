/** A reading at one time: its word and day, on whose word, and the phrases that say so. */
import type { ReadingName } from '../../src/codebook/words.js'
import { ReadingWord } from '../shell/reading-word.js'
import { WhoseWord } from '../shell/whose-word.js'
import type { Item } from '../state/ask.js'
import type { ViewState } from '../state/url-state.js'
import { QuotedPlaces } from '../statement/quoted-places.js'
import { briefSpan } from '../time/days.js'

interface Props {
  stage: Pick<Item<'ledger'>, 'robust' | 'word' | 'onWordOf' | 'hedged' | 'statements' | 'places'> & {
    reading: ReadingName
    day: string | null
    earliest: string | null
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
        <WhoseWord reading={it} state={state} />
      </p>
      <QuotedPlaces places={it.places} state={state} most={2} />
    </div>
  )
}
