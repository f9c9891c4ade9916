// Which stances may have been taken by a day, for which side, in which sources and through which relays?
// A row is one fact and every statement that shares it: few rows about many statements are read fastest.
// @param asOf date: what may have been said by this day; null for all days
// @param issue string: only stances on demands of this issue; null for all
// @param source string: only what this source reports; null for all
// @returns fact string: stance, side, source or relay: what the row says of its statements
// @returns of string: the demand of the stance, the side, the source, or the relation of the relay
// @returns stance string: of a stance, ASSERTS, CONCEDES or REJECTS
// @returns extent string: of a stance, full, partial, conditional or signalled
// @returns certainty string: of a side's statements, stated, hedged or disputed
// @returns statements list: ids of the statements
// @returns earliest list: for a side, the first day of each statement in turn; for a source, of its publication
// @returns latest list: for a side, the last day of each statement in turn; for a source, of its publication
MATCH (issue:Issue)<-[:PART_OF]-(d:Demand)
WHERE $issue IS NULL OR issue.id = $issue
WITH d
MATCH (d)<-[x:ASSERTS|CONCEDES|REJECTS]-(s:Statement)
WHERE $asOf IS NULL OR s.earliest <= $asOf
RETURN 'stance' AS fact, d.id AS of, type(x) AS stance, x.extent AS extent, null AS certainty,
  collect(s.id) AS statements, [] AS earliest, [] AS latest
UNION ALL
MATCH (a:Actor)-[:MADE]->(s:Statement)
WHERE $asOf IS NULL OR s.earliest <= $asOf
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH coalesce(principal.id, a.id) AS of, s
RETURN 'side' AS fact, of, null AS stance, null AS extent, s.certainty AS certainty, collect(s.id) AS statements,
  collect(toString(s.earliest)) AS earliest, collect(toString(s.latest)) AS latest
UNION ALL
MATCH (source:Source)<-[:CITED_IN]-(s:Statement)
WHERE ($source IS NULL OR source.id = $source) AND ($asOf IS NULL OR s.earliest <= $asOf)
RETURN 'source' AS fact, source.id AS of, null AS stance, null AS extent, null AS certainty,
  collect(DISTINCT s.id) AS statements, [toString(source.publishedEarliest)] AS earliest,
  [toString(source.publishedLatest)] AS latest
UNION ALL
MATCH (:Actor)<-[by:RELAYED_BY]-(s:Statement)
WHERE $asOf IS NULL OR s.earliest <= $asOf
RETURN 'relay' AS fact, by.relation AS of, null AS stance, null AS extent, null AS certainty,
  collect(DISTINCT s.id) AS statements, [] AS earliest, [] AS latest
