// Which stances did one side, or every side, take on one demand, in order of day?
// @param side string: the side; null for all
// @param demand string: the demand
// @param asOf date: up to this day; null for all days
// @param source string: only what this source reports; null for all
// @returns statement string: the statement
// @returns side string: whom its speaker represents on that day
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
MATCH (d:Demand {id: $demand})<-[x:ASSERTS|CONCEDES|REJECTS]-(s:Statement)<-[:MADE]-(a:Actor)
WHERE $asOf IS NULL OR s.earliest <= $asOf
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH d, x, s, coalesce(principal.id, a.id) AS side
WHERE $side IS NULL OR side = $side
WITH d, x, s, side
CALL (s) {
  MATCH (s)-[:CITED_IN]->(source:Source)
  WHERE $source IS NULL OR source.id = $source
  RETURN collect(DISTINCT source.id) AS sources, min(source.publishedEarliest) AS publishedEarliest,
    min(source.publishedLatest) AS publishedLatest
}
CALL (s) {
  MATCH (s)-[by:RELAYED_BY]->(:Actor)
  RETURN collect(DISTINCT by.relation) AS relays
}
WITH d, x, s, side, sources, publishedEarliest, publishedLatest, relays
WHERE size(sources) > 0
RETURN s.id AS statement, side, d.id AS demand, type(x) AS stance, x.extent AS extent,
  toString(s.earliest) AS earliest, toString(s.latest) AS latest, s.certainty AS certainty, relays, sources,
  toString(publishedEarliest) AS publishedEarliest, toString(publishedLatest) AS publishedLatest
ORDER BY demand, side, s.latest, statement
