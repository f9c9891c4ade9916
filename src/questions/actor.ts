/** One actor: whom it represents, who represents it, and the statements it took part in. */
import { z } from 'zod'
import { countingBy } from '../codebook/clock.js'
import { id } from '../codebook/schemas.js'
import { questionQuery } from '../cypher/shipped-queries.js'
import { unknownName } from '../errors.js'
import { positionsIn } from '../positions/read-positions.js'
import { ask } from '../store/graph-store.js'
import { actorItem, allActors } from './actors.js'
import { fullStatement } from './statement.js'
import { pageOf, sortedPage } from './support/paging.js'
import { cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { calledActors, requireKnown } from './support/require-known.js'
import { statementsToldBy } from './support/told-by.js'

const query = questionQuery('actor')
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
    const counting = countingBy(params)
    const { statements: all } = await positionsIn(graph)
    const taken = (await ask(graph, query, params)).flatMap((row) => {
      const statement = all.get(String(row.statement))
      if (!statement || !counting(statement)?.counts) return []
      return [{ statement: statement.id, part: z.enum(parts).parse(row.part), latest: statement.latest }]
    })
    const { items, next } = sortedPage(taken, ({ latest, statement, part }) => [latest, statement, part], params)
    const statements = await statementsToldBy(
      graph,
      items.map(({ statement }) => statement),
      params,
    )
    const count = (part: string) => taken.filter((row) => row.part === part).length
    return {
      ...found,
      people: everybody
        .filter((other) => other.represents.some(({ side }) => side === params.id))
        .map((other) => other.id),
      counts: {
        made: count('made'),
        represented: count('represented'),
        relayed: count('relayed'),
        denied: count('denied'),
      },
      items: items.flatMap(({ part, statement: id }) => {
        const statement = statements.get(id)
        return statement ? [{ part, statement }] : []
      }),
      next,
    }
  },
})
