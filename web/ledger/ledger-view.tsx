/** The ledger of a day, and beside it the panel of the open cell. */
import { useMemo } from 'preact/hooks'
import { Loading, NoStatements, ProblemNote } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { lensParams } from '../state/lens-params.js'
import { cellOf, hrefOf, plainView, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { useNarrow } from '../state/use-narrow.js'
import { CellPanel } from './cell-panel.js'
import { LedgerControls } from './ledger-controls.js'
import { LedgerKey } from './ledger-key.js'
import { LedgerList } from './ledger-list.js'
import { toLedger } from './ledger-rows.js'
import { LedgerTable } from './ledger-table.js'
import { summaryOf, titleOf } from './sentence.js'
import { useChanges } from './use-changes.js'

export function LedgerView({ state }: { state: ViewState }) {
  const { demands, name, dayOf } = useNames()
  const asOf = dayOf(state)
  const asked = useAnswer('ledger', asOf ? lensParams(state, asOf) : null)
  const compared = useChanges(state, asOf)
  const narrow = useNarrow()
  const { answer } = asked
  const ledger = useMemo(
    () => toLedger(answer?.items ?? [], demands.values(), state, asOf ?? '', compared.changes),
    [
      answer,
      demands,
      state.sides.join(),
      state.issue,
      state.reading.join(),
      state.moved,
      state.evidence.join(),
      asOf,
      compared.changes,
    ],
  )
  const cell = cellOf(state)
  if (!asOf)
    return (
      <section class="view" aria-label="Ledger">
        <ViewHead title="The record is empty" />
        <NoStatements />
      </section>
    )
  const title = titleOf(state, asOf, name)
  const shownParams = {
    ...lensParams(state, asOf),
    sides: state.sides.join(','),
    issue: state.issue ?? '',
    reading: state.reading.join(','),
  }
  const there = answer !== null && !asked.problem
  return (
    <section
      class={cell ? 'view working with-panel' : 'view working'}
      aria-label="Ledger"
      aria-busy={!(asked.settled && compared.settled) && !asked.problem}
    >
      <ViewHead
        title={title}
        said={
          there ? `${ledger.shown.readings > 0 ? summaryOf(state, ledger, name) : ''} ${compared.said}`.trim() : null
        }
        data={{ json: addressOf('ledger', shownParams), csv: addressOf('ledger', shownParams, 'csv') }}
      />
      <LedgerControls state={state} asOf={asOf} items={answer?.items ?? []} />
      <div class="work">
        <div class="work-sheet">
          {asked.problem && <ProblemNote problem={asked.problem} retry={asked.retry} />}
          {compared.problem && <ProblemNote problem={compared.problem} retry={compared.retry} />}
          {!answer && !asked.problem && <Loading what="the ledger" />}
          {there && ledger.shown.readings === 0 && (
            <p class="note">
              No readings to show: nobody had spoken by this day, or the filters leave everything out.{' '}
              <a
                href={hrefOf({ ...plainView, view: 'ledger', asOf: state.asOf, clock: state.clock, from: state.from })}
              >
                Clear the filters
              </a>
            </p>
          )}
          {there && ledger.groups.length > 0 && (
            <>
              {narrow ? (
                <LedgerList state={state} ledger={ledger} />
              ) : (
                <LedgerTable state={state} ledger={ledger} caption={title} />
              )}
              <LedgerKey />
            </>
          )}
        </div>
        {cell && <CellPanel key={`${cell.side} ${cell.demand}`} state={state} cell={cell} />}
      </div>
    </section>
  )
}
