// A statement takes one stance on a demand.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (s:Statement)-[r:ASSERTS|CONCEDES|REJECTS]->(d:Demand)
WITH s.id AS statement, d.id AS demand, count(r.extent) AS stances
WHERE stances > 1
RETURN statement AS id, 'it takes ' + toString(stances) + ' stances on ' + demand AS problem
