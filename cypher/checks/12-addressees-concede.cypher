// A side that would have to grant a demand, and did not raise it, concedes or rejects it.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (a:Actor)-[:MADE]->(s:Statement)-[:ASSERTS]->(d:Demand)
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH s, d, coalesce(principal.id, a.id) AS side
OPTIONAL MATCH (d)-[:ADDRESSED_TO]->(addressee:Actor)
WITH s, d, side, collect(addressee.id) AS addressees
OPTIONAL MATCH (d)-[:RAISED_BY]->(raiser:Actor)
WITH s, d, side, addressees, collect(raiser.id) AS raisers
WHERE side IN addressees AND NOT side IN raisers
RETURN s.id AS id, side + ' cannot assert ' + d.id + ', which is addressed to it: it concedes it' AS problem
