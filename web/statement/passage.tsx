/** A citation: the phrase and its place, and around it the paragraph where a copy of the text is at hand. */
import type { Passage } from '../../src/verify/read-passages.js'
import { useNames } from '../state/catalog.js'
import type { ViewState } from '../state/url-state.js'
import { Citation } from './citation.js'

export function PassageOf({ passage, state }: { passage: Passage; state: ViewState }) {
  const { sources } = useNames()
  const source = sources.get(passage.source)
  return (
    <div class="passage">
      <Citation citation={passage} state={state} />
      {passage.text ? (
        <p class="paragraph" lang="" dir="auto">
          {passage.text.before}
          <mark>{passage.text.passage}</mark>
          {passage.text.after}
        </p>
      ) : (
        <p class="quiet">
          The text itself is not part of Demarche. {passage.why}{' '}
          {source && (
            <>
              To find the place: file <code>{source.file}</code>
              {source.sha256 && (
                <>
                  {' '}
                  with SHA-256 <code>{source.sha256.slice(0, 12)}…</code>
                </>
              )}
              , paragraph {passage.paragraph}, code points {passage.start} to {passage.end}.
            </>
          )}
        </p>
      )}
    </div>
  )
}
