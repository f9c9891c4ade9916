// Who aligns with whom on a demand?
// For each stance and extent, the sides that took it, with the last day on which one did.
// @param demand string foreign-troops: the demand
// @param asOf date null: up to this day; null for all days
// @returns stance string: ASSERTS, CONCEDES or REJECTS
// @returns extent string: full, partial, conditional or signalled
// @returns sides list: ids of the sides
// @returns lastHeard date: the last day on which one of them took it
// @returns statements list: ids of the statements, at most 100
MATCH (d:Demand {id: $demand})<-[x:ASSERTS|CONCEDES|REJECTS]-(s:Statement)<-[:MADE]-(a:Actor)
WHERE $asOf IS NULL OR s.latest <= $asOf
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH type(x) AS stance, x.extent AS extent, coalesce(principal.id, a.id) AS side, s.id AS id, s.latest AS day
ORDER BY side, id
WITH stance, extent, collect(DISTINCT side) AS sides, max(day) AS last, collect(DISTINCT id) AS ids
RETURN stance, extent, sides, toString(last) AS lastHeard, ids[0..100] AS statements
ORDER BY stance, extent
