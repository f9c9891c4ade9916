/** Small curves beside each other: the mean gap of each issue over the same days. */

import type { Answer } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { counted } from '../state/phrases.js'
import { hrefOf, type ViewState } from '../state/url-state.js'
import { useAnswers } from '../state/use-answers.js'
import type { GapItem } from '../strips/gap-item.js'
import { GapCurve } from './gap-curve.js'

interface Props {
  between: readonly string[]
  items: readonly GapItem[]
  axisDays: readonly string[]
  range: { from: string; to: string }
  state: ViewState
}

/** Each is a question of its own. */
const mostIssues = 12

export function GapByIssue({ between, items, axisDays, range, state }: Props) {
  const { name } = useNames()
  const issues = [...new Set(items.map(({ issue }) => issue))].slice(0, mostIssues)
  const { answers } = useAnswers(
    issues.map((issue) => ({
      name: 'gap' as const,
      params: { between: between.join(','), issue, clock: state.clock },
    })),
  )
  if (issues.length < 2) return null
  return (
    <section class="gap-by-issue">
      <h2>Issue by issue</h2>
      <ul>
        {issues.map((issue, at) => {
          const of = items.filter((item) => item.issue === issue)
          const answer = answers[at] as Answer<'gap'> | null
          return (
            <li key={issue}>
              <h3>
                <a href={hrefOf({ ...state, issue })}>{name(issue)}</a>{' '}
                <span class="count">{counted(of.length, 'demand')}</span>
              </h3>
              {answer && (
                <GapCurve
                  days={answer.items}
                  items={of}
                  axisDays={axisDays}
                  range={range}
                  height={64}
                  isSmall
                  label={`The gap on ${name(issue)}`}
                  state={state}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
