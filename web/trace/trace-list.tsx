/** The one way to read statements: filters with counts, then every statement in order, page after page. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { Deeper, Heading } from '../shell/heading.js'
import { Loading, ProblemNote } from '../shell/notes.js'
import { type Answer, addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import type { ViewState } from '../state/url-state.js'
import { type Asked, useAnswer, useFetched } from '../state/use-answer.js'
import { useMedia } from '../state/use-narrow.js'
import { type Column, columnsOf, columnsThatFill, everybody } from './columns.js'
import type { About } from './said.js'
import { ColumnHeads, TraceDays } from './trace-days.js'
import { TraceFilters } from './trace-filters.js'
import { type Fixed, isAbout, isFiltered, type TraceParams, traceParams } from './trace-params.js'
import './trace.css'

/** Fewer are read faster than filtered. */
const fewest = 6

/** As many as are read in one sitting. */
const atOnce = 40

/** Statements of a record that is counted at once. */
const large = 50_000

interface Props {
  title: string
  /** What the view is of, which the reader cannot change. */
  fixed: Fixed
  /** The day by which it was said or could be known; undefined for the whole record. */
  asOf: string | undefined
  /** Whether the reader may filter. */
  filters?: boolean
  /** Said where there is no statement at all. */
  none?: string
  state: ViewState
}

export function TraceList({ title, fixed, asOf, filters = true, none, state }: Props) {
  const params = traceParams(filters ? state : { ...state, ...noFilters }, asOf, fixed)
  const counts = useAnswer('facets', params)
  const { demands, dataset } = useNames()
  const all = counts.answer?.all
  const order = dataset?.sides.map(({ side }) => side)
  // Columns follow from the counts. Counting very many takes seconds: until then, the statements stand in one column.
  const isLarge = (dataset?.counts.statements ?? 0) > large
  const first: Asked<Answer<'trace'>> = useFetched(pageAddress(params))
  const isKnown = counts.answer || !isLarge
  const columns = isKnown
    ? columnsThatFill(columnsOf(counts.answer?.items ?? [], params.side, order), first.answer?.items ?? [])
    : [everybody]
  // Columns narrower than this cannot be read.
  const wide = useMedia('screen and (min-width: 64rem)')
  const narrow = !wide && columns.length > 1
  // What nobody has filtered away was never there.
  if (all === 0 && !(filters && isFiltered(state, fixed))) return none ? <p class="note">{none}</p> : null
  if (!filters && all === undefined) return null
  return (
    <section class={columns.length > 1 && !narrow ? 'trace' : 'trace one'} style={{ '--columns': columns.length }}>
      <Heading>
        {title} {all !== undefined && <span class="count">{all.toLocaleString('en')}</span>}
      </Heading>
      {filters && (isFiltered(state, fixed) || (all ?? 0) >= fewest) && (
        <TraceFilters state={state} fixed={fixed} counts={counts.answer} />
      )}
      {counts.problem && <ProblemNote problem={counts.problem} retry={counts.retry} />}
      {counts.answer && all === 0 && <p class="note">No statement fits. Take a filter away.</p>}
      {counts.answer && first.settled && columns.length > 1 && !narrow && <ColumnHeads columns={columns} />}
      {(counts.answer || isLarge) && !first.settled && !first.problem && <Loading what="the statements" />}
      {(counts.answer || isLarge) && (first.settled || first.problem) && all !== 0 && (
        <Deeper>
          <TracePage
            key={JSON.stringify(params)}
            params={params}
            columns={columns}
            narrow={narrow || columns.length === 1}
            named={params.side === undefined && params.speaker === undefined}
            about={isAbout(params, (demand) => demands.get(demand)?.issue)}
            state={state}
          />
        </Deeper>
      )}
    </section>
  )
}

const pageAddress = (params: TraceParams, cursor?: string) => addressOf('trace', { ...params, limit: atOnce, cursor })

const noFilters = { speaker: null, side: null, demand: null, issue: null, stance: 'all', event: null } as const

interface PageProps {
  params: TraceParams
  cursor?: string
  columns: readonly Column[]
  narrow: boolean
  named: boolean
  about: About
  state: ViewState
}

function TracePage({ params, cursor, ...rest }: PageProps) {
  const asked: Asked<Answer<'trace'>> = useFetched(pageAddress(params, cursor))
  const { answer, problem, retry } = asked
  const start = useRef<HTMLDivElement>(null)
  // Keyboards and screen readers go on where the button was.
  useEffect(() => {
    if (cursor && answer) start.current?.focus({ preventScroll: true })
  }, [answer !== null])
  return (
    <>
      <div ref={start} tabIndex={-1} class="trace-page">
        {problem && <ProblemNote problem={problem} retry={retry} />}
        {!answer && !problem && <Loading what={cursor ? 'more statements' : 'the statements'} />}
        {answer && <TraceDays statements={answer.items} event={params.event} {...rest} />}
      </div>
      {answer?.next && <More key={answer.next} params={params} cursor={answer.next} {...rest} />}
    </>
  )
}

function More(props: PageProps) {
  const [wanted, setWanted] = useState(false)
  if (wanted) return <TracePage {...props} />
  return (
    <button type="button" class="more" onClick={() => setWanted(true)}>
      Show more statements
    </button>
  )
}
