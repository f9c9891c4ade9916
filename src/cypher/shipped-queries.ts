/** Reads the queries that ship in `cypher/`, by name. */
import { join } from 'node:path'
import { packageRoot } from './package-root.js'
import { type Query, readQuery } from './query-file.js'

const shipped = (folder: string, name: string) => readQuery(join(packageRoot, 'cypher', folder, `${name}.cypher`))

/** The query that answers a question, from `cypher/queries`. */
export function questionQuery(name: string): Query {
  return shipped('queries', name)
}

/** A query that reads the graph as records, from `cypher/records/read`. */
export function recordsQuery(name: string): Query {
  return shipped('records/read', name)
}

/** The statement that writes records of one kind from the maps in `$rows`, from `cypher/records/write`. */
export function recordsTemplate(name: string): Query {
  return shipped('records/write', name)
}
