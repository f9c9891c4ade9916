/** A query of the library, as its header describes it. */
import type { QueryParam } from '../cypher/query-file.js'
import type { Params } from '../store/graph-store.js'

export interface SavedParam extends QueryParam {
  /** The value when none is given; undefined where one must be given. */
  default?: Params[string]
}

export interface SavedQuery {
  name: string
  /** The query behind a question of the API, or a saved query. */
  kind: 'question' | 'saved'
  title: string
  description: string
  params: SavedParam[]
  returns: QueryParam[]
  text: string
  /** Path in the package. */
  file: string
}
