// What could a reader have known by a day, without what was revealed later?
// Statements that a source had reported by then, whichever day they are from.
// @param day date 2022-03-15: the day
// @param side string null: only of this side; null for all
// @returns publishedLatest date: day from which a reader could know
// @returns latest date: last day it may have been said
// @returns side string: whom the speaker represents on that day
// @returns speaker string: the actor who spoke or acted
// @returns stances list: maps of demand, stance, extent
// @returns statement string: the statement
// @returns summary string: the coder's own sentence
MATCH (source:Source)<-[:CITED_IN]-(s:Statement)
WHERE source.publishedLatest <= $day
WITH s, min(source.publishedLatest) AS published
MATCH (s)<-[:MADE]-(a:Actor)
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH s, a, published, coalesce(principal.id, a.id) AS side
WHERE $side IS NULL OR side = $side
CALL (s) {
  MATCH (s)-[x:ASSERTS|CONCEDES|REJECTS]->(d:Demand)
  WITH d.id AS demand, type(x) AS stance, x.extent AS extent ORDER BY demand, stance
  RETURN collect({demand: demand, stance: stance, extent: extent}) AS stances
}
RETURN toString(published) AS publishedLatest, toString(s.latest) AS latest, side, a.id AS speaker, stances,
  s.id AS statement, s.summary AS summary
ORDER BY publishedLatest, latest, statement
