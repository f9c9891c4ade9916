/** Who is for and against what: sides or people in one column, demands in the other. */
import { RecordLens } from '../../shell/controls/lens-bar.js'
import { Loading, NoStatements, ProblemNote } from '../../shell/notes.js'
import { ViewHead } from '../../shell/view-head.js'
import { useNames } from '../../state/catalog.js'
import { go } from '../../state/navigation.js'
import { counted } from '../../state/phrases.js'
import { hrefOf, type ViewState } from '../../state/url-state.js'
import { useAnswer } from '../../state/use-answer.js'
import { longDay } from '../../time/days.js'
import { CellStatements } from '../cell-statements.js'
import { MatrixTable } from '../matrix-table.js'
import { NetworkDrawing } from '../network-drawing.js'
import { filesOf } from '../network-files.js'
import { topicsRequest, topicsState } from '../network-request.js'
import { NetworkWindows, placedText, shownWindow } from '../network-windows.js'
import { concessionText } from './agreement-words.js'
import { PlainControls } from './plain-controls.js'
import { useAlignment } from './use-alignment.js'

export function TopicsView({ state }: { state: ViewState }) {
  const { dayOf, name } = useNames()
  const asOf = dayOf(state)
  const { answer, problem, retry, settled } = useAnswer(
    'network',
    asOf ? { ...topicsRequest(state, asOf), evidence: 'exclude' } : null,
  )
  const { sentence } = useAlignment(state, asOf)
  if (!asOf) return <NoStatements />
  const request = topicsRequest(state, asOf)
  const windows = answer?.matrices ?? []
  const at = shownWindow(windows, state.window)
  const shown = windows[at]
  const cell = shown?.cells.find(({ row, column }) => row === state.row && column === state.column)
  return (
    <article class="view leaf network" aria-busy={!settled && !problem}>
      <ViewHead
        title={`What ${state.among} are for and against, by ${longDay(asOf)}`}
        said={
          state.demand
            ? sentence
            : shown
              ? `${counted(shown.cells.length, 'tie')} of ${counted(shown.rows.length, state.among === 'sides' ? 'side' : 'person', state.among)} and ${counted(shown.columns.length, 'demand')}.${placedText(shown)}`
              : null
        }
        data={filesOf(request, windows.length > 1 ? at + 1 : null)}
      />
      <RecordLens state={state} asOf={asOf} />
      <PlainControls state={state} />
      {problem && <ProblemNote problem={problem} retry={retry} />}
      {!answer && !problem && <Loading what="the network" />}
      {shown && windows.length > 1 && <NetworkWindows windows={windows} at={at} state={state} ready={settled} />}
      {answer && !problem && !shown?.cells.length && <p class="note">Nobody said anything that you count.</p>}
      {shown && shown.cells.length > 0 && (
        <>
          <nav class="tabs" aria-label="Ways to see the network">
            {(['drawing', 'matrix'] as const).map((shape) => (
              <a
                key={shape}
                href={hrefOf({ ...state, shape })}
                aria-current={state.shape === shape ? 'true' : undefined}
              >
                {shape === 'drawing' ? 'Drawing' : 'Table'}
              </a>
            ))}
          </nav>
          {state.shape === 'drawing' ? (
            <NetworkDrawing matrix={shown} asked={topicsState(state)} state={state} />
          ) : (
            <MatrixTable matrix={shown} mutual={false} state={state} />
          )}
          <p class="quiet">{concessionText(state.concessions)}</p>
          {cell && (
            <CellStatements
              key={`${cell.row} ${cell.column}`}
              title={`${name(cell.row)} and ${name(cell.column)}`}
              value={cell.value}
              request={{ ...request, row: cell.row, column: cell.column, evidence: 'include' }}
              at={at}
              state={state}
              close={() => go({ ...state, row: null, column: null })}
            />
          )}
        </>
      )}
    </article>
  )
}
