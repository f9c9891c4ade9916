/** Who agrees with whom on what both spoke about: the network that a newcomer asks for. */
import { useMemo } from 'preact/hooks'
import { RecordLens } from '../../shell/controls/lens-bar.js'
import { Loading, NoStatements, ProblemNote } from '../../shell/notes.js'
import { ViewHead } from '../../shell/view-head.js'
import { useNames } from '../../state/catalog.js'
import { firstFailure } from '../../state/first-failure.js'
import { go } from '../../state/navigation.js'
import { inText } from '../../state/phrases.js'
import { hrefOf, type ViewState } from '../../state/url-state.js'
import { useAnswer } from '../../state/use-answer.js'
import { Camps } from '../camp-list.js'
import { CellStatements } from '../cell-statements.js'
import { filesOf } from '../network-files.js'
import { agreementRequest } from '../network-request.js'
import { NetworkWindows, placedText, shownWindow } from '../network-windows.js'
import { type Agreement, agreementOf, type Tie } from './agreement.js'
import { AgreementDrawing } from './agreement-drawing.js'
import { agreementText, agreementTitle, concessionText } from './agreement-words.js'
import { AlignmentList } from './alignment-list.js'
import { PlainControls } from './plain-controls.js'
import { TieTable } from './tie-table.js'
import { useAlignment } from './use-alignment.js'

export function AgreementView({ state }: { state: ViewState }) {
  const { dayOf, name } = useNames()
  const asOf = dayOf(state)
  // Of one demand, two cannot have more in common.
  const common = state.demand ? 1 : state.common
  const { asked, items, sentence } = useAlignment(state, asOf)
  const request = (which: 'congruence' | 'conflict') =>
    asOf ? { ...agreementRequest(state, asOf, which), evidence: 'exclude' as const } : null
  const alike = useAnswer('network', request('congruence'))
  const apart = useAnswer('network', request('conflict'))
  const windows = useMemo(
    () => (alike.answer?.matrices ?? []).map((it, index) => agreementOf(it, apart.answer?.matrices[index], common)),
    [alike.answer, apart.answer, common],
  )
  if (!asOf) return <NoStatements />
  const failure = firstFailure([alike, apart, asked])
  const settled = alike.settled && apart.settled
  const at = shownWindow(windows, state.window)
  const shown = alike.answer && apart.answer ? windows[at] : undefined
  return (
    <article class="view leaf network" aria-busy={!settled && !failure}>
      <ViewHead
        title={state.demand ? `Who sides with whom on ${inText(name(state.demand))}` : agreementTitle(state, asOf)}
        said={state.demand ? sentence : shown ? `${agreementText(shown, state)}${placedText(shown)}` : null}
        data={filesOf(agreementRequest(state, asOf, 'subtract'), windows.length > 1 ? at + 1 : null)}
      />
      <RecordLens state={state} asOf={asOf} />
      <PlainControls state={state} />
      {failure && <ProblemNote problem={failure.problem} retry={failure.retry} />}
      {!shown && !failure && <Loading what="the network" />}
      {shown && windows.length > 1 && <NetworkWindows windows={windows} at={at} state={state} ready={settled} />}
      {shown && shown.cells.length === 0 && (
        <p class="note">
          {state.demand
            ? 'No two of them spoke on it, of what you count.'
            : 'No two of them spoke on as many of the same demands, of what you count.'}
        </p>
      )}
      {shown && shown.cells.length > 0 && <Shown agreement={shown} state={state} at={at} asOf={asOf} />}
      {state.demand && <AlignmentList items={items} state={state} />}
    </article>
  )
}

interface ShownProps {
  agreement: Agreement
  state: ViewState
  at: number
  asOf: string
}

function Shown({ agreement, state, at, asOf }: ShownProps) {
  const tie = agreement.cells.find(
    ({ row, column }) =>
      (row === state.row && column === state.column) || (row === state.column && column === state.row),
  )
  return (
    <>
      <nav class="tabs" aria-label="Ways to see the network">
        {(['drawing', 'matrix'] as const).map((shape) => (
          <a key={shape} href={hrefOf({ ...state, shape })} aria-current={state.shape === shape ? 'true' : undefined}>
            {shape === 'drawing' ? 'Drawing' : 'Table'}
          </a>
        ))}
      </nav>
      {state.shape === 'drawing' ? (
        <AgreementDrawing agreement={agreement} state={state} />
      ) : (
        <TieTable agreement={agreement} state={state} />
      )}
      <p class="quiet">{concessionText(state.concessions)}</p>
      {tie && <OpenTie tie={tie} state={state} at={at} asOf={asOf} />}
      <Camps matrix={agreement} />
    </>
  )
}

function OpenTie({
  tie: { row, column, same, opposed },
  state,
  at,
  asOf,
}: { tie: Tie } & Omit<ShownProps, 'agreement'>) {
  const { name } = useNames()
  const who = `${name(row)} and ${name(column)}`
  const parts = [
    { which: 'congruence' as const, verb: 'agree', value: same },
    { which: 'conflict' as const, verb: 'disagree', value: opposed },
  ].filter(({ value }) => value > 0)
  return (
    <>
      {parts.map(({ which, verb, value }) => (
        <CellStatements
          key={`${which} ${row} ${column}`}
          label={`Where they ${verb}`}
          title={`Demands on which ${who} ${verb}`}
          value={value}
          request={{ ...agreementRequest(state, asOf, which), row, column, evidence: 'include' }}
          at={at}
          state={state}
          close={() => go({ ...state, row: null, column: null })}
        />
      ))}
    </>
  )
}
