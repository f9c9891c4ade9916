// Each place tells a stance or an assessment of its statement, and each of these is told by a place.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (source:Source)<-[c:CITED_IN]-(s:Statement)
WHERE c.relays IS NULL OR size(coalesce(c.tells, [])) = 0
UNWIND CASE WHEN c.relays IS NULL THEN ['who relays it: give relays, [] where nobody does'] ELSE [] END
  + CASE WHEN size(coalesce(c.tells, [])) = 0 THEN ['what it tells: give tells, a list of demands'] ELSE [] END AS missing
RETURN s.id AS id, 'the place at ' + toString(c.start) + ' of ' + source.id + ' does not say ' + missing AS problem
UNION ALL
// A place with something astray tells more than the stances that it does not leave out; rule 10 makes them one a demand.
MATCH (s:Statement)-[c:CITED_IN]->(source:Source)
WITH s, c, source, COUNT { (s)-[:ASSERTS|CONCEDES|REJECTS]->() } AS stances
WHERE size(c.tells) > stances
UNWIND c.tells AS told
WITH s, c, source, told
WHERE NOT EXISTS { MATCH (s)-[:ASSERTS|CONCEDES|REJECTS|ASSESSES]->(d) WHERE d.id = told }
RETURN s.id AS id, 'the place at ' + toString(c.start) + ' of ' + source.id + ' tells ' + told + ', on which the statement says nothing' AS problem
UNION ALL
MATCH (s:Statement)-[c:CITED_IN]->(source:Source)
MATCH (s)-[:ASSERTS|CONCEDES|REJECTS]->(d)
WHERE NOT d.id IN c.tells
WITH s, c, source, size(c.tells) AS size, count(d.id) AS out
WITH s, c, source, size, out, COUNT { (s)-[:ASSERTS|CONCEDES|REJECTS]->() } AS stances
WHERE size <= stances AND size > stances - out
UNWIND c.tells AS told
WITH s, c, source, told
WHERE NOT EXISTS { MATCH (s)-[:ASSERTS|CONCEDES|REJECTS|ASSESSES]->(d) WHERE d.id = told }
RETURN s.id AS id, 'the place at ' + toString(c.start) + ' of ' + source.id + ' tells ' + told + ', on which the statement says nothing' AS problem
UNION ALL
// Most statements tell each stance at each place: only the others are looked at twice.
MATCH (s:Statement)-[c:CITED_IN]->(:Source)
MATCH (s)-[:ASSERTS|CONCEDES|REJECTS|ASSESSES]->(d)
WHERE NOT d.id IN c.tells
WITH DISTINCT s, d
WHERE NOT EXISTS { MATCH (s)-[other:CITED_IN]->(:Source) WHERE d.id IN other.tells }
RETURN s.id AS id, 'no place tells what it says of ' + d.id AS problem
