// Each place tells a stance or an assessment of its statement, and each of these is told by a place.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (s:Statement)-[c:CITED_IN]->(source:Source)
WHERE c.relays IS NULL
RETURN s.id AS id, 'the place at ' + toString(c.start) + ' of ' + source.id + ' does not say who relays it: give relays, [] where nobody does' AS problem
UNION ALL
MATCH (s:Statement)-[c:CITED_IN]->(source:Source)
WHERE size(coalesce(c.tells, [])) = 0
RETURN s.id AS id, 'the place at ' + toString(c.start) + ' of ' + source.id + ' does not say what it tells: give tells, a list of demands' AS problem
UNION ALL
MATCH (s:Statement)-[:ASSERTS|CONCEDES|REJECTS|ASSESSES]->(d)
WITH s, collect(d.id) AS taken
MATCH (s)-[c:CITED_IN]->(source:Source)
UNWIND c.tells AS told
WITH s, taken, c, source, told WHERE NOT told IN taken
RETURN s.id AS id, 'the place at ' + toString(c.start) + ' of ' + source.id + ' tells ' + told + ', on which the statement says nothing' AS problem
UNION ALL
// Most statements tell each stance at each place: only the others are looked at twice.
MATCH (s:Statement)-[c:CITED_IN]->(:Source)
MATCH (s)-[:ASSERTS|CONCEDES|REJECTS|ASSESSES]->(d)
WHERE NOT d.id IN c.tells
WITH DISTINCT s, d
WHERE NOT EXISTS { MATCH (s)-[other:CITED_IN]->(:Source) WHERE d.id IN other.tells }
RETURN s.id AS id, 'no place tells what it says of ' + d.id AS problem
