// What are these nodes?
// @param ids list: ids of nodes
// @returns id string: the node
// @returns label string: its label
// @returns properties map: its properties
MATCH (n:Actor) WHERE n.id IN $ids RETURN n.id AS id, 'Actor' AS label, properties(n) AS properties
UNION ALL
MATCH (n:Issue) WHERE n.id IN $ids RETURN n.id AS id, 'Issue' AS label, properties(n) AS properties
UNION ALL
MATCH (n:Demand) WHERE n.id IN $ids RETURN n.id AS id, 'Demand' AS label, properties(n) AS properties
UNION ALL
MATCH (n:Statement) WHERE n.id IN $ids RETURN n.id AS id, 'Statement' AS label, properties(n) AS properties
UNION ALL
MATCH (n:Event) WHERE n.id IN $ids RETURN n.id AS id, 'Event' AS label, properties(n) AS properties
UNION ALL
MATCH (n:Dataset) WHERE n.id IN $ids RETURN n.id AS id, 'Dataset' AS label, properties(n) AS properties
UNION ALL
MATCH (n:Draft) WHERE n.id IN $ids RETURN n.id AS id, 'Draft' AS label, properties(n) AS properties
UNION ALL
MATCH (n:Source) WHERE n.id IN $ids RETURN n.id AS id, 'Source' AS label, properties(n) AS properties
UNION ALL
MATCH (n:Conflict) WHERE n.id IN $ids RETURN n.id AS id, 'Conflict' AS label, properties(n) AS properties
