/** The whole table as one picture: each side's people, the demands between them, and the last stance of everyone on everything. */
import { useMemo, useRef, useState } from 'preact/hooks'
import { Canvas } from '../../drawing/canvas.js'
import type { Drawing } from '../../drawing/drawing.js'
import { DayControl } from '../../shell/controls/day-control.js'
import { Play } from '../../shell/controls/play.js'
import { Loading, NoStatements, ProblemNote } from '../../shell/notes.js'
import { ViewHead } from '../../shell/view-head.js'
import { addressOf } from '../../state/ask.js'
import { useNames } from '../../state/catalog.js'
import { lensParams } from '../../state/lens-params.js'
import { go } from '../../state/navigation.js'
import { counted } from '../../state/phrases.js'
import type { ViewState } from '../../state/url-state.js'
import { useAnswer } from '../../state/use-answer.js'
import { useNarrow } from '../../state/use-narrow.js'
import { useWidth } from '../../state/use-width.js'
import { useDays } from '../../time/use-days.js'
import { KeysDialog } from '../keys-dialog.js'
import { TableControls } from './table-controls.js'
import { TableDetails } from './table-details.js'
import { mostLines, type Stances, speakerId, tableElements } from './table-elements.js'
import { TableLegend } from './table-legend.js'
import { TableRows } from './table-rows.js'
import { actsText, tableText, tableTitle } from './table-words.js'
import './table-view.css'

export function TableView({ state }: { state: ViewState }) {
  const { dataset, dayOf, name } = useNames()
  const narrow = useNarrow()
  const asOf = dayOf(state)
  const heard = (dataset?.sides ?? []).map(({ side }) => side)
  const sides = state.sides.length > 0 ? state.sides : heard.slice(0, 2)
  const params = {
    ...lensParams(state, asOf),
    ...{ sides: sides.join(','), issue: state.issue ?? undefined, nodes: 'record' as const, most: state.top },
  }
  const { answer, settled, problem, retry } = useAnswer('stances', asOf ? params : null)
  if (!asOf) return <NoStatements />
  return (
    <section class="view graph" aria-label="Graph" aria-busy={!settled && !problem}>
      <ViewHead
        title={tableTitle(state, asOf)}
        said={
          answer &&
          tableText(answer, Math.min(answer.items.length, narrow ? mostLines.narrow : mostLines.wide), narrow, name)
        }
        data={{ json: addressOf('stances', params), csv: addressOf('stances', params, 'csv') }}
      />
      {problem && <ProblemNote problem={problem} retry={retry} />}
      {!answer && !problem && <Loading what="the whole table" />}
      {answer && <Table state={state} asOf={asOf} sides={sides} stances={answer} settled={settled} />}
    </section>
  )
}

interface Props {
  state: ViewState
  asOf: string
  sides: readonly string[]
  stances: Stances
  settled: boolean
}

function Table({ state, asOf, sides, stances, settled }: Props) {
  const catalog = useNames()
  const narrow = useNarrow()
  const stage = useRef<HTMLDivElement>(null)
  const details = useRef<HTMLElement>(null)
  const width = useWidth(stage)
  const [hinted, setHinted] = useState<string | null>(null)
  const [keysShown, showKeys] = useState(false)
  const drawing = useRef<Drawing | null>(null)
  const days = useDays(state.clock).map(({ day }) => day)
  const select = (at: string | null) => go({ ...state, at }, 'replace')
  const table = useMemo(
    () => (width > 0 ? tableElements(stances, { sides, width, narrow, selected: state.at }, catalog) : null),
    [stances, sides.join(), width, narrow, state.at, catalog],
  )
  return (
    <div class="graph-explorer whole-table">
      <div class="graph-stage">
        <DayControl state={state} asOf={asOf} />
        <div class="table-tools filters">
          <Play
            what="day"
            stops={days}
            at={days.findLastIndex((day) => day <= asOf)}
            go={(day) => go({ ...state, asOf: day }, 'replace')}
            ready={settled}
          />
          <TableControls state={state} sides={sides} stances={stances} />
        </div>
        {narrow && (
          <details>
            <summary>How to read the lines</summary>
            <TableLegend sides={sides} />
          </details>
        )}
        <div ref={stage}>
          {table && (
            <Canvas
              view={`table ${sides.join()} ${state.issue ?? ''}`}
              drawn={table.drawn}
              still
              height={table.height}
              label={`Drawing of ${counted(table.speakers, 'speaker')}, ${counted(stances.demands.length, 'demand')} and ${counted(table.lines, 'last stance')}`}
              selected={state.at}
              onSelect={select}
              hinted={hinted}
              onHint={setHinted}
              onOpen={() => details.current?.focus()}
              onExpand={(id) => go({ ...state, view: 'graph', id: id.split('@')[0] ?? id, at: null, sides: [] })}
              onHelp={() => showKeys(true)}
              describe={(id) => described(stances, id, catalog.name)}
              onReady={(it) => {
                drawing.current = it
              }}
            >
              <button type="button" aria-label="Keys" onClick={() => showKeys(true)}>
                ?
              </button>
            </Canvas>
          )}
        </div>
      </div>
      <div class="graph-beside">
        {!narrow && <TableLegend sides={sides} />}
        <section class="graph-details" aria-label="Details" tabIndex={-1} ref={details}>
          <TableDetails state={state} asOf={asOf} stances={stances} />
        </section>
        <TableRows stances={stances} state={state} hinted={hinted} hint={setHinted} />
      </div>
      {keysShown && <KeysDialog close={() => showKeys(false)} />}
    </div>
  )
}

/** `Sergey Lavrov, Russia: asserts (full) Neutrality; …` */
function described({ items }: Stances, id: string, name: (id: string) => string): string {
  const own = items.filter((it) => speakerId(it) === id)
  if (own.length > 0) {
    const [{ speaker, side } = { speaker: id, side: id }] = own
    return `${name(speaker)}, ${name(side)}: ${own.map((it) => `${actsText(it)} ${name(it.demand)}`).join('; ')}`
  }
  const on = items.filter(({ demand }) => demand === id)
  return `${name(id.split('@')[0] ?? id)}: ${on.map((it) => `${name(it.speaker)} ${actsText(it)}`).join('; ') || 'nothing said yet'}`
}
