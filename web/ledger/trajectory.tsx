/** How a side moved: each day it spoke and the reading after it, the last one marked. */
import type { Answer } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { stanceOf } from '../state/codebook-words.js'
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
            <span class={`reading ${stanceOf(step.reading) ?? 'none'}`}>
              <span class="word">{step.reading}</span>
            </span>
            <span class="who">
              {step.statements.map((statement, index) => (
                <>
                  {index > 0 && ', '}
                  <a href={hrefOf(sameLens(state, 'statement', statement.id))} title={statement.summary}>
                    {name(statement.speaker)}
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
