/** Where each side stands on the one demand of a network, with whose word it is and a phrase that says so. */
import { ReadingWord } from '../../shell/reading-word.js'
import { SideTag } from '../../shell/side-tag.js'
import { WhoseWord } from '../../shell/whose-word.js'
import type { Item } from '../../state/ask.js'
import type { ViewState } from '../../state/url-state.js'
import { QuotedPlaces } from '../../statement/quoted-places.js'

export function AlignmentList({ items, state }: { items: readonly Item<'ledger'>[]; state: ViewState }) {
  const heard = items.filter(({ reading }) => reading !== 'silent')
  if (heard.length === 0) return null
  return (
    <section class="alignment" aria-label="Where each side stands on it">
      <h2>Where each side stands on it</h2>
      <ul>
        {heard.map((it) => (
          <li key={it.side}>
            <p>
              <SideTag side={it.side} /> <ReadingWord reading={it.reading} />
            </p>
            <p class="quiet">
              <WhoseWord reading={it} state={state} />
            </p>
            <QuotedPlaces places={it.places} state={state} most={1} />
          </li>
        ))}
      </ul>
    </section>
  )
}
