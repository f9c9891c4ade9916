// Who took which stances on what, for whom, on which day and in which source?
// Networks are computed from these rows. A row is one fact and every statement that shares it, as in `ledger.cypher`.
// @param asOf date: only what may have been said by this day; null for all days
// @param issue string: only stances on demands of this issue; null for all
// @param source string: only what this source reports; null for all
// @returns fact string: stance, side, source, relay, organization or moment: what the row says of its statements
// @returns of string: the demand, the side, the source, the relation of the relay, the name of the organization, the moment
// @returns stance string: of a stance, ASSERTS, CONCEDES or REJECTS
// @returns extent string: of a stance, full, partial, conditional or signalled
// @returns certainty string: of a side's statements, stated, hedged or disputed
// @returns speaker string: of a side's statements, who spoke
// @returns statements list: ids of the statements
// @returns earliest list: for a side, the first day of each statement in turn; for a source, of its publication
// @returns latest list: for a side, the last day of each statement in turn; for a source, of its publication
// @returns places list: for a source, the first character it is cited at, for each statement in turn
MATCH (issue:Issue)<-[:PART_OF]-(d:Demand)
WHERE $issue IS NULL OR issue.id = $issue
WITH d
MATCH (d)<-[x:ASSERTS|CONCEDES|REJECTS]-(s:Statement)
WHERE $asOf IS NULL OR s.earliest <= $asOf
RETURN 'stance' AS fact, d.id AS of, type(x) AS stance, x.extent AS extent, null AS certainty, null AS speaker,
  collect(s.id) AS statements, [] AS earliest, [] AS latest, [] AS places
UNION ALL
MATCH (a:Actor)-[:MADE]->(s:Statement)
WHERE $asOf IS NULL OR s.earliest <= $asOf
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH coalesce(principal.id, a.id) AS of, a.id AS speaker, s
RETURN 'side' AS fact, of, null AS stance, null AS extent, s.certainty AS certainty, speaker,
  collect(s.id) AS statements, collect(toString(s.earliest)) AS earliest, collect(toString(s.latest)) AS latest,
  [] AS places
UNION ALL
MATCH (source:Source)<-[c:CITED_IN]-(s:Statement)
WHERE ($source IS NULL OR source.id = $source) AND ($asOf IS NULL OR s.earliest <= $asOf)
WITH source, s, min(c.start) AS place
RETURN 'source' AS fact, source.id AS of, null AS stance, null AS extent, null AS certainty, null AS speaker,
  collect(s.id) AS statements, [toString(source.publishedEarliest)] AS earliest,
  [toString(source.publishedLatest)] AS latest, collect(place) AS places
UNION ALL
MATCH (:Actor)<-[by:RELAYED_BY]-(s:Statement)
WHERE $asOf IS NULL OR s.earliest <= $asOf
RETURN 'relay' AS fact, by.relation AS of, null AS stance, null AS extent, null AS certainty, null AS speaker,
  collect(DISTINCT s.id) AS statements, [] AS earliest, [] AS latest, [] AS places
UNION ALL
MATCH (s:Statement)
WHERE s.organization IS NOT NULL AND ($asOf IS NULL OR s.earliest <= $asOf)
RETURN 'organization' AS fact, s.organization AS of, null AS stance, null AS extent, null AS certainty,
  null AS speaker, collect(s.id) AS statements, [] AS earliest, [] AS latest, [] AS places
UNION ALL
MATCH (s:Statement)
WHERE s.dateTime IS NOT NULL AND ($asOf IS NULL OR s.earliest <= $asOf)
RETURN 'moment' AS fact, s.dateTime AS of, null AS stance, null AS extent, null AS certainty, null AS speaker,
  collect(s.id) AS statements, [] AS earliest, [] AS latest, [] AS places
