/** Finds statements by their day, or by the words of their summaries, their speakers' names and their demands' names. */
import { z } from 'zod'
import { namedDay } from '../../codebook/named-day.js'
import { id } from '../../codebook/schemas.js'
import { wordIndex } from '../../codebook/word-index.js'
import type { Graph } from '../../store/graph-store.js'
import { typedQuery } from './typed-query.js'

const textRow = z.object({
  id,
  earliest: z.string(),
  latest: z.string(),
  summary: z.string(),
  speaker: z.string(),
  aliases: z.array(z.string()),
  demands: z.array(z.string()),
})
const allTexts = typedQuery('trace-texts', textRow)

/** The key by which statements are in order, and the least that a page needs to begin after one. */
export interface StatementKey {
  id: string
  latest: string
}
type Search = (text: string) => readonly StatementKey[]

/** Searches of a generation whose results are kept, so that the next page does not search again. */
const mostKept = 8

/** Of each generation, as long as it is read: a graph is one generation, so no text outlives it. */
const searches = new WeakMap<Graph, Promise<Search>>()

/** The statements that a text finds, in the order of their days. Reads every statement once a generation. */
export async function searchStatements(graph: Graph, text: string): Promise<readonly StatementKey[]> {
  const search = searches.get(graph) ?? indexStatements(graph)
  searches.set(graph, search)
  // A read that failed is no answer for the next reader.
  search.catch(() => searches.delete(graph))
  return (await search)(text)
}

async function indexStatements(graph: Graph): Promise<Search> {
  const rows = await allTexts(graph, {})
  const keys = rows.map(({ id, latest }): StatementKey => ({ id, latest }))
  const find = wordIndex(
    rows.map(({ summary, speaker, aliases, demands }) => [summary, speaker, ...aliases, ...demands]),
  )
  const look = (text: string) => {
    const named = namedDay(text)
    const places = new Set(find(text).map(({ at }) => at))
    return keys.filter((_, at) => places.has(at) || (named && rows[at] && saidOn(rows[at], named)))
  }
  const kept = new Map<string, readonly StatementKey[]>()
  return (text) => {
    const found = kept.get(text) ?? look(text)
    kept.delete(text)
    kept.set(text, found)
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
    return found
  }
}

/** Something said on a day that is only known to lie in an interval is not said to be of each day in it. */
const saidOn = ({ earliest, latest }: z.infer<typeof textRow>, named: (day: string) => boolean) =>
  earliest === latest && named(latest)
