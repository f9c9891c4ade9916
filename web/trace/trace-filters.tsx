/** The filters of a list of statements, each value with the number that it would leave. */
import type { Relation } from '../../src/codebook/words.js'
import { Menu } from '../shell/controls/menu.js'
import type { Answer } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { relationText } from '../state/codebook-words.js'
import { go } from '../state/navigation.js'
import { hrefOf, type ViewState } from '../state/url-state.js'
import { useNarrow } from '../state/use-narrow.js'
import { isDay } from '../time/days.js'
import { MonthBars } from './month-bars.js'
import { type FilterName, type Fixed, isFiltered, unfiltered } from './trace-params.js'

interface Props {
  state: ViewState
  fixed: Fixed
  counts: Answer<'facets'> | null
}

type Counted = 'speaker' | 'side' | 'demand' | 'issue' | 'stance' | 'word' | 'source' | 'event' | 'draft'
const labels: [Counted, string][] = [
  ['side', 'Side'],
  ['speaker', 'Speaker'],
  ['issue', 'Issue'],
  ['demand', 'Demand'],
  ['stance', 'Stance'],
  ['word', 'On the word of'],
  ['event', 'Event'],
  ['draft', 'Draft'],
  ['source', 'Source'],
]

/** Filters whose values are words have one for all. */
const unset: Partial<Record<Counted, string>> = { stance: 'all', word: 'any' }

const stanceText: Record<string, string> = {
  ASSERTS: 'asserts',
  CONCEDES: 'concedes',
  REJECTS: 'rejects',
  ASSESSES: 'assesses, or gives no answer',
}

/** Filters whose values have no list of their own are taken away one by one. */
const alone: [FilterName, (value: string) => string][] = [
  ['relayedBy', (name) => `relayed by ${name}`],
  ['deniedBy', (name) => `denied by ${name}`],
]

export function TraceFilters({ state, fixed, counts }: Props) {
  const { name, sources } = useNames()
  const narrow = useNarrow()
  const items = counts?.items ?? []
  const chosenOf = (filter: Counted): string | null => (state[filter] === unset[filter] ? null : state[filter])
  const textOf = (filter: Counted, value: string) => {
    if (filter === 'stance') return stanceText[value] ?? value
    if (filter === 'word') return relationText(value as Relation)
    const publisher = filter === 'source' ? sources.get(value)?.publisher : null
    return publisher ? `${publisher}: ${name(value)}` : name(value)
  }
  const set = (filter: Counted, value: string | undefined) => go({ ...state, [filter]: value ?? unset[filter] ?? null })
  const any = isFiltered(state, fixed)
  const controls = (
    <>
      <div class="filters">
        {labels.map(([filter, label]) => {
          const chosen = chosenOf(filter)
          const values = items.filter((it) => it.filter === filter)
          if (fixed[filter] || (values.length < 2 && chosen === null)) return null
          const choices = values.map(({ value, statements }) => ({
            value,
            text: textOf(filter, value),
            count: statements,
          }))
          const known = chosen === null || choices.some(({ value }) => value === chosen)
          return (
            <Menu
              key={filter}
              label={label}
              said={chosen === null ? 'all' : textOf(filter, chosen)}
              active={chosen !== null}
              choices={known ? choices : [{ value: chosen, text: textOf(filter, chosen), count: 0 }, ...choices]}
              chosen={chosen === null ? [] : [chosen]}
              single
              choose={([value]) => set(filter, value)}
            />
          )
        })}
        {alone.map(([filter, say]) => {
          const value = state[filter]
          return typeof value === 'string' && value !== 'false' && !fixed[filter] ? (
            <a key={filter} class="switch" href={hrefOf({ ...state, [filter]: null })} title="Take this filter away">
              {say(name(value))} ×
            </a>
          ) : null
        })}
        <label class="switch">
          <input
            type="checkbox"
            checked={state.alone === 'true'}
            onChange={({ currentTarget }) => go({ ...state, alone: currentTarget.checked ? 'true' : 'false' })}
          />
          <span>Told by one source alone</span>
        </label>
      </div>
      <div class="filters">
        <form
          class="trace-words"
          onSubmit={(event) => {
            event.preventDefault()
            const typed = String(new FormData(event.currentTarget).get('text') ?? '').trim()
            go({ ...state, text: typed || null })
          }}
        >
          <input
            type="search"
            name="text"
            aria-label="Words in these statements"
            placeholder="Words"
            value={state.text ?? ''}
            onChange={({ currentTarget }) => go({ ...state, text: currentTarget.value.trim() || null })}
          />
        </form>
        <DayField label="From" value={state.from} set={(from) => go({ ...state, from })} />
        <DayField label="to" value={state.to} set={(to) => go({ ...state, to })} />
        {any && (
          <a class="filters-clear" href={hrefOf(unfiltered(state))}>
            Clear filters
          </a>
        )}
      </div>
      <MonthBars items={items} state={state} />
    </>
  )
  // On a phone the statements come first.
  if (narrow)
    return (
      <details class="trace-filters" data-not-pictured>
        <summary>{any ? 'Filters are set' : 'Filter by speaker, demand, day and more'}</summary>
        {controls}
      </details>
    )
  return (
    <div class="trace-filters" data-not-pictured>
      {controls}
    </div>
  )
}

function DayField({ label, value, set }: { label: string; value: string | null; set: (day: string | null) => void }) {
  return (
    <label class="trace-day-field">
      {label}{' '}
      <input
        type="date"
        value={value ?? ''}
        onChange={({ currentTarget }) => {
          if (currentTarget.value === '' || isDay(currentTarget.value)) set(currentTarget.value || null)
        }}
      />
    </label>
  )
}
