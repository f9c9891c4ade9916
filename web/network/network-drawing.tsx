/** The network as a drawing of its strongest ties, with what it leaves out; and its camps. */
import { useMemo, useRef, useState } from 'preact/hooks'
import { Canvas } from '../drawing/canvas.js'
import { onlySideOf } from '../shell/side-colour.js'
import { SideKey } from '../shell/side-key.js'
import { useNames } from '../state/catalog.js'
import { go } from '../state/navigation.js'
import { counted } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import { useNarrow } from '../state/use-narrow.js'
import { useWidth } from '../state/use-width.js'
import { aroundOval, mostAround } from './around-oval.js'
import { Camps } from './camp-list.js'
import type { Matrix } from './camps.js'
import { drawableOf, isCombined, weightOf } from './drawable-network.js'
import { LeftOut } from './left-out.js'
import { fittingMeasures } from './network-request.js'
import { strongestPart, tiesOn } from './strongest.js'
import { inTwoColumns, mostInColumns } from './two-columns.js'

/** What surprises in a network of adversaries. */
const concession =
  'Who concedes a demand shares it with those who make it, so adversaries that bargain have strong ties. '

interface Props {
  matrix: Matrix
  /** What the matrix was asked with, in rDNA's words. */
  asked: ViewState
  state: ViewState
}

export function NetworkDrawing({ matrix, asked, state }: Props) {
  const catalog = useNames()
  const narrow = useNarrow()
  const stage = useRef<HTMLDivElement>(null)
  const width = useWidth(stage)
  const mutual = asked.networkType === 'onemode'
  const most = tiesOn(narrow, state)
  const nodes = mutual ? mostAround : mostInColumns
  const strongest = useMemo(
    () => strongestPart(matrix, { mutual, weightOf: weightOf(asked) }, { nodes, ties: most }),
    [matrix, nodes, most],
  )
  const plain = useMemo(() => drawableOf(strongest.part, asked, catalog), [strongest, catalog])
  const laidOut = useMemo(
    () => (mutual ? aroundOval : inTwoColumns)(plain, width, narrow),
    [plain, mutual, width, narrow],
  )
  const sides = asked.variable1 === 'person' ? matrix.rows.flatMap((id) => onlySideOf(catalog, id) ?? []) : []
  const [picked, pick] = useState<string | null>(null)
  const selected = state.row && state.column ? `${state.row}\n${state.column}` : picked
  return (
    <>
      <div ref={stage}>
        {laidOut && (
          <Canvas
            view={`network ${asked.networkType} ${asked.variable1} ${asked.variable2}`}
            still
            height={laidOut.height}
            drawn={laidOut.drawn}
            label={`Drawing of ${counted(plain.nodes.length, 'node')} and ${counted(plain.edges.length, 'tie')}; the matrix shows the same`}
            selected={selected}
            onSelect={(id) => {
              const [row, column] = id?.split('\n') ?? []
              if (row && column) go({ ...state, row, column })
              else pick(id)
            }}
          />
        )}
      </div>
      {sides.length > 0 && (
        <ul class="network-key" data-pictured>
          <SideKey sides={sides} />
        </ul>
      )}
      <p class="quiet" data-pictured>
        {isCombined(asked)
          ? 'The thicker the line, the more statements; dotted lines are against, grey ones both for and against. '
          : 'The thicker the line, the stronger the tie; dotted lines are below 0. '}
        {mutual && fittingMeasures(asked).qualifierAggregation === 'congruence' && concession}
        <span data-not-pictured>Select a line for its statements.</span>
      </p>
      <LeftOut matrix={matrix} drawn={strongest} most={nodes} asked={asked} />
      {mutual && <Camps matrix={matrix} />}
    </>
  )
}
