// A condition belongs to a stance that its statement takes.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (s:Statement)-[r:IN_EXCHANGE_FOR]->(:Demand)
OPTIONAL MATCH (s)-[x:ASSERTS|CONCEDES|REJECTS]->(d:Demand)
WITH s, r.of AS tied, collect(d.id) AS taken
WHERE tied IS NULL OR NOT tied IN taken
RETURN s.id AS id, 'it ties ' + coalesce(tied, 'nothing') + ', on which it takes no stance' AS problem
