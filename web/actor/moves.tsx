/** Where a side moved: each reading that changed, when, and on whose word. */
import type { Move } from '../demand/lanes/lanes.js'
import { Heading } from '../shell/heading.js'
import { NodeLinks } from '../shell/node-link.js'
import { useNames } from '../state/catalog.js'
import { stanceOf } from '../state/codebook-words.js'
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
        {moves.map(({ side, demand, day, before, after, spots }) => (
          <li key={`${day} ${side} ${demand}`}>
            <time dateTime={day}>{shortDay(day)}</time>
            <span class="of">
              <NodeLinks ids={[demand]} state={state} />
            </span>
            <span>
              {before} <span aria-hidden="true">→</span>
              <span class="hidden">to</span>{' '}
              <span class={`reading ${stanceOf(after) ?? 'none'}`}>
                <span class="word">{after}</span>
              </span>
            </span>
            <span class="quiet">
              {spots.map((spot, index) => (
                <>
                  {index > 0 && ', '}
                  <a
                    key={spot.statement}
                    href={hrefOf(sameLens(state, 'statement', spot.statement))}
                    title={spot.summary}
                  >
                    {name(spot.speaker)}
                  </a>
                </>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
