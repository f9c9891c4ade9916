/** The rule behind any reading: choose a side and a demand, and see why the reading is what it is. */
import { Why } from '../ledger/why.js'
import { Loading, ProblemNote } from '../shell/notes.js'
import { useNames } from '../state/catalog.js'
import { lensParams } from '../state/lens-params.js'
import { go } from '../state/navigation.js'
import { cellOf, hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { longDay } from '../time/days.js'

export function Rule({ state }: { state: ViewState }) {
  const { demands, name, dayOf } = useNames()
  const asOf = dayOf(state)
  const ledger = useAnswer('ledger', asOf ? lensParams(state, asOf) : null)
  const cell = cellOf(state)
  const asked = useAnswer('trajectory', cell && asOf ? { ...cell, ...lensParams(state, asOf), limit: 500 } : null)
  if (!asOf) return null
  const sides = [...new Set(ledger.answer?.items.map(({ side }) => side))]
  const choice = (label: string, value: string | null, ids: Iterable<string>, choose: (id: string) => ViewState) => (
    <label>
      {label}{' '}
      <select aria-label={label} value={value ?? ''} onChange={({ currentTarget }) => go(choose(currentTarget.value))}>
        <option value="">choose</option>
        {[...ids].map((id) => (
          <option key={id} value={id}>
            {name(id)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <div class="method-rule">
      <p>
        Why a reading is what it is, as of {longDay(asOf)}:{' '}
        {choice('Side', state.side, sides, (side) => ({ ...state, side: side || null }))}{' '}
        {choice('Demand', state.demand, demands.keys(), (demand) => ({ ...state, demand: demand || null }))}
      </p>
      {asked.problem && <ProblemNote problem={asked.problem} retry={asked.retry} />}
      {cell && !asked.answer && !asked.problem && <Loading what="the reading" />}
      {cell && asked.answer && asked.settled && (
        <>
          <p>
            <a href={hrefOf({ ...sameLens(state, 'ledger'), ...cell })}>
              {name(cell.side)} on {name(cell.demand)}: <b>{asked.answer.reading.reading}</b>
            </a>
          </p>
          <Why
            text={asked.answer.reading.why}
            state={state}
            ids={asked.answer.items.flatMap(({ statements }) => statements.map((it) => it.id))}
          />
        </>
      )}
    </div>
  )
}
