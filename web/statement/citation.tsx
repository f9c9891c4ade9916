/** Where a statement is written: phrase, source, paragraph and code points. */

import { useNames } from '../state/catalog.js'
import { inQuotes } from '../state/phrases.js'
import { unbroken } from '../state/unbroken.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { span } from '../time/days.js'
import type { FullStatement } from './full-statement.js'

interface Props {
  citation: FullStatement['citations'][number]
  state: ViewState
}

export function Citation({ citation, state }: Props) {
  const { sources } = useNames()
  const source = sources.get(citation.source)
  const published = source ? span(source.publishedEarliest, source.publishedLatest) : ''
  return (
    <figure class="citation">
      <blockquote>{inQuotes(citation.phrase)}</blockquote>
      <figcaption>
        <a href={hrefOf(sameLens(state, 'source', citation.source))}>{source?.title ?? citation.source}</a>
        {source?.publisher && `, ${source.publisher}`}
        {published && `, ${published}`}; {unbroken(`paragraph ${citation.paragraph}`)}, code points {citation.start}–
        {citation.end}
      </figcaption>
    </figure>
  )
}
