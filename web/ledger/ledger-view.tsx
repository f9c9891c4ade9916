/** The ledger of a day and, beside it, the panel of what is selected: its sentence, its controls, and the table, or on a narrow screen the list. */
import { useMemo } from 'preact/hooks'
import { Loading, ProblemNote } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { ledgerParams, lensParams } from '../state/lens-params.js'
import { cellOf, hrefOf, plainView, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { useNarrow } from '../state/use-narrow.js'
import { CellPanel } from './cell-panel.js'
import { Controls } from './ledger-controls.js'
import { LedgerKey } from './ledger-key.js'
import { LedgerList } from './ledger-list.js'
import { toLedger } from './ledger-rows.js'
import { LedgerTable } from './ledger-table.js'
import { openingOf, restOf } from './sentence.js'
import { useChanges } from './use-changes.js'
import './ledger-view.css'

export function LedgerView({ state }: { state: ViewState }) {
  const { demands, name, span } = useNames()
  const asOf = state.asOf ?? span(state.clock)?.last ?? null
  const asked = useAnswer('ledger', ledgerParams(state))
  const compared = useChanges(state, asOf)
  const narrow = useNarrow()
  const { answer } = asked
  const ledger = useMemo(
    () => toLedger(answer?.items ?? [], demands.values(), state, asOf ?? '', compared.moves),
    [answer, demands, state.sides.join(), state.issue, state.reading.join(), state.moved, asOf, compared.moves],
  )
  const opening = asOf ? openingOf(state, asOf, name) : 'Where each side stands'
  const cell = cellOf(state)
  if (!asOf)
    return (
      <section class="view" aria-label="Ledger">
        <ViewHead title="The record is empty" />
        <p class="note">No source tells a statement yet. Load a dataset with “demarche load”, then reload this page.</p>
      </section>
    )
  const shownParams = {
    ...lensParams(state, asOf),
    sides: state.sides.join(','),
    issue: state.issue ?? '',
    reading: state.reading.join(','),
  }
  return (
    <section
      class={cell ? 'view with-panel' : 'view'}
      aria-label="Ledger"
      aria-busy={!(asked.settled && compared.settled) && !asked.problem}
    >
      <ViewHead
        title={opening}
        said={answer && !asked.problem ? [restOf(state, ledger, name), ...compared.said].join(' ') : null}
        data={{ json: addressOf('ledger', shownParams), csv: addressOf('ledger', shownParams, 'csv') }}
      />
      <Controls state={state} asOf={asOf} items={answer?.items ?? []} />
      <div class="ledger-work">
        <div class="ledger-sheet">
          {asked.problem && <ProblemNote problem={asked.problem} retry={asked.retry} />}
          {compared.problem && <ProblemNote problem={compared.problem} retry={compared.retry} />}
          {!answer && !asked.problem && <Loading what="the ledger" />}
          {answer && !asked.problem && ledger.shown.readings === 0 && (
            <p class="note">
              No reading is left: nobody had been heard by this day, or the filters leave everything out.{' '}
              <a
                href={hrefOf({ ...plainView, view: 'ledger', asOf: state.asOf, clock: state.clock, from: state.from })}
              >
                Clear the filters
              </a>
            </p>
          )}
          {answer && !asked.problem && ledger.groups.length > 0 && (
            <>
              {narrow ? (
                <LedgerList state={state} ledger={ledger} />
              ) : (
                <LedgerTable state={state} ledger={ledger} caption={opening} />
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
