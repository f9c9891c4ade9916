// Which relationships join these nodes to one another?
// @param ids list: ids of nodes
// @returns id string: where the relationship begins
// @returns type string: its type
// @returns edge map: its properties
// @returns other string: where it ends
MATCH (n:Actor) WHERE n.id IN $ids
MATCH (n)-[r]->(m) WHERE m.id IN $ids
RETURN n.id AS id, type(r) AS type, properties(r) AS edge, m.id AS other
UNION ALL
MATCH (n:Demand) WHERE n.id IN $ids
MATCH (n)-[r]->(m) WHERE m.id IN $ids
RETURN n.id AS id, type(r) AS type, properties(r) AS edge, m.id AS other
UNION ALL
MATCH (n:Statement) WHERE n.id IN $ids
MATCH (n)-[r]->(m) WHERE m.id IN $ids
RETURN n.id AS id, type(r) AS type, properties(r) AS edge, m.id AS other
UNION ALL
MATCH (n:Event) WHERE n.id IN $ids
MATCH (n)-[r]->(m) WHERE m.id IN $ids
RETURN n.id AS id, type(r) AS type, properties(r) AS edge, m.id AS other
UNION ALL
MATCH (n:Draft) WHERE n.id IN $ids
MATCH (n)-[r]->(m) WHERE m.id IN $ids
RETURN n.id AS id, type(r) AS type, properties(r) AS edge, m.id AS other
UNION ALL
MATCH (n:Conflict) WHERE n.id IN $ids
MATCH (n)-[r]->(m) WHERE m.id IN $ids
RETURN n.id AS id, type(r) AS type, properties(r) AS edge, m.id AS other
