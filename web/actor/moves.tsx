/** The moves of a side: each reading that changed, when, which way, and on whose word. */
import { Heading } from '../shell/heading.js'
import { NodeLinks } from '../shell/node-link.js'
import { OnWord } from '../shell/on-word.js'
import { ReadingWord } from '../shell/reading-word.js'
import type { Item } from '../state/ask.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { briefSpan } from '../time/days.js'

const ways = { closer: 'toward the other side', apart: 'away from it' }

export function Moves({ moves, state }: { moves: readonly Item<'moves'>[]; state: ViewState }) {
  if (moves.length === 0) return null
  return (
    <section class="moves">
      <Heading>
        Where it moved <span class="count">{moves.length}</span>
      </Heading>
      <ol>
        {moves.map(({ side, demand, earliest, day, before, after, direction, word, onWordOf, statements }) => (
          <li key={`${day} ${side} ${demand}`}>
            <time dateTime={day}>{briefSpan(earliest, day)}</time>
            <span>
              <NodeLinks ids={[demand]} state={state} />
            </span>
            <a
              href={hrefOf({ ...sameLens(state, 'ledger'), asOf: day, side, demand })}
              title={direction ? ways[direction] : undefined}
            >
              {before} <span aria-hidden="true">→</span>
              <span class="hidden">to</span> <ReadingWord reading={after} />
              {direction && <span class="hidden">, {ways[direction]}</span>}
            </a>
            <OnWord word={word} onWordOf={onWordOf} statements={statements} state={state} />
          </li>
        ))}
      </ol>
    </section>
  )
}
