/** What stands where an answer is not there: still loading, or refused, with the reason and a way on. */
import type { AskError } from '../state/ask.js'
import { hrefOf, plainView, sameLens, type ViewState } from '../state/url-state.js'

export function Loading({ what }: { what: string }) {
  return (
    <p class="note quiet" role="status">
      Loading {what} …
    </p>
  )
}

export function ProblemNote({ problem, retry }: { problem: AskError; retry: () => void }) {
  return (
    <div class="note problem" role="alert">
      <p>
        <strong>{problem.title}.</strong> {problem.message}
      </p>
      <p>
        <button type="button" onClick={retry}>
          Try again
        </button>{' '}
        <a href={hrefOf(plainView)}>Start over</a>
      </p>
    </div>
  )
}

/** An id that names nothing of this kind; it may be a node of another. */
export function Unknown({ what, id, state }: { what: string; id: string; state: ViewState }) {
  return (
    <div class="note problem" role="alert">
      <h1>
        There is no {what} “{id}”
      </h1>
      <p>
        <a href={hrefOf(sameLens(state, 'node', id))}>Look for anything of that id</a> or{' '}
        <a href={hrefOf(plainView)}>start over</a>.
      </p>
    </div>
  )
}
