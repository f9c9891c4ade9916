/** A value of an answer as JSON, with its Cypher type. */
export interface TypedValue {
  json: unknown
  type: string
}
