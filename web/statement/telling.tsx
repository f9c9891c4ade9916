/** How a statement reached the reader: its speaker, those who relay it, and the sources that print it. */
import { Heading } from '../shell/heading.js'
import { NodeLinks } from '../shell/node-link.js'
import { useNames } from '../state/catalog.js'
import { relationText } from '../state/codebook-words.js'
import type { ViewState } from '../state/url-state.js'
import { inSpan } from '../time/days.js'
import { accordingTo, relaysOf } from './attribution.js'
import type { FullStatement } from './full-statement.js'

export function Telling({ statement: it, state }: { statement: FullStatement; state: ViewState }) {
  const { name, sources } = useNames()
  const said = accordingTo(relaysOf(it), name) === ''
  const printed = [...new Set(it.citations.map(({ source }) => source))]
  return (
    <section class="telling">
      <Heading>How it reached us</Heading>
      <ol>
        <li>
          <NodeLinks ids={[it.speaker]} state={state} />{' '}
          <span class="quiet">{said ? 'said it' : 'is reported to have said it'}</span>
        </li>
        {it.relayedBy.map(({ actor, relation }) => (
          <li key={actor}>
            <NodeLinks ids={[actor]} state={state} /> <span class="quiet">reports it: {relationText(relation)}</span>
          </li>
        ))}
        {printed.map((source) => (
          <li key={source}>
            <NodeLinks ids={[source]} state={state} />{' '}
            <span class="quiet">
              prints it, published{' '}
              {inSpan(sources.get(source)?.publishedEarliest ?? '', sources.get(source)?.publishedLatest ?? '')}
            </span>
          </li>
        ))}
      </ol>
      {it.disputedBy.length > 0 && (
        <p>
          Denied by <NodeLinks ids={it.disputedBy} state={state} />, so it does not count toward any reading.
        </p>
      )}
    </section>
  )
}
