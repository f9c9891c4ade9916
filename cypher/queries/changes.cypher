// Which demands was something said about between two days, and which stances do their readings rest on?
// @param from date: the first day; a stance of this day is before the change
// @param to date: the second day
// @param clock string: said or published, the clock that decides what is new
// @param issue string: only demands of this issue; null for all
// @param source string: only what this source tells; null for all
// @returns statement string: the statement
// @returns side string: whom its speaker represents on that day
// @returns demand string: the demand
// @returns stance string: ASSERTS, CONCEDES or REJECTS
// @returns extent string: full, partial, conditional or signalled
// @returns earliest date: first day it may have been said
// @returns latest date: last day it may have been said
// @returns certainty string: stated, hedged or disputed
// @returns relays list: relations of its relays; empty when one telling needs none
// @returns sources list: ids of the sources that tell it
// @returns publishedEarliest date: first day a reader may have known
// @returns publishedLatest date: day a reader could know
MATCH (d:Demand)-[:PART_OF]->(issue:Issue)
WHERE $issue IS NULL OR issue.id = $issue
WITH d
MATCH (d)<-[:ASSERTS|CONCEDES|REJECTS]-(fresh:Statement)-[:CITED_IN]->(at:Source)
WITH d, fresh, min(at.publishedLatest) AS published
WHERE ($clock = 'said' AND fresh.latest > $from AND fresh.latest <= $to)
  OR ($clock = 'published' AND published > $from AND published <= $to)
WITH DISTINCT d
MATCH (d)<-[x:ASSERTS|CONCEDES|REJECTS]-(s:Statement)<-[:MADE]-(a:Actor)
WHERE s.earliest <= $to
OPTIONAL MATCH (a)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH d, x, s, coalesce(principal.id, a.id) AS side
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
