// Each place tells a stance or an assessment of its statement, and each of these is told by a place.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
// A place with something astray tells more than the stances that it does not leave out; rule 10 makes them one a demand.
MATCH (source:Source)<-[c:CITED_IN]-(s:Statement)
WITH s, c, source, size(c.tells) AS told, COUNT { (s)-[:ASSERTS|CONCEDES|REJECTS]->() } AS stances
WHERE told IS NULL OR told = 0 OR told > stances
UNWIND CASE WHEN told > 0 THEN c.tells ELSE [''] END AS one
WITH s, c, source, one
WHERE NOT EXISTS { MATCH (s)-[:ASSERTS|CONCEDES|REJECTS|ASSESSES]->(d) WHERE d.id = one }
RETURN DISTINCT s.id AS id, 'the place at ' + toString(c.start) + ' of ' + source.id + CASE one
  WHEN '' THEN ' does not say what it tells: give tells, a list of demands'
  ELSE ' tells ' + one + ', on which the statement says nothing'
END AS problem
UNION ALL
// Most statements tell each stance at each place: only what a place leaves out is looked at twice.
MATCH (s:Statement)-[c:CITED_IN]->(source:Source)
MATCH (s)-[:ASSERTS|CONCEDES|REJECTS|ASSESSES]->(d)
WHERE NOT d.id IN c.tells
WITH s, c, source, d,
  EXISTS { MATCH (s)-[other:CITED_IN]->() WHERE d.id IN other.tells } AS elsewhere,
  size(c.tells) > COUNT { MATCH (s)-[:ASSERTS|CONCEDES|REJECTS]->(e) WHERE e.id IN c.tells } AS more
WHERE more OR NOT elsewhere
WITH s, c, source, d, elsewhere, more AND size(c.tells) <= COUNT { (s)-[:ASSERTS|CONCEDES|REJECTS]->() } AS astray
UNWIND CASE WHEN elsewhere THEN [] ELSE [d.id] END + CASE WHEN astray THEN c.tells ELSE [] END AS one
WITH s, c, source, one, one = d.id AS leftOut,
  EXISTS { MATCH (s)-[:ASSERTS|CONCEDES|REJECTS|ASSESSES]->(e) WHERE e.id = one } AS said
WHERE leftOut OR NOT said
RETURN DISTINCT s.id AS id, CASE
  WHEN leftOut THEN 'no place tells what it says of ' + one
  ELSE 'the place at ' + toString(c.start) + ' of ' + source.id + ' tells ' + one + ', on which the statement says nothing'
END AS problem
