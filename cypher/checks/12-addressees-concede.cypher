// A side that would have to grant a demand, and did not raise it, concedes or rejects it.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
// What a speaker ever asserted is compared with what its sides are asked for: days matter only where the two meet.
MATCH (s:Statement)-[:ASSERTS]->(d)
MATCH (s)<-[:MADE]-(a)
WITH DISTINCT a, d
MATCH (a)-[r:REPRESENTS]->(side:Actor)
WITH a, r, side, d WHERE EXISTS { (d)-[:ADDRESSED_TO]->(side) }
WITH a, r, side, d WHERE NOT EXISTS { (d)-[:RAISED_BY]->(side) }
WITH a, r, side, collect(d.id) AS asked
MATCH (a)-[:MADE]->(s:Statement)-[:ASSERTS]->(d:Demand)
WHERE d.id IN asked AND r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
RETURN s.id AS id, side.id + ' cannot assert ' + d.id + ', which is addressed to it: it concedes it' AS problem
UNION ALL
MATCH (a:Actor)<-[:ADDRESSED_TO]-(d:Demand)
WHERE NOT EXISTS { (d)-[:RAISED_BY]->(a) }
WITH a, collect(d.id) AS asked
MATCH (a)-[:MADE]->(s:Statement)-[:ASSERTS]->(d:Demand)
WHERE d.id IN asked
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH a, s, d, count(principal.id) AS principals
WHERE principals = 0
RETURN s.id AS id, a.id + ' cannot assert ' + d.id + ', which is addressed to it: it concedes it' AS problem
