/** Notes in place of an answer: loading, refused with a reason and a way on, empty, or unknown. */
import type { AskError } from '../state/ask-error.js'
import { hrefOf, plainView, sameLens, type ViewState } from '../state/url-state.js'

export function Loading({ what }: { what: string }) {
  return (
    <p class="note quiet" role="status">
      Loading {what} …
    </p>
  )
}

/** @param retry left out where the view has a button of its own for it */
export function ProblemNote({ problem, retry }: { problem: AskError; retry?: () => void }) {
  const { position, rule, retryAfter } = problem.members
  return (
    <div class="note problem" role="alert">
      <p>
        <strong>{problem.title}.</strong> {position && `Line ${position.line}, column ${position.column}: `}
        {problem.message}
        {retryAfter !== undefined && ` Try again in ${retryAfter} s.`}
      </p>
      {rule && (
        <p class="quiet">
          Rule: <code>{rule}</code>
        </p>
      )}
      {retry && (
        <p>
          <button type="button" onClick={retry}>
            Try again
          </button>{' '}
          <a href={hrefOf(plainView)}>Start over</a>
        </p>
      )}
    </div>
  )
}

/** For an empty record. */
export function NoStatements() {
  return (
    <p class="note">
      There are no statements yet. Load a dataset with <code>demarche load</code>, then reload this page.
    </p>
  )
}

/** An id that is not of this kind; it may be of another. */
export function Unknown({ what, id, state }: { what: string; id: string; state: ViewState }) {
  return (
    <div class="note problem" role="alert">
      <h1>
        There is no {what} “{id}”
      </h1>
      <p>
        <a href={hrefOf(sameLens(state, 'node', id))}>Look for anything with this id</a> or{' '}
        <a href={hrefOf(plainView)}>start over</a>.
      </p>
    </div>
  )
}
