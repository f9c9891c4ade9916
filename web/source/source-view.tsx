/** A source: who printed it and when, what it tells, and what it alone tells. */
import type { ComponentChildren } from 'preact'
import { Unknown } from '../shell/notes.js'
import { useCopy } from '../shell/use-copy.js'
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { LensWords } from '../trace/lens-words.js'
import { TraceList } from '../trace/trace-list.js'
import { traceParams } from '../trace/trace-params.js'
import { languageName, publishedText, sourceCitation, toldText } from './source-words.js'

export function SourceView({ state, id }: { state: ViewState; id: string }) {
  const { sources } = useNames()
  const { copy, said } = useCopy()
  const source = sources.get(id)
  if (!source) return <Unknown what="source" id={id} state={state} />
  const asOf = state.asOf ?? undefined
  const params = traceParams(state, asOf, { source: id })
  const { author, publisher, url, language, alone, statements } = source
  const citation = sourceCitation(source)
  return (
    <article class="view leaf">
      <ViewHead
        kind="Source"
        title={source.title}
        said={`${publishedText(source)} ${toldText(source)}`}
        data={{
          json: addressOf('trace', params),
          csv: addressOf('trace', params, 'csv'),
          more: [
            { text: 'places in the order of the text as CSV', href: addressOf('citations', { source: id }, 'csv') },
          ],
        }}
      >
        <p class="onward">
          {alone > 0 && alone < statements && (
            <a href={hrefOf({ ...state, alone: state.alone === 'true' ? 'false' : 'true' })}>
              {state.alone === 'true' ? 'All that it tells' : `The ${alone} that it alone tells`}
            </a>
          )}
          <a href={hrefOf({ ...sameLens(state, 'ledger'), source: id })}>The ledger by this source alone</a>
          <a href={hrefOf(sameLens(state, 'graph', id))}>See it in the graph</a>
        </p>
      </ViewHead>
      <dl class="facts">
        <Term term="Author">{author}</Term>
        <Term term="Publisher">{publisher}</Term>
        <Term term="Language">{language && languageName(language)}</Term>
        <Term term="Address">
          {url && /^https?:/.test(url) ? (
            <a href={url} rel="noreferrer" target="_blank">
              {url}
            </a>
          ) : (
            url
          )}
        </Term>
        <Term term="File">
          <code>{source.file}</code>
        </Term>
        <div>
          <dt>Cite it as</dt>
          <dd>
            {citation}{' '}
            <button type="button" data-not-pictured onClick={() => copy(citation, 'Citation')}>
              Copy
            </button>{' '}
            <span role="status" class="quiet">
              {said}
            </span>
          </dd>
        </div>
      </dl>
      <LensWords state={state} />
      <TraceList title="What it tells, oldest first" fixed={{ source: id }} asOf={asOf} state={state} />
    </article>
  )
}

function Term({ term, children }: { term: string; children: ComponentChildren }) {
  if (!children) return null
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
