/** What each published version of the data changed, in plain words. */
import { readingWords } from '../../src/codebook/reading-words.js'
import type { ReadingName } from '../../src/codebook/words.js'
import { Joined } from '../shell/joined.js'
import { Loading, ProblemNote } from '../shell/notes.js'
import { useNames } from '../state/catalog.js'
import { type DataVersionItem, useDataVersions } from '../state/data-versions.js'
import { feedAddress } from '../state/feed-address.js'
import { counted } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { longDay } from '../time/days.js'

/** Changes that are listed of a version, and ids of what came or went. */
const most = 30

export function DataVersions({ state }: { state: ViewState }) {
  const { answer, problem, retry } = useDataVersions(most)
  if (problem) return <ProblemNote problem={problem} retry={retry} />
  if (!answer) return <Loading what="the versions of the data" />
  return (
    <>
      <p class="measure">
        Each publication is compared with the one before: the days on which a reading begins, the sources, the
        statements. What it changed is an entry of the <a href={feedAddress('atom')}>feed</a> too.
      </p>
      <ul class="data-versions">
        {answer.items.map((item) => (
          <li key={item.number}>
            <h3>
              Version <code>{item.version}</code>, published {longDay(item.published.slice(0, 10))}
              {item.version === answer.data.version && ' (this one)'}
            </h3>
            <p>
              {counted(item.statements, 'statement')} from {counted(item.sources, 'source')}. {changedText(item)}
            </p>
            {item.changed && <Changes changed={item.changed} state={state} />}
          </li>
        ))}
      </ul>
    </>
  )
}

type Changed = NonNullable<DataVersionItem['changed']>

function changedText({ changed }: DataVersionItem): string {
  if (!changed) return 'There is none before it to compare with.'
  const { counts, sources, statements } = changed
  const parts = [
    ...countsOf('reading', counts.added, counts.removed, counts.changed),
    ...countsOf('source', sources.counts.added, sources.counts.removed),
    ...(statements ? countsOf('statement', statements.counts.added, statements.counts.removed) : []),
  ]
  return parts.length === 0 ? 'No reading, source or statement came, went or changed.' : `${parts.join(', ')}.`
}

function countsOf(one: string, added: number, removed: number, changed = 0): string[] {
  const of = (count: number, what: string) => (count > 0 ? [`${counted(count, one)} ${what}`] : [])
  return [...of(added, 'added'), ...of(removed, 'removed'), ...of(changed, 'changed')]
}

function Changes({
  changed: { readings, counts, sources, statements },
  state,
}: {
  changed: Changed
  state: ViewState
}) {
  const left = counts.added + counts.removed + counts.changed - readings.length
  return (
    <>
      {readings.length > 0 && (
        <ul>
          {readings.map((it) => (
            <li key={`${it.what} ${it.side} ${it.demand} ${it.day}`}>
              <ReadingChanged change={it} state={state} />
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <p class="quiet">{counted(left, 'more reading')} changed.</p>}
      <Came what="Sources" view="source" ids={sources.added} all={sources.counts.added} state={state} />
      {statements && (
        <Came what="Statements" view="statement" ids={statements.added} all={statements.counts.added} state={state} />
      )}
    </>
  )
}

const short = (reading: ReadingName | null) => `“${readingWords[reading ?? 'silent'].short}”`

function ReadingChanged({ change, state }: { change: Changed['readings'][number]; state: ViewState }) {
  const { name } = useNames()
  const { side, demand, day } = change
  return (
    <>
      <a href={hrefOf({ ...sameLens(state, 'ledger'), asOf: day, side, demand })}>
        {name(side)}, {name(demand)}
      </a>
      , {longDay(day)}: {becameText(change)}
    </>
  )
}

function becameText({ what, from, to, dayBefore }: Changed['readings'][number]): string {
  if (what === 'added') return `${short(to)} is new`
  if (what === 'removed') return `${short(from)} is no longer on record`
  if (from !== to) return `${short(from)} became ${short(to)}`
  return `${short(to)} begins on this day, before on ${longDay(dayBefore ?? '')}`
}

interface CameProps {
  what: string
  view: 'source' | 'statement'
  ids: readonly string[]
  all: number
  state: ViewState
}

function Came({ what, view, ids, all, state }: CameProps) {
  const { name } = useNames()
  if (ids.length === 0) return null
  return (
    <p>
      {what} added:{' '}
      <Joined items={ids} keyOf={(id) => id}>
        {(id) => <a href={hrefOf(sameLens(state, view, id))}>{name(id)}</a>}
      </Joined>
      {all > ids.length && `, and ${all - ids.length} more`}.
    </p>
  )
}
