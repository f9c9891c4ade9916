/** Demands that an addressed side had not answered by the chosen day. */
import { NodeLinks } from '../shell/node-link.js'
import { Loading, ProblemNote } from '../shell/notes.js'
import { lensParams } from '../state/lens-params.js'
import type { ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { longDay, shortDay } from '../time/days.js'
import { NoAnswer } from './no-answer.js'

export function UnansweredTable({ state, asOf }: { state: ViewState; asOf: string }) {
  const asked = useAnswer('unanswered', { ...lensParams(state, asOf), limit: 1000 })
  const { answer, problem } = asked
  return (
    <section id="unanswered">
      <h2>
        Raised and not answered <span class="count">{answer?.items.length ?? ''}</span>
      </h2>
      <p class="quiet">
        Silence is not refusal: by {longDay(asOf)}, no statement in the record says where this side stands on the demand
        itself. Some answers come through another demand, which is named.
      </p>
      {problem && <ProblemNote problem={problem} retry={asked.retry} />}
      {!answer && !problem && <Loading what="the answers" />}
      {answer && answer.items.length > 0 && (
        <table class="rows stacked">
          <thead>
            <tr>
              <th scope="col">Demand</th>
              <th scope="col">Addressed to</th>
              <th scope="col">Raised by</th>
              <th scope="col">Since</th>
              <th scope="col">Its answer</th>
            </tr>
          </thead>
          <tbody>
            {answer.items.map((it) => (
              <tr key={`${it.side} ${it.demand}`}>
                <th scope="row">
                  <NodeLinks ids={[it.demand]} state={state} />
                </th>
                <td data-label="Addressed to">
                  <NodeLinks ids={[it.side]} state={state} />
                </td>
                <td data-label="Raised by">
                  <NodeLinks ids={it.raisedBy} state={state} />
                </td>
                <td data-label="Since">{shortDay(it.raised)}</td>
                <td data-label="Its answer">
                  <NoAnswer item={it} asOf={asOf} state={state} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {answer?.items.length === 0 && <p class="quiet">Every demand that had been raised had an answer.</p>}
    </section>
  )
}
