/** One actor: whom it represents, who represents it, and the statements it took part in. */
import { z } from 'zod'
import { byText } from '../codebook/by-text.js'
import { id } from '../codebook/schemas.js'
import { unknownName } from '../errors.js'
import { pauses } from '../pauses.js'
import { at, type Lists } from '../positions/columns.js'
import { positionsIn } from '../positions/read-positions.js'
import { rowWith } from '../positions/search.js'
import { type View, viewOf } from '../positions/view.js'
import type { Graph } from '../store/graph-store.js'
import { actorItem, allActors } from './actors.js'
import { decodeCursor, pageOf } from './support/paging.js'
import { cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { calledActors, requireKnown } from './support/require-known.js'
import { firstBehind, rowsPage } from './support/rows-page.js'
import { sortWithPauses } from './support/sort-with-pauses.js'
import { rowsInPieces, tellRows } from './support/tell-rows.js'
import { fullStatement, statementIn } from './support/whole-statement.js'

const parts = ['made', 'represented', 'relayed', 'denied'] as const

export const actor = question({
  summary: 'One actor: its capacities, the people who speak for it, and every statement it made, relayed or denied.',
  params: z.object({ id, ...viewParams, limit: limit(200, 50), cursor }),
  result: z.object({
    ...actorItem.shape,
    people: z.array(id).describe('actors that represent it'),
    counts: z.record(z.enum(parts), z.int()).describe('statements by the part it has in them'),
    ...pageOf(z.object({ part: z.enum(parts), statement: fullStatement })).shape,
  }),
  columns: ['part', 'statement'],
  async answer(graph, params) {
    const { everybody, found } = await findActor(graph, params)
    const view = viewOf(await positionsIn(graph), params)
    const { taken, counts } = await partsOf(view, params.id)
    const page = rowsPage(taken, (it) => keyOf(view, it), params)
    const items = await tellRows(page.items, (it) => tellPart(view, it))
    return {
      ...found,
      people: everybody
        .filter((other) => other.represents.some(({ side }) => side === params.id))
        .map((other) => other.id),
      counts,
      items,
      next: page.next,
    }
  },
  async pieces(graph, params) {
    await findActor(graph, params)
    const view = viewOf(await positionsIn(graph), params)
    const { taken } = await partsOf(view, params.id)
    const first = firstBehind(taken, (it) => keyOf(view, it), decodeCursor(params.cursor))
    return rowsInPieces(taken, first, (it) => tellPart(view, it))
  },
})

async function findActor(graph: Graph, { id, source }: { id: string; source?: string | undefined }) {
  const everybody = await allActors(graph)
  const found = everybody.find((other) => other.id === id)
  if (!found) throw unknownName('actor', id, calledActors(everybody), 'actors')
  await requireKnown(graph, { source })
  return { everybody, found }
}

const tellPart = (view: View, { part, statement }: Taken) => ({ part, statement: statementIn(view, statement) })

type Part = (typeof parts)[number]
interface Taken {
  statement: number
  part: Part
}

/** The statements that count in which an actor has a part, in the order of day, statement and part. */
async function partsOf(view: View, actor: string): Promise<{ taken: Taken[]; counts: Record<Part, number> }> {
  const pause = pauses()
  const { columns, numberOf } = view.positions
  const { statement, place } = columns
  const wanted = numberOf.actors(actor)
  const [made, represented]: [number[], number[]] = [[], []]
  for (let row = 0; row < view.positions.count; row++) {
    if (row % 65_536 === 0) await pause()
    if (at(statement.speaker, row) === wanted) made.push(row)
    else if (at(statement.side, row) === wanted) represented.push(row)
  }
  const found: Record<Part, Iterable<number>> = {
    ...{ made, represented },
    relayed: new Set(rowsWith(place.relayedBy, wanted).map((row) => rowWith(statement.places, row))),
    denied: rowsWith(statement.deniedBy, wanted),
  }
  const counts = { made: 0, represented: 0, relayed: 0, denied: 0 }
  const taken: Taken[] = []
  for (const part of parts) {
    for (const row of found[part]) {
      if (taken.length % 4096 === 0) await pause()
      if (view.standingOf(row) !== 'counts') continue
      taken.push({ statement: row, part })
      counts[part]++
    }
  }
  const inOrder = (a: Taken, b: Taken) => a.statement - b.statement || byText(a.part, b.part)
  return { taken: await sortWithPauses(taken, inOrder, pause), counts }
}

/** The rows whose lists have a number. */
function rowsWith({ from, values }: Lists, wanted: number): number[] {
  const rows: number[] = []
  for (let index = values.indexOf(wanted); index >= 0; index = values.indexOf(wanted, index + 1))
    rows.push(rowWith(from, index))
  return [...new Set(rows)]
}

const keyOf = ({ positions }: View, { statement, part }: Taken) => [
  positions.dayOf(at(positions.columns.statement.latest, statement)),
  positions.statementId(statement),
  part,
]
