// A demand belongs to exactly one issue.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (d:Demand) WHERE COUNT { (d)-[:PART_OF]->(:Issue) } <> 1
RETURN d.id AS id, 'it must be part of exactly one issue' AS problem
