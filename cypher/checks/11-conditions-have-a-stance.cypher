// A condition belongs to a stance that its statement takes.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (s:Statement)-[r:IN_EXCHANGE_FOR]->()
WHERE NOT EXISTS { MATCH (s)-[:ASSERTS|CONCEDES|REJECTS]->(d) WHERE d.id = r.of }
RETURN s.id AS id, 'it ties ' + coalesce(r.of, 'nothing') + ', on which it takes no stance' AS problem
