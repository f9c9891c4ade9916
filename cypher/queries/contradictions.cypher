// Which stances did each side take on each demand, by which speakers?
// They show where a side contradicts itself.
// @param side string: only speakers of this side; null for all
// @param demand string: only this demand; null for all
// @param asOf date: what may have been said by this day; null for all days
// @returns statement string: the statement
// @returns speaker string: the actor who spoke or acted
// @returns side string: whom the speaker represents on that day
// @returns demand string: the demand
// @returns stance string: ASSERTS, CONCEDES or REJECTS
// @returns extent string: full, partial, conditional or signalled
// @returns earliest date: first day it may have been said
// @returns latest date: last day it may have been said
// @returns certainty string: stated, hedged or disputed
// @returns relays list: relations of its relays; empty where a source reports it without one
// @returns sources list: ids of the sources that report it
// @returns publishedEarliest date: first day on which a reader may have known
// @returns publishedLatest date: day from which a reader could know
MATCH (d:Demand)<-[x:ASSERTS|CONCEDES|REJECTS]-(s:Statement)<-[:MADE]-(a:Actor)
WHERE ($demand IS NULL OR d.id = $demand) AND ($asOf IS NULL OR s.earliest <= $asOf)
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH d, x, s, a, coalesce(principal.id, a.id) AS side
WHERE $side IS NULL OR side = $side
WITH d, x, s, a, side
CALL (s) {
  MATCH (s)-[:CITED_IN]->(source:Source)
  RETURN collect(DISTINCT source.id) AS sources, min(source.publishedEarliest) AS publishedEarliest,
    min(source.publishedLatest) AS publishedLatest
}
CALL (s) {
  MATCH (s)-[by:RELAYED_BY]->(:Actor)
  RETURN collect(DISTINCT by.relation) AS relays
}
RETURN s.id AS statement, a.id AS speaker, side, d.id AS demand, type(x) AS stance, x.extent AS extent,
  toString(s.earliest) AS earliest, toString(s.latest) AS latest, s.certainty AS certainty, relays, sources,
  toString(publishedEarliest) AS publishedEarliest, toString(publishedLatest) AS publishedLatest
ORDER BY demand, side, s.latest, statement
