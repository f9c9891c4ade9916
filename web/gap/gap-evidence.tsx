/** What made the difference between two days: the demands that moved, each step with whose word it is. */
import { isOthers, wordText } from '../shell/on-word.js'
import { useNames } from '../state/catalog.js'
import { counted } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import type { GapItem, GapStep } from '../strips/gap-item.js'
import { noStepBack, percent } from '../strips/strip-words.js'
import { span } from '../time/days.js'
import type { Comparison, DemandChange } from './compare-days.js'

/** Steps of one demand that are listed: the last ones. */
const mostSteps = 4

interface Props {
  comparison: Comparison
  state: ViewState
}

export function GapEvidence({
  comparison: { closer, apart, back, newly, indirect, unanswered, unclear },
  state,
}: Props) {
  return (
    <div class="gap-evidence">
      <Changes title="Closer" changes={closer} state={state} />
      <Changes title="Further apart" changes={apart} state={state} />
      <Changes title="Moved in between, and back" changes={back} state={state} />
      <Demands title="Answered or given up only in between" items={newly} state={state} />
      <Demands title="Answered only indirectly" items={indirect} state={state} />
      <Demands title="Unanswered" items={unanswered} state={state} />
      <Demands title="Without a clear word of both" items={unclear} state={state} />
    </div>
  )
}

function Changes({ title, changes, state }: { title: string; changes: readonly DemandChange[]; state: ViewState }) {
  const { name } = useNames()
  if (changes.length === 0) return null
  return (
    <section>
      <h3>
        {title} <span class="count">{changes.length}</span>
      </h3>
      <ul>
        {changes.map(({ item, before, after, steps }) => (
          <li key={item.demand}>
            <a href={hrefOf(sameLens(state, 'demand', item.demand))}>{name(item.demand)}</a>{' '}
            <b>
              {percent(before)} → {percent(after)}
            </b>
            {steps.length > mostSteps && (
              <span class="gap-step">{counted(steps.length - mostSteps, 'step')} before that</span>
            )}
            {steps.slice(-mostSteps).map((step) => (
              <StepLink key={step.day} item={item} step={step} state={state} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function StepLink({ item, step, state }: { item: GapItem; step: GapStep; state: ViewState }) {
  const { name } = useNames()
  const [statement] = step.statements
  const others = step.by.flatMap((side) => {
    const { word, onWordOf } = side === item.raiser ? step.raiser : step.addressee
    return isOthers(word) ? [wordText(word, onWordOf, name)] : []
  })
  const text = `${span(step.earliest, step.day)}: ${step.by.map(name).join(' and ')}`
  return (
    <span class="gap-step">
      {statement ? <a href={hrefOf(sameLens(state, 'statement', statement))}>{text}</a> : text}
      {others.length > 0 && <span class="not-own">, {others.join('; ')}</span>}
      {step.gap !== null && `: ${percent(step.gap)}`}
      {(['raiser', 'addressee'] as const).map((role) => {
        const why = noStepBack(item, step, role, name)
        return why && <em key={role}> {why}</em>
      })}
    </span>
  )
}

function Demands({ title, items, state }: { title: string; items: readonly GapItem[]; state: ViewState }) {
  const { name } = useNames()
  if (items.length === 0) return null
  return (
    <section>
      <h3>
        {title} <span class="count">{items.length}</span>
      </h3>
      <ul>
        {items.map(({ demand }) => (
          <li key={demand}>
            <a href={hrefOf(sameLens(state, 'demand', demand))}>{name(demand)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
