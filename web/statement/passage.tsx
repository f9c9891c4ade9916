/** A citation with its paragraph, if the server has a copy of the text. */

import type { Passage } from '../../src/verify/read-passages.js'
import { useNames } from '../state/catalog.js'
import { unbroken } from '../state/unbroken.js'
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
          The text belongs to its publisher and is not part of Demarche. {passage.why}{' '}
          {source && (
            <>
              The place is in file <code>{source.file}</code>
              {source.sha256 && (
                <>
                  {' '}
                  (SHA-256 <code>{source.sha256.slice(0, 12)}…</code>)
                </>
              )}
              , {unbroken(`paragraph ${passage.paragraph}`)}, code points {passage.start} to {passage.end}.
            </>
          )}
        </p>
      )}
    </div>
  )
}
