// Which statements did an actor or its people make, relay or deny, and which sources report them?
// @param id string: the actor
// @param asOf date: what may have been said by this day; null for all days
// @param source string: only what this source reports; null for all
// @returns statement string: the statement
// @returns part string: made, represented (made by an actor that represents it), relayed or denied
// @returns earliest date: first day it may have been said
// @returns latest date: last day it may have been said
// @returns certainty string: stated, hedged or disputed
// @returns relays list: relations of its relays; empty where a source reports it without one
// @returns sources list: ids of the sources that report it
// @returns publishedEarliest date: first day on which a reader may have known
// @returns publishedLatest date: day from which a reader could know
CALL () {
  MATCH (a:Actor {id: $id})-[:MADE]->(s:Statement)
  RETURN s, 'made' AS part
  UNION ALL
  MATCH (a:Actor {id: $id})<-[r:REPRESENTS]-(speaker:Actor)-[:MADE]->(s:Statement)
  WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
  RETURN s, 'represented' AS part
  UNION ALL
  MATCH (a:Actor {id: $id})<-[:RELAYED_BY]-(s:Statement)
  RETURN s, 'relayed' AS part
  UNION ALL
  MATCH (a:Actor {id: $id})<-[:DISPUTED_BY]-(s:Statement)
  RETURN s, 'denied' AS part
}
WITH s, part
WHERE $asOf IS NULL OR s.earliest <= $asOf
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
WITH s, part, sources, publishedEarliest, publishedLatest, relays
WHERE size(sources) > 0
RETURN s.id AS statement, part, toString(s.earliest) AS earliest, toString(s.latest) AS latest,
  s.certainty AS certainty, relays, sources, toString(publishedEarliest) AS publishedEarliest,
  toString(publishedLatest) AS publishedLatest
ORDER BY s.latest, statement, part
