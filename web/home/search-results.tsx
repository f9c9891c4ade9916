/** The results of a search: names first, then statements with the words or of the day. */
import { useMemo } from 'preact/hooks'
import { Loading, ProblemNote } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { type Answer, addressOf, type Item } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { counted } from '../state/phrases.js'
import { hrefOf, plainView, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer, useFetched } from '../state/use-answer.js'
import { titleOf } from '../statement/attribution.js'
import { shortDay } from '../time/days.js'
import { useDays } from '../time/use-days.js'
import { pairsOf } from './pair-named.js'
import { type Found, type FoundGroup, foundByAny, searchOf } from './search.js'

/** Statements shown; more words narrow the search. */
const mostStatements = 20

/** As many events as fit on a screen. */
const mostEvents = 20

export function SearchResults({ state, wanted }: { state: ViewState; wanted: string }) {
  const catalog = useNames()
  const days = useDays('said')
  const search = useMemo(() => searchOf(catalog, days), [catalog, days])
  const text = wanted.trim().slice(0, 200)
  const met = useAnswer('events', text === '' ? null : { text, limit: mostEvents })
  const named = search(wanted)
  const pairNamed = useMemo(() => pairsOf(catalog), [catalog])
  const pair = pairNamed(wanted)
  const said = useAnswer('trace', pair && { ...spokenOf(pair), limit: 1 })
  const asking = pair && said.settled && said.answer?.items.length ? [pair] : []
  const all = [...withQuestions(asking, named), ...(met.settled ? eventsFound(met.answer?.items ?? []) : [])]
  const address = text === '' ? '' : addressOf('trace', { text, limit: mostStatements })
  const asked = useFetched<Answer<'trace'>>(address)
  const statements = asked.settled ? (asked.answer?.items ?? []) : []
  const more = asked.settled && asked.answer?.next !== null
  const isNothing = all.length === 0 && statements.length === 0 && asked.settled && met.settled
  const groups = isNothing ? foundByAny(wanted, search) : all
  const parts = [
    ...groups.map(({ kind, found }) => counted(found.length, kind.slice(0, -1).toLowerCase())),
    ...(statements.length > 0 ? [`${more ? 'over ' : ''}${counted(statements.length, 'statement')}`] : []),
  ]
  return (
    <article class="view leaf search-results" aria-label="Search" onKeyDown={moveAmongResults}>
      <ViewHead
        kind="Search"
        title={`“${wanted}”`}
        said={
          parts.length === 0
            ? asked.settled
              ? 'Nothing found.'
              : null
            : `${isNothing ? 'Nothing has all of these words. By one of them: ' : ''}${parts.join(', ')}.`
        }
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
                <a href={hrefOf(withLens(state, to))}>{name}</a> <span class="quiet">{about}</span>
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
          {more && (
            <p>
              <a href={hrefOf({ ...sameLens(state, 'trace'), text })}>All statements with these words</a>
            </p>
          )}
        </section>
      )}
      {asked.settled && parts.length === 0 && (
        <p class="note">
          No actor, demand, issue, draft, event, source or statement contains these words, or similar ones. Try fewer
          words, or <a href={hrefOf(sameLens(state, 'ledger'))}>read the ledger</a>.
        </p>
      )}
    </article>
  )
}

/** Who said it and about which demand, as the question asks. */
const spokenOf = ({ to: { speaker, side, demand } }: Found) => ({
  speaker: speaker ?? undefined,
  side: side ?? undefined,
  demand: demand ?? undefined,
})

/** What is found by name is seen through the reader's lens, but for the day that it names itself. */
function withLens(state: ViewState, to: ViewState): ViewState {
  const { clock, source, withoutRelays, hedged } = state
  return { ...to, asOf: to.asOf ?? state.asOf, clock, source, withoutRelays, hedged }
}

function withQuestions(asking: readonly Found[], named: readonly FoundGroup[]): FoundGroup[] {
  if (asking.length === 0) return [...named]
  const questions = named.find(({ kind }) => kind === 'Questions')
  const rest = named.filter((group) => group !== questions)
  return [{ kind: 'Questions', found: [...asking, ...(questions?.found ?? [])] }, ...rest]
}

function eventsFound(events: readonly Item<'events'>[]): FoundGroup[] {
  if (events.length === 0) return []
  const found = events.map(({ id, name, date, place, statements }) => ({
    ...{ id, name },
    about: [date && shortDay(date), place, counted(statements, 'statement')].filter(Boolean).join(', '),
    to: { ...plainView, view: 'event' as const, id },
  }))
  return [{ kind: 'Events', found }]
}

/** The arrow keys go from result to result, and from the first back to the search field. */
function moveAmongResults(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || !(event.target instanceof HTMLElement)) return
  const links = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('li a')]
  const at = links.indexOf(event.target)
  if (at < 0) return
  event.preventDefault()
  const next = at + step < 0 ? document.querySelector<HTMLElement>('.search input') : links[at + step]
  next?.focus()
}
