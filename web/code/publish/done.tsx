/** What was published: the files, the command that commits them, and where to see it. */
import { useEffect, useRef } from 'preact/hooks'
import { useCopy } from '../../shell/use-copy.js'
import { hrefOf, sameLens, type ViewState } from '../../state/url-state.js'
import { ChangesList } from './changes-list.js'
import type { Published } from './publication.js'

export function Done({ published, state }: { published: Published; state: ViewState }) {
  const { written, commit, notLoaded, changes, source } = published
  const heading = useRef<HTMLHeadingElement>(null)
  const { copy, said } = useCopy()
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      {notLoaded && (
        <p class="note problem" role="alert">
          {notLoaded}
        </p>
      )}
      <section>
        <h2 tabIndex={-1} ref={heading}>
          Written
        </h2>
        <ul class="written">
          {written.map((path) => (
            <li key={path}>
              <code>{path}</code>
            </li>
          ))}
        </ul>
        <p class="onward">
          <a href={hrefOf(sameLens(state, 'source', source))}>See the source and its statements</a>
        </p>
      </section>
      <section>
        <h2>To commit it</h2>
        {commit ? (
          <>
            <p>
              Read the difference once more (<code>git diff</code>), then paste this into a shell, anywhere in the
              clone:
            </p>
            <pre class="commit">{commit}</pre>
            <p>
              <button type="button" onClick={() => copy(commit, 'Command')}>
                Copy the command
              </button>{' '}
              <span role="status">{said}</span>
            </p>
          </>
        ) : (
          <p class="quiet">
            There is nothing to commit: the dataset is in no clone of a Git repository, or all of it is committed.
          </p>
        )}
      </section>
      <ChangesList changes={changes} state={state} isDone />
    </>
  )
}
