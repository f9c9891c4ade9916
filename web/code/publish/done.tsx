/** What was published: the files, the command that commits them, and where to see it. */
import { useEffect, useRef } from 'preact/hooks'
import { useCopy } from '../../shell/use-copy.js'
import { hrefOf, sameLens, type ViewState } from '../../state/url-state.js'
import { ChangesList } from './changes-list.js'
import type { Published } from './publication.js'
import { Reloading } from './reloading.js'

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
          <Reloading href={hrefOf(sameLens(state, 'source', source))}>See the source and its statements</Reloading>
        </p>
      </section>
      <section>
        <h2>To commit it</h2>
        {commit ? (
          <>
            <p>Read the difference once more, then run this where the dataset is:</p>
            <pre class="commit">{commit}</pre>
            <p>
              <button type="button" onClick={() => copy(commit, 'Command')}>
                Copy the command
              </button>{' '}
              <span role="status">{said}</span>
            </p>
          </>
        ) : (
          <p class="quiet">The dataset is in no work tree of git, so that there is nothing to commit.</p>
        )}
      </section>
      <ChangesList changes={changes} state={state} isDone />
    </>
  )
}
