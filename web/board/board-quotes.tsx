/** Where each party to a demand stands, in whose words: for a board of one state, which has room for them. */
import { readingWords } from '../../src/codebook/reading-words.js'
import { SideNames } from '../shell/side-names.js'
import { WhoseWord } from '../shell/whose-word.js'
import type { ViewState } from '../state/url-state.js'
import { QuotedPlaces } from '../statement/quoted-places.js'
import type { BoardEntry } from './board-rows.js'

/** Parties of whom each is quoted. */
const mostQuoted = 4

export function BoardQuotes({ entry, state }: { entry: BoardEntry; state: ViewState }) {
  return (
    <div class="board-quotes">
      {entry.item.readings.slice(0, mostQuoted).map((it) => (
        <div key={it.side}>
          <p>
            <SideNames ids={[it.side]} /> <b>{readingWords[it.reading].short}</b>.{' '}
            {it.word && <WhoseWord reading={it} state={state} />}
          </p>
          <QuotedPlaces places={it.places} state={state} most={2} />
        </div>
      ))}
    </div>
  )
}
