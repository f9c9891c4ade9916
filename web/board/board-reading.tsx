/** Where one party to a demand stands: its reading in words, since when, on whose word, and the phrases that say so. */
import { readingWords } from '../../src/codebook/reading-words.js'
import { isStale } from '../../src/codebook/stale-reading.js'
import { SideNames } from '../shell/side-names.js'
import { WhoseWord } from '../shell/whose-word.js'
import type { Item } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { stanceOf } from '../state/codebook-words.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { QuotedPlaces } from '../statement/quoted-places.js'
import { briefSpan } from '../time/days.js'

interface Props {
  reading: Pick<
    Item<'ledger'>,
    | 'side'
    | 'reading'
    | 'since'
    | 'sinceEarliest'
    | 'lastHeard'
    | 'lastHeardEarliest'
    | 'robust'
    | 'word'
    | 'onWordOf'
    | 'hedged'
    | 'statements'
    | 'places'
  >
  demand: string
  asOf: string
  state: ViewState
}

export function BoardReading({ reading: it, demand, asOf, state }: Props) {
  const { name } = useNames()
  return (
    <section class="board-reading">
      <h3>
        <SideNames ids={[it.side]} /> {readingWords[it.reading].short}
      </h3>
      <p class={`reading ${stanceOf(it.reading) ?? 'none'}`}>
        <span class="word">{it.reading}</span>
        {it.since && <> since {briefSpan(it.sinceEarliest ?? it.since, it.since)}</>}
        {it.lastHeard && it.lastHeard !== it.since && (
          <>, last heard {briefSpan(it.lastHeardEarliest ?? it.lastHeard, it.lastHeard)}</>
        )}
        {isStale(it.lastHeard, asOf) && <>, more than 30 days before</>}
      </p>
      {it.word && (
        <p class="board-word">
          {it.since !== it.lastHeard && 'Last heard: '}
          <WhoseWord reading={it} state={state} />.
        </p>
      )}
      <QuotedPlaces places={it.places} state={state} />
      <p class="onward">
        <a href={hrefOf({ ...sameLens(state, 'ledger'), side: it.side, demand })}>
          Everything {name(it.side)} said on {name(demand)}
        </a>
      </p>
    </section>
  )
}
