// A draft covers at least one demand.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (d:Draft) WHERE NOT EXISTS { (d)-[:COVERS]->(:Demand) }
RETURN d.id AS id, 'it covers no demand' AS problem
