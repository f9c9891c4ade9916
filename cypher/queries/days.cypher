// On which days does the record speak: how many statements are of each day, and at which events were they made?
// One of the two parts finds the statements, the other nothing.
// @param clock string: said, the day a statement was taken, or published, the day a reader could know it
// @returns day date: the day
// @returns event string: the occasion of these statements; null when none is told
// @returns name string: its name
// @returns kind string: its kind
// @returns date date: its own day; null when the sources do not give one
// @returns place string: where it was; null when the sources do not say
// @returns statements int: how many there are
CALL () {
  UNWIND CASE WHEN $clock = 'said' THEN [1] ELSE [] END AS once
  MATCH (s:Statement)
  RETURN s, s.latest AS day
  UNION ALL
  UNWIND CASE WHEN $clock = 'said' THEN [] ELSE [1] END AS once
  MATCH (s:Statement)-[:CITED_IN]->(source:Source)
  RETURN s, min(source.publishedLatest) AS day
}
WITH s, day
OPTIONAL MATCH (s)-[:MADE_AT]->(e:Event)
WITH s, day, min(e.id) AS event, min(e.name) AS name, min(e.kind) AS kind, min(e.date) AS date, min(e.place) AS place
RETURN toString(day) AS day, event, name, kind, toString(date) AS date, place, count(s.id) AS statements
ORDER BY day, event
