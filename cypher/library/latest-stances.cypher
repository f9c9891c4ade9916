// Which demands of its own had a side dropped, softened or kept by a day, and on what evidence?
// The stances of the last day on which the side spoke of each demand that it raised. CONCEDES full drops it, CONCEDES
// less than full softens it, ASSERTS keeps it. The question `ledger` applies the whole table of the codebook.
// @param side string russia: the side
// @param asOf date 2022-03-21: up to this day
// @returns demand string: the demand
// @returns lastHeard date: the last day on which the side spoke of it
// @returns stance string: ASSERTS, CONCEDES or REJECTS
// @returns extent string: full, partial, conditional or signalled
// @returns statement string: the statement
// @returns certainty string: stated, hedged or disputed
// @returns summary string: the coder's own sentence
// @returns sources list: ids of the sources that report it
MATCH (raiser:Actor {id: $side})<-[:RAISED_BY]-(d:Demand)
WITH d
MATCH (d)<-[x:ASSERTS|CONCEDES|REJECTS]-(s:Statement)<-[:MADE]-(a:Actor)
WHERE s.latest <= $asOf
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH d, x, s, coalesce(principal.id, a.id) AS side
WHERE side = $side
WITH d, max(s.latest) AS lastHeard, collect({day: s.latest, id: s.id, stance: type(x), extent: x.extent}) AS stances
UNWIND stances AS taken
WITH d, lastHeard, taken
WHERE taken.day = lastHeard
WITH d.id AS demand, lastHeard, taken.stance AS stance, taken.extent AS extent, taken.id AS id
MATCH (s:Statement {id: id})-[:CITED_IN]->(source:Source)
WITH demand, lastHeard, stance, extent, s, source ORDER BY source.id
RETURN demand, toString(lastHeard) AS lastHeard, stance, extent, s.id AS statement, s.certainty AS certainty,
  s.summary AS summary, collect(DISTINCT source.id) AS sources
ORDER BY stance, extent, demand, statement
