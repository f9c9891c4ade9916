/** Sides that contradict themselves: their people point in opposite directions on one demand, a few days apart. */
import { Deeper } from '../shell/heading.js'
import { Loading, ProblemNote } from '../shell/notes.js'
import { addressOf, type Params } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { lensParams } from '../state/lens-params.js'
import { counted } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import { ContradictionFilters } from './contradiction-filters.js'
import { ContradictionList, useContradictions } from './contradiction-list.js'
import { anyDays, FurtherApart } from './further-apart.js'

/** What the section asks. */
export const askedBy = (state: ViewState, asOf: string): Params<'contradictions'> => ({
  ...lensParams(state, asOf),
  side: state.side ?? undefined,
  demand: state.demand ?? undefined,
  days: state.within,
  sameSpeaker: state.sameSpeaker,
})

export function SideConflicts({ state, asOf }: { state: ViewState; asOf: string }) {
  const { name } = useNames()
  const params = askedBy(state, asOf)
  const { answer, settled, problem, retry } = useContradictions(params)
  const whom = state.side ? name(state.side) : 'one side'
  const where = state.demand ? ` on ${name(state.demand)}` : ''
  return (
    <section id="sides">
      <h2>
        Sides that contradict themselves <span class="count">{answer?.all.toLocaleString('en') ?? ''}</span>
      </h2>
      <p class="quiet">
        On one demand, within a few days, some people of a side want it or agree to it; others refuse it, give it up or
        give no answer on it. Where most people differ comes first.
      </p>
      <ContradictionFilters state={state} />
      {problem && <ProblemNote problem={problem} retry={retry} />}
      {!answer && !problem && <Loading what="the contradictions" />}
      {answer?.items.length === 0 && (
        <p class="quiet">
          No two {state.sameSpeaker === 'include' ? 'statements' : 'people'} of {whom} contradict each other{where}
          {state.within < anyDays && ` within ${counted(state.within, 'day')}`}.
        </p>
      )}
      {answer && settled && <FurtherApart pairs={answer.pairs} params={params} state={state} />}
      {answer && (
        <Deeper>
          <ContradictionList
            key={addressOf('contradictions', params)}
            page={answer}
            params={params}
            withSide
            state={state}
          />
        </Deeper>
      )}
    </section>
  )
}
