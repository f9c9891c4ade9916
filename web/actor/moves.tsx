/** The moves of a side: each reading that changed, when, and by whose statements. */
import type { Move } from '../demand/lanes/lanes.js'
import { Heading } from '../shell/heading.js'
import { Joined } from '../shell/joined.js'
import { NodeLinks } from '../shell/node-link.js'
import { ReadingWord } from '../shell/reading-word.js'
import { useNames } from '../state/catalog.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { shortDay } from '../time/days.js'

export function Moves({ moves, state }: { moves: readonly Move[]; state: ViewState }) {
  const { name } = useNames()
  if (moves.length === 0) return null
  return (
    <section class="moves">
      <Heading>
        Where it moved <span class="count">{moves.length}</span>
      </Heading>
      <ol>
        {moves.map(({ side, demand, day, before, after, stances }) => (
          <li key={`${day} ${side} ${demand}`}>
            <time dateTime={day}>{shortDay(day)}</time>
            <span>
              <NodeLinks ids={[demand]} state={state} />
            </span>
            <span>
              {before} <span aria-hidden="true">→</span>
              <span class="hidden">to</span> <ReadingWord reading={after} />
            </span>
            <span class="quiet">
              <Joined items={stances} keyOf={({ statement }) => statement}>
                {({ statement, summary, speaker }) => (
                  <a href={hrefOf(sameLens(state, 'statement', statement))} title={summary}>
                    {name(speaker)}
                  </a>
                )}
              </Joined>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
