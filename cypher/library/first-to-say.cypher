// Who first said that a side could accept a demand, and are these its own words or somebody's report?
// Stances of one kind, in order of the first day on which they may have been taken. relayedBy names who reported it.
// @param demand string neutrality: the demand
// @param side string ukraine: the side
// @param stance string CONCEDES: ASSERTS, CONCEDES or REJECTS
// @returns earliest date: first day it may have been said
// @returns latest date: last day it may have been said
// @returns speaker string: the actor who spoke or acted
// @returns extent string: full, partial, conditional or signalled
// @returns mode string: direct (quoted), indirect or document
// @returns certainty string: stated, hedged or disputed
// @returns relayedBy list: who reported it, with their relation to the side; empty where a source reports it without a relay
// @returns publishedLatest date: day from which a reader could know
// @returns statement string: the statement
// @returns summary string: the coder's own sentence
MATCH (d:Demand {id: $demand})<-[x:ASSERTS|CONCEDES|REJECTS]-(s:Statement)<-[:MADE]-(a:Actor)
WHERE type(x) = $stance
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH x, s, a, coalesce(principal.id, a.id) AS side
WHERE side = $side
WITH x, s, a
CALL (s) {
  MATCH (s)-[relay:RELAYED_BY]->(by:Actor)
  WITH relay, by ORDER BY by.id
  RETURN collect(by.id + ' (' + relay.relation + ')') AS relayedBy
}
CALL (s) {
  MATCH (s)-[:CITED_IN]->(source:Source)
  RETURN min(source.publishedLatest) AS published
}
RETURN toString(s.earliest) AS earliest, toString(s.latest) AS latest, a.id AS speaker, x.extent AS extent,
  s.mode AS mode, s.certainty AS certainty, relayedBy, toString(published) AS publishedLatest, s.id AS statement,
  s.summary AS summary
ORDER BY latest, earliest, statement
