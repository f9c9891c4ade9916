// Which stances depend on which other demands, in which way, and who said so?
// @param demand string: only where this demand is at either end; null for all
// @param side string: only by speakers of this side; null for all
// @param asOf date: what may have been said by this day; null for all days
// @param source string: only what this source reports; null for all
// @returns statement string: the statement
// @returns speaker string: the actor who spoke or acted
// @returns side string: whom the speaker represents on that day, or the speaker itself
// @returns demand string: the demand whose stance depends on the other
// @returns stance string: ASSERTS, CONCEDES or REJECTS
// @returns extent string: full, partial, conditional or signalled
// @returns kind string: exchange, precondition or sequence
// @returns other string: the demand it depends on
// @returns earliest date: first day it may have been said
// @returns latest date: last day it may have been said
// @returns certainty string: stated, hedged or disputed
// @returns summary string: the coder's own sentence
// @returns relays list: relations of its relays; empty where a source reports it without one
// @returns sources list: ids of the sources that report it
// @returns publishedEarliest date: first day on which a reader may have known
// @returns publishedLatest date: day from which a reader could know
MATCH (other:Demand)<-[tie:IN_EXCHANGE_FOR]-(s:Statement)<-[:MADE]-(a:Actor)
WHERE ($demand IS NULL OR other.id = $demand OR tie.of = $demand) AND ($asOf IS NULL OR s.earliest <= $asOf)
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH s, a, tie.of AS tied, tie.kind AS kind, other.id AS other, coalesce(principal.id, a.id) AS side
WHERE $side IS NULL OR side = $side
MATCH (s)-[x:ASSERTS|CONCEDES|REJECTS]->(d:Demand)
WHERE d.id = tied
WITH s, a, side, kind, other, d.id AS demand, type(x) AS stance, x.extent AS extent
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
WITH s, a, side, kind, other, demand, stance, extent, relays, sources, publishedEarliest, publishedLatest
WHERE size(sources) > 0
RETURN s.id AS statement, a.id AS speaker, side, demand, stance, extent, kind, other, toString(s.earliest) AS earliest,
  toString(s.latest) AS latest, s.certainty AS certainty, s.summary AS summary, relays, sources,
  toString(publishedEarliest) AS publishedEarliest, toString(publishedLatest) AS publishedLatest
ORDER BY s.latest, statement, demand, other
