// Which demands did a side make before a day and again from that day on, unchanged or harder?
// For each demand, the different stances and extents before and after.
// @param side string russia: the side
// @param split date 2025-01-01: the first day of the later period
// @returns demand string: the demand
// @returns before list: stances before the day
// @returns after list: stances from the day on
// @returns lastBefore date: the last day before it on which the side spoke of the demand
// @returns firstAfter date: the first day from it on which the side did
MATCH (d:Demand)<-[x:ASSERTS|CONCEDES|REJECTS]-(s:Statement)<-[:MADE]-(a:Actor)
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH d, x, s, coalesce(principal.id, a.id) AS side
WHERE side = $side
WITH d.id AS demand, type(x) + ' ' + x.extent AS stance, s.latest AS day, s.latest < $split AS early ORDER BY stance
WITH demand, collect(DISTINCT CASE WHEN early THEN stance END) AS before,
  collect(DISTINCT CASE WHEN early THEN null ELSE stance END) AS after,
  max(CASE WHEN early THEN day END) AS lastBefore, min(CASE WHEN early THEN null ELSE day END) AS firstAfter
WHERE size(before) > 0 AND size(after) > 0
RETURN demand, before, after, toString(lastBefore) AS lastBefore, toString(firstAfter) AS firstAfter
ORDER BY demand
