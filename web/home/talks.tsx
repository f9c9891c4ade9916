/** The talks at a glance: what was found by a day, and every demand between the two sides as a strip. */
import { useMemo, useState } from 'preact/hooks'
import { Deeper } from '../shell/heading.js'
import type { Answer } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { go } from '../state/navigation.js'
import { counted } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { completeSince } from '../strips/gap-item.js'
import { Strips } from '../strips/strips.js'
import { BoardNumbers } from './board-numbers.js'
import { DayCursor } from './day-cursor.js'
import { headlineOf, stateSentence } from './finding.js'
import { mostStrips } from './first-gaps.js'

interface Props {
  gaps: Answer<'gaps'>
  /** The day to begin with, where the address names none. */
  usualDay: string
  state: ViewState
}

export function Talks({ gaps: { items, between, demands }, usualDay, state }: Props) {
  const { name } = useNames()
  const [isPlaying, setPlaying] = useState(false)
  const days = useMemo(() => {
    const since = completeSince(items) ?? ''
    return [...new Set(items.flatMap(({ steps }) => steps.map(({ day }) => day)))].filter((day) => since <= day).sort()
  }, [items])
  const [first = usualDay] = days
  const day = state.asOf ?? (usualDay < first ? first : usualDay)
  const gap = { ...sameLens(state, 'gap'), asOf: null }
  return (
    <>
      <section class="talks">
        <h2 class="finding" data-pictured>
          {headlineOf(items, between, day, name)}
        </h2>
        <p class="finding-says" role="status">
          {stateSentence(items, day)} <a href={hrefOf(gap)}>How far apart they were, day by day</a>
        </p>
        <DayCursor
          days={days}
          day={day}
          show={(shown, playing) => {
            setPlaying(playing)
            go({ ...state, asOf: shown }, 'replace')
          }}
        />
        <Deeper>
          <Strips items={items} between={between} state={state} cursor={day} />
        </Deeper>
        {demands > items.length && (
          <p class="quiet">
            The {mostStrips} demands are those on which the two spoke most; {counted(demands - items.length, 'more')}{' '}
            lie between them. <a href={hrefOf(gap)}>See all</a>
          </p>
        )}
      </section>
      <BoardNumbers between={between} day={day} isPlaying={isPlaying} state={state} />
    </>
  )
}
