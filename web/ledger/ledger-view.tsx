/** The ledger of a day and, beside it, the panel of what is selected: its sentence, its controls, and the table, or on a narrow screen the list. */
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { Controls } from '../controls/controls.js'
import { Loading, ProblemNote } from '../notes.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { hrefOf, plainView, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import { useNarrow } from '../state/use-narrow.js'
import { LedgerKey } from './ledger-key.js'
import { LedgerList } from './ledger-list.js'
import { toLedger } from './ledger-rows.js'
import { LedgerTable } from './ledger-table.js'
import { openingOf, restOf } from './sentence.js'

/** The parameters every question about this view takes. */
export function viewParams(state: ViewState, asOf: string) {
  return {
    asOf,
    clock: state.clock,
    source: state.source ?? undefined,
    withoutRelays: state.withoutRelays.join(',') || undefined,
    hedged: state.hedged,
  }
}

interface Props {
  state: ViewState
  /** The panel. */
  children?: ComponentChildren
}

export function LedgerView({ state, children }: Props) {
  const { demands, name, span } = useNames()
  const asOf = state.asOf ?? span(state.clock)?.last ?? null
  const asked = useAnswer('ledger', asOf ? viewParams(state, asOf) : null)
  const narrow = useNarrow()
  const { answer } = asked
  const ledger = useMemo(
    () => toLedger(answer?.items ?? [], demands.values(), state, asOf ?? ''),
    [answer, demands, state.sides.join(), state.issue, state.reading.join(), asOf],
  )
  const opening = asOf ? openingOf(state, asOf, name) : 'Where each side stands'
  useEffect(() => {
    document.title = `${opening} · Demarche`
  }, [opening])
  if (!asOf)
    return (
      <section class="view" aria-label="Ledger">
        <h1>The record is empty</h1>
        <p class="note">No source tells a statement yet. Load a dataset with “demarche load”, then reload this page.</p>
      </section>
    )
  const filters = {
    sides: state.sides.join(','),
    issue: state.issue ?? '',
    reading: state.reading.join(','),
  }
  return (
    <section class="view" aria-label="Ledger" aria-busy={!asked.settled && !asked.problem}>
      <div class="saying">
        <h1>{opening}</h1>
        <p role="status">{answer && !asked.problem ? restOf(state, ledger, name) : ''}</p>
      </div>
      <Controls state={state} asOf={asOf} items={answer?.items ?? []} />
      <div class="work">
        <div class="sheet">
          {asked.problem && <ProblemNote problem={asked.problem} retry={asked.retry} />}
          {!answer && !asked.problem && <Loading what="the ledger" />}
          {answer && !asked.problem && ledger.shown.readings === 0 && (
            <p class="note">
              No reading is left: nobody had been heard by this day, or the filters leave everything out.{' '}
              <a href={hrefOf({ ...plainView, asOf: state.asOf, clock: state.clock })}>Clear the filters</a>
            </p>
          )}
          {answer && !asked.problem && ledger.groups.length > 0 && (
            <>
              {narrow ? (
                <LedgerList state={state} ledger={ledger} />
              ) : (
                <LedgerTable state={state} ledger={ledger} caption={opening} />
              )}
              <LedgerKey address={addressOf('ledger', { ...viewParams(state, asOf), ...filters })} />
            </>
          )}
        </div>
        {children}
      </div>
    </section>
  )
}
