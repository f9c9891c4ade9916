/** Any discourse network that rDNA can be asked for, as a drawing and a matrix, with the statements of each tie. */
import { RecordLens } from '../shell/controls/lens-bar.js'
import { Loading, ProblemNote } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import type { Answer } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { go } from '../state/navigation.js'
import { counted, listed } from '../state/phrases.js'
import { hrefOf, type ViewState } from '../state/url-state.js'
import { useAnswer } from '../state/use-answer.js'
import type { Matrix } from './camps.js'
import { CellStatements } from './cell-statements.js'
import { MatrixTable } from './matrix-table.js'
import { NetworkControls } from './network-controls.js'
import { NetworkDrawing } from './network-drawing.js'
import { filesOf } from './network-files.js'
import { inWords, networkRequest } from './network-request.js'
import { daysOf, NetworkWindows, placedText, shownWindow } from './network-windows.js'
import { countedThings, titleOf } from './network-words.js'

export function ExpertView({ state }: { state: ViewState }) {
  const asOf = useNames().dayOf(state)
  // What is drawn; the statements behind a tie are asked for when it is opened.
  const asked = useAnswer('network', asOf ? { ...networkRequest(state, asOf), evidence: 'exclude' } : null)
  const { answer, problem } = asked
  const matrices = answer?.matrices ?? []
  const at = shownWindow(matrices, state.window)
  const matrix = matrices[at]
  const params = networkRequest(state, asOf ?? '')
  return (
    <article class="view leaf network" aria-busy={!asked.settled && !problem}>
      <ViewHead
        title={titleOf(state)}
        said={answer ? saidOf(answer, matrix, state) : null}
        data={filesOf(params, matrices.length > 1 ? at + 1 : null)}
      />
      <p class="network-ways">
        All that rDNA can be asked. <a href={hrefOf(inWords(state))}>Back to questions in words</a>
      </p>
      {asOf && <RecordLens state={state} asOf={asOf} />}
      <NetworkControls state={state} />
      {problem && <ProblemNote problem={problem} retry={asked.retry} />}
      {!answer && !problem && <Loading what="the network" />}
      {answer && matrices.length > 1 && matrix && (
        <NetworkWindows windows={matrices} at={at} state={state} ready={asked.settled} />
      )}
      {answer && !problem && (!matrix || matrix.cells.length === 0) && (
        <p class="note">
          No ties: no statement counts, no two have anything in common, or none has as many statements as you ask for.
        </p>
      )}
      {matrix && !problem && matrix.cells.length > 0 && (
        <>
          <nav class="tabs" aria-label="Ways to see the network">
            {(['drawing', 'matrix'] as const).map((shape) => (
              <a
                key={shape}
                href={hrefOf({ ...state, shape })}
                aria-current={state.shape === shape ? 'true' : undefined}
              >
                {shape === 'drawing' ? 'Drawing' : 'Matrix'}
              </a>
            ))}
          </nav>
          {state.shape === 'drawing' ? (
            <NetworkDrawing matrix={matrix} asked={state} state={state} />
          ) : (
            <MatrixTable matrix={matrix} mutual={state.networkType === 'onemode'} state={state} />
          )}
          <Selected matrix={matrix} state={state} request={params} at={at} />
        </>
      )}
    </article>
  )
}

function saidOf({ statements, more = 0 }: Answer<'network'>, matrix: Matrix | undefined, state: ViewState): string {
  if (!matrix) return 'No statement counts.'
  const { networkType, variable1, variable2 } = state
  const nodes = [
    countedThings(variable1, matrix.rows.length),
    ...(networkType === 'twomode' ? [countedThings(variable2, matrix.columns.length)] : []),
  ]
  return `${counted(matrix.cells.length, 'tie')} of ${listed(nodes)}, ${daysOf(matrix)}; ${counted(statements.length + more, 'statement')}.${placedText(matrix)}`
}

interface SelectedProps {
  matrix: Matrix
  state: ViewState
  request: ReturnType<typeof networkRequest>
  /** Which of the windows is shown. */
  at: number
}

function Selected({ matrix, state, request, at }: SelectedProps) {
  const { name } = useNames()
  const { row, column } = state
  const cell = matrix.cells.find(
    (it) =>
      (it.row === row && it.column === column) ||
      (state.networkType === 'onemode' && it.row === column && it.column === row),
  )
  if (!row || !column || !cell) return null
  return (
    <CellStatements
      key={`${row} ${column}`}
      title={`${name(row)} and ${name(column)}`}
      value={cell.value}
      request={{ ...request, row, column, evidence: 'include' }}
      at={at}
      state={state}
      close={() => go({ ...state, row: null, column: null })}
    />
  )
}
