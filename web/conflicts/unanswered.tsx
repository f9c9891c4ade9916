/** What one side never answered or refused to discuss by a day, and where somebody gave no answer. */
import { Loading, ProblemNote } from '../shell/notes.js'
import { lensParams } from '../state/lens-params.js'
import { counted } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { longDay } from '../time/days.js'
import { NoAnswerGiven } from './no-answer-given.js'
import { UnansweredTable } from './unanswered-table.js'

export function Unanswered({ state, asOf }: { state: ViewState; asOf: string }) {
  const asked = useAnswer('unanswered', { ...lensParams(state, asOf), limit: 1000 })
  const { answer, problem } = asked
  const items = answer?.items ?? []
  const refused = items.filter((it) => it.state === 'refused-to-discuss')
  const others = items.filter((it) => it.state !== 'refused-to-discuss')
  const kinds = [
    { title: 'No answer at all', items: others.filter((it) => it.state === 'unanswered') },
    { title: 'Answered only through another demand', items: others.filter((it) => it.state === 'answered-indirectly') },
  ]
  return (
    <>
      {problem && <ProblemNote problem={problem} retry={asked.retry} />}
      {!answer && !problem && <Loading what="the answers" />}
      {answer && (
        <section id="refused">
          <h2>
            Refused to discuss <span class="count">{refused.length}</span>
          </h2>
          {refused.length > 0 ? (
            <>
              <p class="quiet">
                On {counted(refused.length, 'demand')} the side addressed said nothing by {longDay(asOf)} but that it
                gives no answer.
              </p>
              <UnansweredTable items={refused} asOf={asOf} state={state} />
            </>
          ) : (
            <p>On no demand does a side stand at a refusal to discuss it by {longDay(asOf)}.</p>
          )}
          <NoAnswerGiven state={state} asOf={asOf} />
        </section>
      )}
      {answer && (
        <section id="unanswered" class="never-answered">
          <h2>
            Never answered <span class="count">{others.length}</span>
          </h2>
          <p class="quiet">
            Silence is not refusal: by {longDay(asOf)}, no statement in the record says where this side stands on the
            demand itself.
          </p>
          {others.length === 0 && <p class="quiet">Every demand that had been raised had an answer.</p>}
          {kinds.map(
            ({ title, items: some }) =>
              some.length > 0 && (
                <section key={title}>
                  <h3>
                    {title} <span class="count">{some.length}</span>
                  </h3>
                  <UnansweredTable items={some} asOf={asOf} state={state} />
                </section>
              ),
          )}
        </section>
      )}
    </>
  )
}
