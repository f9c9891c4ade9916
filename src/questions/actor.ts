/** One actor: whom it represents, who represents it, and the statements it took part in. */
import { z } from 'zod'
import { id } from '../codebook/schemas.js'
import { unknownName } from '../errors.js'
import { at, listAt } from '../positions/columns.js'
import { positionsIn } from '../positions/read-positions.js'
import { type View, viewOf } from '../positions/view.js'
import { actorItem, allActors } from './actors.js'
import { fullStatement } from './statement.js'
import { pageOf } from './support/paging.js'
import { cursor, limit, viewParams } from './support/params.js'
import { pauses } from './support/pauses.js'
import { question } from './support/question.js'
import { calledActors, requireKnown } from './support/require-known.js'
import { rowsPage } from './support/rows-page.js'
import { statementsToldBy } from './support/told-by.js'

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
    const everybody = await allActors(graph)
    const found = everybody.find((other) => other.id === params.id)
    if (!found) throw unknownName('actor', params.id, calledActors(everybody), 'actors')
    await requireKnown(graph, { source: params.source })
    const view = viewOf(await positionsIn(graph), params)
    const { taken, counts } = await partsOf(view, params.id)
    const page = rowsPage(taken, (it) => keyOf(view, it), params)
    const ids = page.items.map(({ statement }) => view.positions.statementId(statement))
    const statements = await statementsToldBy(graph, ids, view)
    return {
      ...found,
      people: everybody
        .filter((other) => other.represents.some(({ side }) => side === params.id))
        .map((other) => other.id),
      counts,
      items: page.items.flatMap(({ part, statement: row }) => {
        const statement = statements.get(view.positions.statementId(row))
        return statement ? [{ part, statement }] : []
      }),
      next: page.next,
    }
  },
})

type Part = (typeof parts)[number]
interface Taken {
  statement: number
  part: Part
}

/** The statements that count in which an actor has a part, in the order of day, statement and part. */
async function partsOf(view: View, actor: string): Promise<{ taken: Taken[]; counts: Record<Part, number> }> {
  const { columns, numberOf, count } = view.positions
  const { statement, place } = columns
  const wanted = numberOf.actors(actor)
  const counts = { made: 0, represented: 0, relayed: 0, denied: 0 }
  const taken: Taken[] = []
  const pause = pauses()
  const relays = (row: number) => {
    const [from, to] = [at(statement.places, row), at(statement.places, row + 1)]
    for (let at = place.relayedBy.from[from] as number; at < (place.relayedBy.from[to] as number); at++)
      if (place.relayedBy.values[at] === wanted) return true
    return false
  }
  const parted: Record<Part, (row: number) => boolean> = {
    denied: (row) => listAt(statement.deniedBy, row).includes(wanted),
    made: (row) => at(statement.speaker, row) === wanted,
    relayed: relays,
    represented: (row) => at(statement.side, row) === wanted && at(statement.speaker, row) !== wanted,
  }
  for (let row = 0; row < count; row++) {
    if (row % 4096 === 0) await pause()
    for (const part of inOrder) {
      if (!parted[part](row) || view.standingOf(row) !== 'counts') continue
      taken.push({ statement: row, part })
      counts[part]++
    }
  }
  return { taken, counts }
}

const inOrder = [...parts].sort()

const keyOf = ({ positions }: View, { statement, part }: Taken) => [
  positions.dayOf(at(positions.columns.statement.latest, statement)),
  positions.statementId(statement),
  part,
]
