// Were positions converging between two days, and how sure are we?
// For each side and demand, how many stances of each kind fall between the days, and how many of them are hedged.
// Concessions on both sides point to convergence, rejections away from it. The question `changes` compares the readings.
// @param from date 2022-03-14: the first day
// @param to date 2022-03-29: the last day
// @param sides list russia,ukraine: the sides
// @returns side string: the side
// @returns demand string: the demand
// @returns asserts int: statements that want it
// @returns concedes int: statements that move toward the other side
// @returns rejects int: statements that refuse it
// @returns hedged int: how many of these are not plainly stated
// @returns statements list: their ids, at most 100
MATCH (a:Actor)-[:MADE]->(s:Statement)
WHERE s.latest >= $from AND s.latest <= $to
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH s, coalesce(principal.id, a.id) AS side
WHERE side IN $sides
WITH s, side
MATCH (s)-[x:ASSERTS|CONCEDES|REJECTS]->(d:Demand)
WITH side, d.id AS demand, type(x) AS stance, s.id AS id, s.certainty AS certainty ORDER BY id
WITH side, demand, coalesce(sum(CASE WHEN stance = 'ASSERTS' THEN 1 ELSE 0 END), 0) AS asserts,
  coalesce(sum(CASE WHEN stance = 'CONCEDES' THEN 1 ELSE 0 END), 0) AS concedes,
  coalesce(sum(CASE WHEN stance = 'REJECTS' THEN 1 ELSE 0 END), 0) AS rejects,
  coalesce(sum(CASE WHEN certainty = 'stated' THEN 0 ELSE 1 END), 0) AS hedged, collect(id) AS ids
RETURN side, demand, asserts, concedes, rejects, hedged, ids[0..100] AS statements
ORDER BY demand, side
