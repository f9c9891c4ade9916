/** Queries to start from, in the dialect that both engines answer alike. Pure. */
import type { Schema } from './completion.js'

/** The text of the editor for a reader without a query. */
export const firstText = `// Who said what on a demand, day by day? Change the parameter and run it.
MATCH (a:Actor)-[:MADE]->(s:Statement)-[stance:ASSERTS|CONCEDES|REJECTS]->(d:Demand {id: $demand})
RETURN a.name AS speaker, toString(s.latest) AS day, type(stance) AS stance, stance.extent AS extent, s.summary AS summary
ORDER BY day, speaker`

const shown = (variable: string, properties: Schema['labels'][number]['properties']) =>
  properties.slice(0, 6).map(({ name }) => `${variable}.${name} AS ${name}`)

export function labelStarter({ name, properties }: Schema['labels'][number]): string {
  const columns = shown('n', properties)
  return `MATCH (n:${name})\nRETURN ${columns.length > 0 ? columns.join(', ') : 'count(n) AS nodes'}\nLIMIT 25`
}

export function typeStarter({ name, properties, ends }: Schema['types'][number]): string {
  const [end] = ends
  const columns = ['a.id AS source', ...shown('r', properties), 'b.id AS target']
  return `MATCH (a:${end?.from ?? 'Actor'})-[r:${name}]->(b:${end?.to ?? 'Actor'})\nRETURN ${columns.join(', ')}\nLIMIT 25`
}
