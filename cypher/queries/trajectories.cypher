// Which stances were taken on a demand or by a side, who took them, and on what does each depend?
// One of the three parts finds them: by demand, by what the side said itself, or by what others said for it.
// @param demand string: only on this demand; null where a side is given
// @param side string: only by speakers of this side; null where a demand is given
// @param asOf date: what may have been said by this day; null for all days
// @param source string: only what this source reports; null for all
// @returns statement string: the statement
// @returns speaker string: the actor who spoke or acted
// @returns side string: whom the speaker represents on that day, or the speaker itself
// @returns demand string: the demand
// @returns stance string: ASSERTS, CONCEDES or REJECTS
// @returns extent string: full, partial, conditional or signalled
// @returns exchange list: maps of demand, kind: what the stance depends on
// @returns earliest date: first day it may have been said
// @returns latest date: last day it may have been said
// @returns certainty string: stated, hedged or disputed
// @returns summary string: the coder's own sentence
// @returns relays list: relations of its relays; empty where a source reports it without one
// @returns sources list: ids of the sources that report it
// @returns publishedEarliest date: first day on which a reader may have known
// @returns publishedLatest date: day from which a reader could know
CALL () {
  MATCH (d:Demand {id: $demand})<-[x:ASSERTS|CONCEDES|REJECTS]-(s:Statement)<-[:MADE]-(a:Actor)
  OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
  WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
  RETURN s, a.id AS speaker, coalesce(principal.id, a.id) AS side, d.id AS demand, type(x) AS stance, x.extent AS extent
  UNION ALL
  MATCH (a:Actor {id: $side})-[:MADE]->(s:Statement)-[x:ASSERTS|CONCEDES|REJECTS]->(d:Demand)
  WHERE $demand IS NULL
  OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
  WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
  RETURN s, a.id AS speaker, coalesce(principal.id, a.id) AS side, d.id AS demand, type(x) AS stance, x.extent AS extent
  UNION ALL
  MATCH (principal:Actor {id: $side})<-[r:REPRESENTS]-(a:Actor)-[:MADE]->(s:Statement)-[x:ASSERTS|CONCEDES|REJECTS]->(d:Demand)
  WHERE $demand IS NULL AND r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
  RETURN s, a.id AS speaker, principal.id AS side, d.id AS demand, type(x) AS stance, x.extent AS extent
}
WITH s, speaker, side, demand, stance, extent
WHERE ($side IS NULL OR side = $side) AND ($asOf IS NULL OR s.earliest <= $asOf)
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
CALL (s, demand) {
  MATCH (s)-[tie:IN_EXCHANGE_FOR]->(other:Demand)
  WHERE tie.of = demand
  WITH other.id AS tied, tie.kind AS kind ORDER BY tied, kind
  RETURN collect({demand: tied, kind: kind}) AS exchange
}
WITH s, speaker, side, demand, stance, extent, exchange, relays, sources, publishedEarliest, publishedLatest
WHERE size(sources) > 0
RETURN s.id AS statement, speaker, side, demand, stance, extent, exchange, toString(s.earliest) AS earliest,
  toString(s.latest) AS latest, s.certainty AS certainty, s.summary AS summary, relays, sources,
  toString(publishedEarliest) AS publishedEarliest, toString(publishedLatest) AS publishedLatest
ORDER BY demand, side, s.latest, statement
