/** Every source: its publisher and date, how much of it is coded, and how to recognise its text. */
import { NodeLinks } from '../shell/node-link.js'
import { useNames } from '../state/catalog.js'
import type { ViewState } from '../state/url-state.js'
import { span } from '../time/days.js'
import { SectionHead } from './section-head.js'

export function SourceTable({ state }: { state: ViewState }) {
  const { sources } = useNames()
  return (
    <section>
      <SectionHead section="sources" state={state} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="wide" tabIndex={0} aria-label="Sources">
        <table class="rows stacked">
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">Published</th>
              <th scope="col" class="number">
                Statements
              </th>
              <th scope="col" class="number">
                Places
              </th>
              <th scope="col">Said</th>
              <th scope="col">Text</th>
            </tr>
          </thead>
          <tbody>
            {[...sources.values()].map((source) => (
              <tr key={source.id}>
                <th scope="row">
                  <span>
                    <NodeLinks ids={[source.id]} state={state} />
                    {source.publisher && <span class="quiet">, {source.publisher}</span>}
                  </span>
                </th>
                <td data-label="Published">
                  <span>
                    {span(source.publishedEarliest, source.publishedLatest)}
                    {source.publishedBasis && <span class="quiet"> ({source.publishedBasis})</span>}
                  </span>
                </td>
                <td class="number" data-label="Statements">
                  {source.statements}
                </td>
                <td class="number" data-label="Places">
                  {source.citations}
                </td>
                <td data-label="Said">
                  {source.firstSaid && source.lastSaid ? span(source.firstSaid, source.lastSaid) : ''}
                </td>
                <td data-label="Text">
                  <span>
                    <code>{source.file}</code>
                    {source.sha256 && (
                      <>
                        {' '}
                        <code class="quiet" title={source.sha256}>
                          {source.sha256.slice(0, 8)}…
                        </code>
                      </>
                    )}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
