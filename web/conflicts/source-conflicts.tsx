/** Sources that disagree, with one another or one with itself: each matter of fact, with what each passage claims and where. */

import { NodeLinks } from '../shell/node-link.js'
import { Loading, ProblemNote } from '../shell/notes.js'
import type { Item } from '../state/ask.js'
import { unbroken } from '../state/unbroken.js'
import type { ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'

export function SourceConflicts({ state }: { state: ViewState }) {
  const asked = useAnswer('conflicts', { limit: 500, source: state.source ?? undefined })
  const { answer, problem } = asked
  return (
    <section id="sources">
      <h2>
        Sources that disagree <span class="count">{answer?.items.length ?? ''}</span>
      </h2>
      {problem && <ProblemNote problem={problem} retry={asked.retry} />}
      {!answer && !problem && <Loading what="the conflicts" />}
      {answer?.items.length === 0 && <p class="quiet">No two sources disagree on a fact that is coded.</p>}
      {answer?.items.map((conflict) => (
        <Conflict key={conflict.id} conflict={conflict} state={state} />
      ))}
    </section>
  )
}

function Conflict({ conflict, state }: { conflict: Item<'conflicts'>; state: ViewState }) {
  return (
    <div class="conflict">
      <h3>{conflictTitle(conflict)}</h3>
      <ul class="claims">
        {conflict.claims.map((claim) => (
          <li key={`${claim.source} ${claim.start}`}>
            <p class="claim">{claim.value}</p>
            <p class="quiet">
              <NodeLinks ids={[claim.source]} state={state} />: “{claim.phrase}”,{' '}
              {unbroken(`paragraph ${claim.paragraph}`)}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** `One source against itself: how many were present`, where no other source claims anything. Pure. */
export function conflictTitle({ about, claims }: Pick<Item<'conflicts'>, 'about' | 'claims'>): string {
  const sources = new Set(claims.map(({ source }) => source))
  return sources.size === 1 && claims.length > 1 ? `One source against itself: ${about}` : about
}
