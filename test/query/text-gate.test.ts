/** The text gate judges what a query does, not words that merely look suspicious. */
import { describe, expect, it } from 'vitest'
import { refuseByText } from '../../src/query/reader/text-gate.js'

describe('the words of a query', () => {
  it.each([
    "MATCH (s:Statement) WHERE s.summary CONTAINS 'LOAD CSV' RETURN s.id AS id",
    'MATCH (use:Actor) RETURN use.id AS id',
    'MATCH (n:Actor) RETURN n.load AS load, n.profile AS profile, n.cypher AS cypher',
    "MATCH (n:Actor) WHERE n.note = 'a; b' RETURN n.id AS id;",
    "RETURN date.truncate('month', date('2022-03-29')) AS month",
    'MATCH (a:Actor) WHERE a.id = $apoc RETURN a.id AS id // USE neo4j',
    'MATCH (a:Actor {id: "red"})-[:MADE]->(s:Statement) WHERE (s.latest) > date("2022-01-01") RETURN count(s.id) AS n',
  ])('that only look like something else pass: %s', (text) => {
    expect(() => refuseByText(text)).not.toThrow()
  })
})
