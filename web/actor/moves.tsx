/** The moves of a side: each reading that changed, when, which way, and on whose word; and what only looks like a move. */
import { ChangeOfWitness } from '../shell/change-of-witness.js'
import { Heading } from '../shell/heading.js'
import { NodeLinks } from '../shell/node-link.js'
import { OnWord } from '../shell/on-word.js'
import { ReadingWord } from '../shell/reading-word.js'
import { useLatest } from '../shell/use-latest.js'
import type { Item } from '../state/ask.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { briefSpan, longDay } from '../time/days.js'

const ways = { closer: 'toward the other side', apart: 'away from it' }

interface Props {
  changes: readonly Item<'moves'>[]
  /** Of a long record only those on this day and later are known. */
  since: string | null
  /** Whether more came after them. */
  more: boolean
  state: ViewState
}

export function Moves({ changes, since, more, state }: Props) {
  const [shown, leftOut] = useLatest(changes)
  if (changes.length === 0) return null
  return (
    <section class="moves">
      <Heading>
        Where it moved{since === null ? '' : ` since ${longDay(since)}`}{' '}
        <span class="count">
          {more ? 'the first ' : ''}
          {changes.filter(({ witnesses }) => witnesses.length === 0).length.toLocaleString('en')}
        </span>
      </Heading>
      {leftOut}
      <ol>
        {shown.map(
          ({ side, demand, earliest, day, before, after, direction, word, onWordOf, statements, witnesses }) => (
            <li key={`${day} ${side} ${demand}`} class={witnesses.length > 0 ? 'no-move' : undefined}>
              <time dateTime={day}>{briefSpan(earliest, day)}</time>
              <span>
                <NodeLinks ids={[demand]} state={state} />
              </span>
              <a
                href={hrefOf({ ...sameLens(state, 'ledger'), asOf: day, side, demand })}
                title={direction && witnesses.length === 0 ? ways[direction] : undefined}
              >
                {before} <span aria-hidden="true">→</span>
                <span class="hidden">to</span> <ReadingWord reading={after} />
                {direction && witnesses.length === 0 && <span class="hidden">, {ways[direction]}</span>}
              </a>
              {witnesses.length > 0 ? (
                <ChangeOfWitness witnesses={witnesses} />
              ) : (
                <OnWord word={word} onWordOf={onWordOf} statements={statements} state={state} />
              )}
            </li>
          ),
        )}
      </ol>
    </section>
  )
}
