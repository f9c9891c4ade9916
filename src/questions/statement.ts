/** One statement whole: speaker, side, days, stances, relays, denials and places. */
import { z } from 'zod'
import { byText } from '../codebook/by-text.js'
import { exchange, id, relation, stanceOnDemand, statement as statementSchema } from '../codebook/schemas.js'
import { wordOf } from '../codebook/word.js'
import { authorities, type Relation } from '../codebook/words.js'
import { unknownName } from '../errors.js'
import type { CitedPlace } from '../positions/side-stance.js'
import type { Graph } from '../store/graph-store.js'
import { question } from './support/question.js'
import { typedQuery } from './support/typed-query.js'

const told = {
  word: relation.describe('on whose word it is, seen from the side of the speaker: the closest of its places'),
  onWordOf: z.array(id).describe('the actors whose word it is; for own, the speaker'),
}

export const fullStatement = z.object({
  ...statementSchema.shape,
  stances: z.array(stanceOnDemand.extend(told)).describe('each with the word of the places that tell it'),
  ...told,
  capacity: z.string().nullable().describe('in which capacity the speaker spoke'),
  authority: z
    .int()
    .nullable()
    .describe(
      Object.entries(authorities)
        .map(([number, who]) => `${number} ${who}`)
        .join(', '),
    ),
  coder: z.string().nullable(),
})
export type FullStatement = z.infer<typeof fullStatement>

/** A row of the queries that return a statement whole; its lists are in no order. */
export const statementRow = z.object({
  ...fullStatement.omit({ word: true, onWordOf: true }).shape,
  stances: z.array(stanceOnDemand.omit({ exchange: true })),
  exchanges: z.array(z.object({ ...exchange.shape, of: id })),
})

type Row = Pick<z.output<typeof statementRow>, 'speaker' | 'certainty' | 'relayedBy' | 'citations'>

const query = typedQuery('statement', statementRow)

/** Puts the lists in the order of ids and places, and with each stance what it depends on and whose word it is. */
export function toStatement({ exchanges, ...row }: z.output<typeof statementRow>): FullStatement {
  const inOrder = exchanges.sort((a, b) => byText(a.demand, b.demand))
  return {
    ...row,
    ...wordIn(row, row.citations),
    stances: row.stances
      .sort((a, b) => byText(a.demand, b.demand))
      .map((stance) => ({
        ...stance,
        exchange: inOrder.filter(({ of }) => of === stance.demand).map(({ demand, kind }) => ({ demand, kind })),
        ...wordOn(row, row.citations, stance.demand),
      })),
    assesses: row.assesses.sort((a, b) => byText(a.target, b.target)),
    relayedBy: row.relayedBy.sort((a, b) => byText(a.actor, b.actor)),
    disputedBy: row.disputedBy.sort(byText),
    citations: row.citations.sort((a, b) => byText(a.source, b.source) || a.start - b.start),
  }
}

/** On whose word it is at these places; a relay without a relation does not load. */
function wordIn(row: Row, citations: Row['citations']): { word: Relation; onWordOf: string[] } {
  const { speaker, certainty, relayedBy } = row
  const places = citations.map(({ relays }) => ({
    relays: relayedBy.filter(({ actor }) => relays.includes(actor)),
  }))
  const { word, onWordOf } = wordOf([{ speaker, certainty, places }])
  return { word: word ?? 'own', onWordOf }
}

const wordOn = (row: Row, citations: Row['citations'], demand: string) =>
  wordIn(
    row,
    citations.filter(({ tells }) => tells.includes(demand)),
  )

/** A statement as far as these of its places tell it: with their stances, their relays and their days. */
export function toldAt(statement: FullStatement, places: readonly CitedPlace[]): FullStatement {
  const isKept = new Set(places.map(({ source, start }) => `${source} ${start}`))
  const citations = statement.citations.filter(({ source, start }) => isKept.has(`${source} ${start}`))
  if (citations.length === statement.citations.length) return statement
  const [told, relaying] = [citations.flatMap(({ tells }) => tells), citations.flatMap(({ relays }) => relays)]
  const [publishedEarliest] = places.map((place) => place.publishedEarliest).sort(byText)
  const [publishedLatest] = places.map((place) => place.publishedLatest).sort(byText)
  return {
    ...statement,
    ...{ citations, ...wordIn(statement, citations) },
    stances: statement.stances
      .filter(({ demand }) => told.includes(demand))
      .map((stance) => ({ ...stance, ...wordOn(statement, citations, stance.demand) })),
    assesses: statement.assesses.filter(({ target }) => told.includes(target)),
    relayedBy: statement.relayedBy.filter(({ actor }) => relaying.includes(actor)),
    publishedEarliest: publishedEarliest ?? statement.publishedEarliest,
    publishedLatest: publishedLatest ?? statement.publishedLatest,
  }
}

/** The statements with these ids, whole, in the order of their latest days. */
export async function readStatements(graph: Graph, ids: readonly string[]): Promise<FullStatement[]> {
  return ids.length === 0 ? [] : (await query(graph, { ids: [...new Set(ids)] })).map(toStatement)
}

export async function statementsById(graph: Graph, ids: readonly string[]): Promise<Map<string, FullStatement>> {
  return new Map((await readStatements(graph, ids)).map((statement) => [statement.id, statement]))
}

export const statement = question({
  summary: 'One statement: who said it for whom and when, on what, who relays or denies it, and where it is written.',
  params: z.object({ id }),
  result: fullStatement,
  columns: [],
  async answer(graph, params) {
    const [found] = await readStatements(graph, [params.id])
    if (!found) throw unknownName('statement', params.id, [], 'trace')
    return found
  },
})
