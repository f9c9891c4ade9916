// A conflict has at least two claims that differ, each with its value.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (k:Conflict)
OPTIONAL MATCH (k)-[c:CLAIMS]->(:Source)
WITH k, count(DISTINCT c.value) AS values
WHERE values < 2
RETURN k.id AS id, 'it has fewer than two claims that differ' AS problem
UNION ALL
MATCH (k:Conflict)-[c:CLAIMS]->(source:Source) WHERE c.value IS NULL
RETURN k.id AS id, 'its claim of ' + source.id + ' has no value' AS problem
