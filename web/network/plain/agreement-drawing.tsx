/** Agreement as a drawing: the more two agree on what both spoke about, the thicker the line; disagreement is dotted. */
import { useMemo, useRef, useState } from 'preact/hooks'
import { Canvas } from '../../drawing/canvas.js'
import type { Drawable } from '../../drawing/drawable.js'
import { ovalLayout } from '../../drawing/layouts/oval.js'
import { onlySideOf, sideProperty } from '../../shell/side-colour.js'
import { SideKey } from '../../shell/side-key.js'
import { type Catalog, useNames } from '../../state/catalog.js'
import { go } from '../../state/navigation.js'
import { counted } from '../../state/phrases.js'
import type { ViewState } from '../../state/url-state.js'
import { useNarrow } from '../../state/use-narrow.js'
import { useWidth } from '../../state/use-width.js'
import { mostAround, ovalHeight } from '../around-oval.js'
import { tiesOn } from '../strongest.js'
import { type Agreement, drawnTies, kindOf, type Tie } from './agreement.js'
import { tieText } from './agreement-words.js'

/** On more lines than these, numbers cannot be told apart. */
const mostNumbers = 40

export function AgreementDrawing({ agreement, state }: { agreement: Agreement; state: ViewState }) {
  const catalog = useNames()
  const narrow = useNarrow()
  const stage = useRef<HTMLDivElement>(null)
  const width = useWidth(stage)
  const [picked, pick] = useState<string | null>(null)
  const most = tiesOn(narrow, state)
  const ties = useMemo(() => drawnTies(agreement, { ties: most, nodes: mostAround }), [agreement, most])
  const names = useMemo(() => [...new Set(ties.flatMap(({ row, column }) => [row, column]))].sort(), [ties])
  const height = ovalHeight(names.length, narrow)
  const drawn = useMemo(
    () => (width > 0 ? drawableOf(names, ties, catalog, { width, height, narrow }) : null),
    [names, ties, catalog, width, height, narrow],
  )
  const selected = state.row && state.column ? tieId({ row: state.row, column: state.column }) : picked
  const described = (id: string) =>
    [
      catalog.name(id),
      ...ties
        .filter(({ row, column }) => row === id || column === id)
        .map((tie) => `${catalog.name(tie.row === id ? tie.column : tie.row)}: ${tieText(tie)}`),
    ].join('; ')
  return (
    <>
      <div ref={stage}>
        {drawn && (
          <Canvas
            view="agreement"
            drawn={drawn}
            still
            height={height}
            label={`Drawing of ${counted(drawn.nodes.length, 'node')} and ${counted(drawn.edges.length, 'tie')}; the table shows the same`}
            selected={selected}
            describe={described}
            onSelect={(id) => {
              const tie = ties.find((it) => tieId(it) === id)
              if (tie) go({ ...state, row: tie.row, column: tie.column })
              else pick(id)
            }}
          />
        )}
      </div>
      {state.among === 'people' && (
        <ul class="network-key" data-pictured>
          <SideKey sides={names.flatMap((id) => onlySideOf(catalog, id) ?? [])} />
        </ul>
      )}
      <p class="quiet" data-pictured>
        <span class="stroke ASSERTS" aria-hidden="true" /> mostly agree{' '}
        <span class="stroke REJECTS" aria-hidden="true" /> mostly disagree <span class="stroke" aria-hidden="true" /> as
        often as not. The thicker, the more alike, or the more opposed, on the demands on which both spoke.{' '}
        {ties.length <= mostNumbers && '“3 of 4” says on how many they agree; it stands where there is room. '}
        <span data-not-pictured>Select a line for its statements.</span>
      </p>
      {ties.length < agreement.cells.length && (
        <p class="quiet">
          Drawn: {ties.length} of {counted(agreement.cells.length, 'pair')}, those that agree on most demands more than
          they disagree on, or the other way round, among at most {mostAround} {state.among}. The files under Share have
          all.
        </p>
      )}
    </>
  )
}

const tieId = ({ row, column }: Pick<Tie, 'row' | 'column'>) => `${row}\n${column}`

function drawableOf(
  names: readonly string[],
  ties: readonly Tie[],
  catalog: Catalog,
  size: { width: number; height: number; narrow: boolean },
): Drawable {
  const weighed = ties.map(({ row, column, same, opposed }) => ({ from: row, to: column, weight: same - opposed }))
  const places = ovalLayout(names, weighed, size)
  const statements = (id: string) =>
    catalog.dataset?.sides.find(({ side }) => side === id)?.statements ?? catalog.actors.get(id)?.statements ?? 0
  const most = Math.max(1, ...names.map(statements))
  const isNumbered = ties.length <= mostNumbers
  return {
    nodes: names.map((id) => ({
      id,
      kind: 'Actor',
      caption: catalog.name(id),
      colour: sideProperty(catalog, onlySideOf(catalog, id)),
      size: 12 + 16 * Math.sqrt(statements(id) / most),
      place: places.get(id),
    })),
    edges: ties.map((tie) => ({
      id: tieId(tie),
      ...{ from: tie.row, to: tie.column, kind: kindOf(tie), mutual: true },
      width: (1.5 + 5.5 * Math.abs(tie.value)) * (isNumbered ? 1 : 0.4),
      ...(isNumbered ? { letter: `${tie.same} of ${tie.same + tie.opposed}` } : {}),
    })),
  }
}
