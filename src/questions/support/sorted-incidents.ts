/** The relationships of nodes by columns: a node may have tens of thousands, and other answers are given meanwhile. */
import { byText } from '../../codebook/by-text.js'
import { questionQuery } from '../../cypher/shipped-queries.js'
import { pauses } from '../../pauses.js'
import { at } from '../../positions/columns.js'
import { talliesIn } from '../../positions/read-positions.js'
import { askTable } from '../../store/ask-table.js'
import type { Graph } from '../../store/graph-store.js'
import type { TextColumn } from '../../store/table.js'
import { type EdgeFilter, type Incident, leads } from './incident-edges.js'
import { sortWithPauses } from './sort-with-pauses.js'

const query = questionQuery('neighborhood')

/** Rows between two looks at the clock. */
const piece = 1000

/** Where only some are drawn, people come first, then demands: neither has a day by which it could be chosen. */
const rankOf = (label: string) => (label === 'Actor' ? 0 : label === 'Demand' ? 1 : 2)

interface Ranked extends Incident {
  rank: number
  weight: number
  key: string
}

/**
 * Each relationship of these nodes, in the order in which a cap keeps the other ends: people and demands by their number of
 * statements, then the newest statements; then type and id decide. Ask `edgeSizes` before how many there are.
 */
export async function sortedIncidents(graph: Graph, ids: readonly string[], filter: EdgeFilter): Promise<Incident[]> {
  const { asOf } = filter
  const { madeBy, on } = await talliesIn(graph)
  const pause = pauses()
  const table = await askTable(graph, query, { ...filter, ids })
  const [idOf, typeOf, otherOf, labelOf, latestOf] = ['id', 'type', 'other', 'otherLabel', 'latest'].map((name) =>
    reader(table.texts(name)),
  ) as [Reader, Reader, Reader, Reader, Reader]
  const outgoings = table.numbers('outgoing')
  const rows: Ranked[] = []
  for (let row = 0; row < table.length; row++) {
    if (row % piece === 0) await pause()
    const outgoing = at(outgoings, row) === 1
    const latest = latestOf(row)
    if (!leads({ outgoing }, filter) || (asOf !== undefined && latest > asOf)) continue
    const [id, type, other, otherLabel] = [idOf(row), typeOf(row), otherOf(row), labelOf(row)]
    const weight = madeBy.get(other) ?? on.get(other) ?? 0
    const key = `${type} ${other} ${id}`
    rows.push({ id, type, outgoing, other, otherLabel, latest, rank: rankOf(otherLabel), weight, key })
  }
  return sortWithPauses(
    rows,
    (a, b) => a.rank - b.rank || b.weight - a.weight || byText(b.latest, a.latest) || byText(a.key, b.key),
    pause,
  )
}

type Reader = (row: number) => string

/** Reads the texts of a column; of null, an empty one. */
function reader({ bytes, from }: TextColumn): Reader {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return (row) => all.toString('utf8', at(from, row), at(from, row + 1))
}
