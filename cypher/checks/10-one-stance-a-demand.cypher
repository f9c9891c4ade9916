// A statement takes one stance on a demand.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (s:Statement)-[:ASSERTS|CONCEDES|REJECTS]->(d)
WHERE COUNT { (s)-[:ASSERTS|CONCEDES|REJECTS]->(d) } > 1
WITH s.id AS statement, d.id AS demand, count(d.id) AS stances
RETURN statement AS id, 'it takes ' + toString(stances) + ' stances on ' + demand AS problem
