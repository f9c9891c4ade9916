/** The results of a search: names first, then statements with the words or of the day. */
import { useMemo } from 'preact/hooks'
import { Loading, ProblemNote } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { type Answer, addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { counted } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useFetched } from '../state/use-answer.js'
import { titleOf } from '../statement/attribution.js'
import { useDays } from '../time/use-days.js'
import { searchOf } from './search.js'

/** Statements shown; more words narrow the search. */
const mostStatements = 20

export function SearchResults({ state, wanted }: { state: ViewState; wanted: string }) {
  const catalog = useNames()
  const days = useDays('said')
  const search = useMemo(() => searchOf(catalog, days), [catalog, days])
  const groups = search(wanted)
  const text = wanted.trim().slice(0, 200)
  const address = text === '' ? '' : addressOf('trace', { text, limit: mostStatements })
  const asked = useFetched<Answer<'trace'>>(address)
  const statements = asked.settled ? (asked.answer?.items ?? []) : []
  const more = asked.settled && asked.answer?.next !== null
  const parts = [
    ...groups.map(({ kind, found }) => counted(found.length, kind.slice(0, -1).toLowerCase())),
    ...(statements.length > 0 ? [`${more ? 'over ' : ''}${counted(statements.length, 'statement')}`] : []),
  ]
  return (
    <article class="view leaf search-results" aria-label="Search">
      <ViewHead
        kind="Search"
        title={`“${wanted}”`}
        said={parts.length > 0 ? `${parts.join(', ')}.` : asked.settled ? 'Nothing found.' : null}
        data={text === '' ? null : { json: address, csv: addressOf('trace', { text }, 'csv') }}
      />
      {groups.map(({ kind, found }) => (
        <section key={kind}>
          <h2>
            {kind} <span class="count">{found.length}</span>
          </h2>
          <ul>
            {found.map(({ id, name, about, to }) => (
              <li key={id}>
                <a
                  href={hrefOf({
                    ...sameLens(state, to.view, to.id),
                    issue: to.issue,
                    ...(to.asOf && { asOf: to.asOf }),
                  })}
                >
                  {name}
                </a>{' '}
                <span class="quiet">{about}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {asked.problem && <ProblemNote problem={asked.problem} retry={asked.retry} />}
      {!asked.settled && !asked.problem && <Loading what="statements" />}
      {statements.length > 0 && (
        <section>
          <h2>
            Statements <span class="count">{more ? `the first ${statements.length}` : statements.length}</span>
          </h2>
          <ul>
            {statements.map((it) => (
              <li key={it.id}>
                <a href={hrefOf(sameLens(state, 'statement', it.id))}>{it.summary}</a>{' '}
                <span class="quiet">{titleOf(it, catalog.name)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {asked.settled && parts.length === 0 && (
        <p class="note">
          No actor, demand, issue, event, source or statement contains these words, or similar ones. Try fewer words, or{' '}
          <a href={hrefOf(sameLens(state, 'ledger'))}>read the ledger</a>.
        </p>
      )}
    </article>
  )
}
