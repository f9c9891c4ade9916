/** The network as a drawing, thicker lines for stronger ties and dotted ones below 0; and its camps. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Canvas } from '../drawing/canvas.js'
import { capped, type Drawable } from '../drawing/drawable.js'
import { useWaiting } from '../state/busy.js'
import { useNames } from '../state/catalog.js'
import { go } from '../state/navigation.js'
import { counted } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import { type Camp, campsOf, type Matrix } from './camps.js'

const mostDrawn = 150
const widths = { least: 1, most: 9 }

const kinds = { person: 'Actor', organization: 'Actor', concept: 'Demand' } as const

/** Pure: labels as nodes; the prefix of an id tells a row of a two-mode network from a column. */
export function drawableOf(
  matrix: Matrix,
  { networkType, variable1, variable2 }: ViewState,
  name: (id: string) => string,
): Drawable {
  const mutual = networkType === 'onemode'
  const strongest = Math.max(1e-9, ...matrix.cells.map(({ value }) => Math.abs(value)))
  const node = (prefix: string, label: string, variable: ViewState['variable1']) => ({
    id: `${prefix}${label}`,
    kind: kinds[variable],
    caption: name(label),
  })
  return {
    nodes: [
      ...matrix.rows.map((row) => node('row ', row, variable1)),
      ...(mutual ? [] : matrix.columns.map((column) => node('column ', column, variable2))),
    ],
    edges: matrix.cells
      .filter(({ row, column }) => !mutual || row !== column)
      .map(({ row, column, value }) => ({
        id: `${row}\n${column}`,
        from: `row ${row}`,
        to: `${mutual ? 'row' : 'column'} ${column}`,
        kind: value < 0 ? 'REJECTS' : 'ASSERTS',
        width: widths.least + ((widths.most - widths.least) * Math.abs(value)) / strongest,
        mutual: true,
      })),
  }
}

export function NetworkDrawing({ matrix, state }: { matrix: Matrix; state: ViewState }) {
  const { name } = useNames()
  const whole = useMemo(() => drawableOf(matrix, state, name), [matrix, name])
  const drawn = useMemo(() => capped(whole, mostDrawn), [whole])
  const [picked, pick] = useState<string | null>(null)
  const camps = useCamps(state.networkType === 'onemode' ? matrix : null)
  const selected = state.row && state.column ? `${state.row}\n${state.column}` : picked
  return (
    <>
      <Canvas
        view={`network ${state.networkType} ${state.variable1} ${state.variable2}`}
        drawn={drawn}
        label={`Drawing of ${counted(drawn.nodes.length, 'node')} and ${counted(drawn.edges.length, 'tie')}; the matrix shows the same`}
        selected={selected}
        onSelect={(id) => {
          const [row, column] = id?.split('\n') ?? []
          if (row && column) go({ ...state, row, column })
          else pick(id)
        }}
      />
      <p class="quiet">
        {drawn.nodes.length < whole.nodes.length
          ? `${drawn.nodes.length} of ${counted(whole.nodes.length, 'node')} drawn; the matrix has them all. `
          : ''}
        The thicker the line, the stronger the tie; dotted lines are below 0. Select a line for its statements.
      </p>
      {camps && camps.length > 0 && (
        <section>
          <h2>Camps</h2>
          <p class="quiet">Communities by the Louvain method: more ties within them than between them.</p>
          <ol class="camps">
            {camps.map((camp) => (
              <li key={camp.join()}>{camp.map(name).join(', ')}</li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

function useCamps(matrix: Matrix | null): Camp[] | null {
  const [found, setFound] = useState<{ matrix: Matrix; camps: Camp[] } | null>(null)
  useEffect(() => {
    let gone = false
    if (matrix) void campsOf(matrix).then((camps) => gone || setFound({ matrix, camps }))
    return () => {
      gone = true
    }
  }, [matrix])
  const camps = found?.matrix === matrix ? found.camps : null
  useWaiting(matrix !== null && camps === null)
  return camps
}
