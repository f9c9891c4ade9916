// How many statements are there of each day, and at which events were they made?
// The clock selects one of the two parts; the other finds nothing.
// @param clock string: said (the day a statement was made) or published (the day from which a reader could know it)
// @returns day date: the day
// @returns event string: the event of these statements; null where no source names one
// @returns name string: its name
// @returns kind string: its kind
// @returns date date: its own day; null where the sources give none
// @returns place string: where it was; null where the sources do not say
// @returns statements int: how many there are
// @returns certain int: how many of them are of this day for sure; the rest may be of an earlier one
// @returns earliest date: the earliest day that any of them may be of
CALL () {
  UNWIND CASE WHEN $clock = 'said' THEN [1] ELSE [] END AS once
  MATCH (s:Statement)
  RETURN s, s.earliest AS first, s.latest AS day
  UNION ALL
  UNWIND CASE WHEN $clock = 'said' THEN [] ELSE [1] END AS once
  MATCH (s:Statement)-[:CITED_IN]->(source:Source)
  RETURN s, min(source.publishedEarliest) AS first, min(source.publishedLatest) AS day
}
WITH s, first, day
OPTIONAL MATCH (s)-[:MADE_AT]->(e:Event)
WITH s, first, day, min(e.id) AS event, min(e.name) AS name, min(e.kind) AS kind, min(e.date) AS date, min(e.place) AS place
RETURN toString(day) AS day, event, name, kind, toString(date) AS date, place, count(s.id) AS statements,
  sum(CASE WHEN first = day THEN 1 ELSE 0 END) AS certain,
  toString(min(first)) AS earliest
ORDER BY day, event
