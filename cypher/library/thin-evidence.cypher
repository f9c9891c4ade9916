// Which statements rest on a single source, and there on a hedge or on what others say of the side?
// A row is a statement, with what makes its evidence thin: its sources, its certainty, its relays.
// @param side string null: only of this side; null for all
// @returns side string: whom the speaker represents on that day
// @returns statement string: the statement
// @returns demands list: demands on which it takes a stance
// @returns sources list: ids of the sources that report it
// @returns certainty string: stated, hedged or disputed
// @returns relays list: relations of those who relay it: own, ally, mediator, adversary, press, author
// @returns summary string: the coder's own sentence
MATCH (a:Actor)-[:MADE]->(s:Statement)
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH s, coalesce(principal.id, a.id) AS side
WHERE $side IS NULL OR side = $side
CALL (s) {
  MATCH (s)-[:ASSERTS|CONCEDES|REJECTS]->(d:Demand)
  WITH DISTINCT d.id AS demand ORDER BY demand
  RETURN collect(demand) AS demands
}
CALL (s) {
  MATCH (s)-[:CITED_IN]->(source:Source)
  WITH DISTINCT source.id AS source ORDER BY source
  RETURN collect(source) AS sources
}
CALL (s) {
  MATCH (s)-[relay:RELAYED_BY]->(:Actor)
  WITH DISTINCT relay.relation AS relation ORDER BY relation
  RETURN collect(relation) AS relays
}
WITH s, side, demands, sources, relays
WHERE size(demands) > 0 AND size(sources) = 1
  AND (s.certainty <> 'stated' OR (size(relays) > 0
    AND NOT EXISTS { MATCH (s)-[c:CITED_IN]->(:Source) WHERE size(c.relays) = 0 }
    AND any(relation IN relays WHERE relation IN ['adversary', 'press', 'author', 'mediator'])))
RETURN side, s.id AS statement, demands, sources, s.certainty AS certainty, relays, s.summary AS summary
ORDER BY side, statement
