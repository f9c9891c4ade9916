/** Reads the positions of a generation from the graph, once: a generation never changes. */
import { groupBy } from '../codebook/group-by.js'
import type { Certainty, ExchangeKind, Extent, Relation, Stance, Status } from '../codebook/words.js'
import { questionQuery } from '../cypher/shipped-queries.js'
import { ask, type Graph, type Row } from '../store/graph-store.js'
import { onceAGeneration } from '../store/once-a-generation.js'
import { type CitedPlace, type PositionStatement, type Positions, positionsOf } from './positions.js'

const queries = {
  places: questionQuery('ledger-places'),
  stances: questionQuery('ledger-stances'),
  assessments: questionQuery('ledger-assessments'),
  relays: questionQuery('ledger-relays'),
  ties: questionQuery('ledger-ties'),
}

/** The positions of the generation that `graph` reads. The first call reads them, later ones have them at once. */
export const positionsIn = onceAGeneration(readPositions)

/** Reads them anew, whatever is known. */
export async function readPositions(graph: Graph): Promise<Positions> {
  const [places, stances, assessments, relays, ties] = await Promise.all([
    ask(graph, queries.places, {}),
    ask(graph, queries.stances, {}),
    ask(graph, queries.assessments, {}),
    ask(graph, queries.relays, {}),
    ask(graph, queries.ties, {}),
  ])
  const statements = statementsOf(places, relays)
  const exchanges = groupBy(ties, ({ statement, of }) => `${statement} ${of}`)
  return positionsOf(
    statements,
    stances.flatMap((row) =>
      toldBy(statements, row, (demand) => ({
        stance: row.stance as Stance,
        extent: row.extent as Extent,
        exchange: (exchanges.get(`${row.statement} ${demand}`) ?? []).map((tie) => ({
          demand: String(tie.demand),
          kind: tie.kind as ExchangeKind,
        })),
      })),
    ),
    assessments.flatMap((row) => toldBy(statements, row, () => ({ status: row.status as Status }))),
  )
}

/** Joins what a statement says of a demand with its places that tell it; nothing, where none does. */
function toldBy<T>(
  statements: ReadonlyMap<string, PositionStatement>,
  row: Row,
  more: (demand: string) => T,
): (Omit<PositionStatement, 'id'> & { statement: string; demand: string } & T)[] {
  const demand = String(row.demand)
  const statement = statements.get(String(row.statement))
  const places = statement?.places.filter(({ tells }) => tells.includes(demand)) ?? []
  if (!statement || places.length === 0) return []
  const { id, speaker, side, certainty, earliest, latest } = statement
  return [{ statement: id, speaker, side, certainty, earliest, latest, places, demand, ...more(demand) }]
}

function statementsOf(rows: readonly Row[], relays: readonly Row[]): Map<string, PositionStatement> {
  const relations = new Map(relays.map((row) => [`${row.statement} ${row.actor}`, row.relation as Relation]))
  return new Map(
    [...groupBy(rows, (row) => String(row.statement))].map(([id, places]) => {
      const [{ speaker, side, certainty, earliest, latest } = {}] = places
      const statement: PositionStatement = {
        id,
        speaker: String(speaker),
        side: String(side),
        certainty: certainty as Certainty,
        earliest: String(earliest),
        latest: String(latest),
        places: places.map((row) => placeOf(row, relations)),
      }
      return [id, statement]
    }),
  )
}

function placeOf(row: Row, relations: ReadonlyMap<string, Relation>): CitedPlace {
  const statement = String(row.statement)
  return {
    statement,
    source: String(row.source),
    publishedEarliest: String(row.publishedEarliest),
    publishedLatest: String(row.publishedLatest),
    paragraph: Number(row.paragraph),
    start: Number(row.start),
    end: Number(row.end),
    phrase: String(row.phrase),
    tells: list(row.tells),
    relays: list(row.relays).flatMap((actor) => {
      const relation = relations.get(`${statement} ${actor}`)
      return relation ? [{ actor, relation }] : []
    }),
  }
}

const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
