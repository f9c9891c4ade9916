/** The trajectory of a side on a demand: each day it spoke, and the reading after it. */
import { Joined } from '../shell/joined.js'
import { isOthers, OnWord } from '../shell/on-word.js'
import { ReadingWord } from '../shell/reading-word.js'
import type { Answer } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { briefSpan } from '../time/days.js'
import './trajectory.css'

interface Props {
  answer: Answer<'trajectory'>
  state: ViewState
}

export function Trajectory({ answer, state }: Props) {
  const { name } = useNames()
  return (
    <section class="trajectory">
      <h3>Trajectory</h3>
      <ol>
        {answer.items.map((it) => (
          <li key={it.day}>
            <time dateTime={it.day}>{briefSpan(it.earliest, it.day)}</time>
            <ReadingWord reading={it.reading} />
            <span class="who">
              {isOthers(it.word) ? (
                <OnWord {...it} statements={it.statements.map(({ id }) => id)} state={state} />
              ) : (
                <Joined items={it.statements} keyOf={({ id }) => id}>
                  {({ id, summary, speaker }) => (
                    <a href={hrefOf(sameLens(state, 'statement', id))} title={summary}>
                      {name(speaker)}
                    </a>
                  )}
                </Joined>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
