/** The network as a drawing of its strongest ties, with what it leaves out; and its camps. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Canvas } from '../drawing/canvas.js'
import { useWaiting } from '../state/busy.js'
import { useNames } from '../state/catalog.js'
import { go } from '../state/navigation.js'
import { counted } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import { type Camp, campsOf, type Matrix } from './camps.js'
import { drawableOf, isCombined, weightOf } from './drawable-network.js'
import { LeftOut } from './left-out.js'
import { fittingMeasures } from './network-request.js'
import { strongestPart } from './strongest.js'

/** What surprises in a network of adversaries. */
const concession =
  'Who concedes a demand shares it with those who make it, so adversaries that bargain have strong ties. '

export function NetworkDrawing({ matrix, state }: { matrix: Matrix; state: ViewState }) {
  const { name } = useNames()
  const mutual = state.networkType === 'onemode'
  const strongest = useMemo(() => strongestPart(matrix, { mutual, weightOf: weightOf(state) }), [matrix])
  const drawn = useMemo(() => drawableOf(strongest.part, state, name), [strongest, name])
  const [picked, pick] = useState<string | null>(null)
  const camps = useCamps(mutual ? matrix : null)
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
        {isCombined(state)
          ? 'The thicker the line, the more statements; dotted lines are against, grey ones both for and against. '
          : 'The thicker the line, the stronger the tie; dotted lines are below 0. '}
        {mutual && fittingMeasures(state).qualifierAggregation === 'congruence' && concession}
        Select a line for its statements.
      </p>
      <LeftOut matrix={matrix} drawn={strongest} state={state} />
      {camps && camps.length > 0 && (
        <section>
          <h2>Camps</h2>
          <p class="quiet">
            Communities by the Louvain method: more ties within them than between them. All ties count, drawn or not.
          </p>
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
