// A state or an organisation represents nobody else, and nobody represents a person.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (a:Actor)-[:REPRESENTS]->(side:Actor)
WHERE a.kind IN ['state', 'organisation'] OR NOT side.kind IN ['state', 'organisation', 'government']
RETURN a.id AS id, 'it cannot represent ' + side.id AS problem
