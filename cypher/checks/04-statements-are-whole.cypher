// A statement has one speaker, a stance or an assessment, and a place in a source.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (s:Statement) WHERE COUNT { (s)<-[:MADE]-() } <> 1
RETURN s.id AS id, 'it must have exactly one speaker' AS problem
UNION ALL
MATCH (s:Statement) WHERE NOT EXISTS { (s)-[:ASSERTS|CONCEDES|REJECTS|ASSESSES]->() }
RETURN s.id AS id, 'it has neither a stance nor an assessment' AS problem
UNION ALL
MATCH (s:Statement) WHERE NOT EXISTS { (s)-[:CITED_IN]->() }
RETURN s.id AS id, 'it is cited in no source' AS problem
