/** How a side moved: each day it spoke and the reading after it, the last one marked. */
import { Joined } from '../shell/joined.js'
import { ReadingWord } from '../shell/reading-word.js'
import type { Answer } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { shortDay } from '../time/days.js'

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
        {answer.items.map((step) => (
          <li key={step.day}>
            <time dateTime={step.day}>{shortDay(step.day)}</time>
            <ReadingWord reading={step.reading} />
            <span class="who">
              <Joined items={step.statements} keyOf={({ id }) => id}>
                {({ id, summary, speaker }) => (
                  <a href={hrefOf(sameLens(state, 'statement', id))} title={summary}>
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
