/** Demands that an addressed side had not answered by the chosen day, longest silence first. */
import { useMemo } from 'preact/hooks'
import { Joined } from '../shell/joined.js'
import { NodeLinks } from '../shell/node-link.js'
import { Loading, ProblemNote } from '../shell/notes.js'
import { useNames } from '../state/catalog.js'
import { lensParams } from '../state/lens-params.js'
import type { ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { longDay, shortDay } from '../time/days.js'
import { unansweredOf } from './unanswered.js'

export function UnansweredTable({ state, asOf }: { state: ViewState; asOf: string }) {
  const { demands } = useNames()
  const asked = useAnswer('ledger', lensParams(state, asOf))
  const { answer, problem } = asked
  const rows = useMemo(() => unansweredOf(answer?.items ?? [], demands.values(), asOf), [answer, demands, asOf])
  return (
    <section id="unanswered">
      <h2>
        Raised and not answered <span class="count">{answer ? rows.length : ''}</span>
      </h2>
      <p class="quiet">
        Silence is not refusal: by {longDay(asOf)}, no statement in the record says where this side stands on the
        demand.
      </p>
      {problem && <ProblemNote problem={problem} retry={asked.retry} />}
      {!answer && !problem && <Loading what="the ledger" />}
      {answer && rows.length > 0 && (
        <table class="rows stacked">
          <thead>
            <tr>
              <th scope="col">Demand</th>
              <th scope="col">Addressed to</th>
              <th scope="col">Raised by</th>
              <th scope="col" class="number">
                Days
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ demand, side, raisedBy, days }) => (
              <tr key={`${side} ${demand.id}`}>
                <th scope="row">
                  <NodeLinks ids={[demand.id]} state={state} />
                </th>
                <td data-label="Addressed to">
                  <NodeLinks ids={[side]} state={state} />
                </td>
                <td data-label="Raised by">
                  <Joined items={raisedBy} keyOf={(raiser) => raiser.side}>
                    {(raiser) => (
                      <>
                        <NodeLinks ids={[raiser.side]} state={state} /> since {shortDay(raiser.since)}
                      </>
                    )}
                  </Joined>
                </td>
                <td class="number" data-label="Days">
                  {days}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {answer && rows.length === 0 && <p class="quiet">Every demand that had been raised had an answer.</p>}
    </section>
  )
}
