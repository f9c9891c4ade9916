// Which relationships do these nodes have, and with which nodes?
// @param ids list: ids of nodes
// @returns id string: the node asked for
// @returns label string: its label
// @returns properties map: its properties
// @returns type string: type of the relationship; null for a node without any
// @returns outgoing boolean: whether the relationship leads away from the node asked for
// @returns edge map: properties of the relationship
// @returns other string: id of the node at the other end
// @returns otherLabel string: its label
// @returns otherProperties map: its properties
MATCH (n:Actor) WHERE n.id IN $ids
OPTIONAL MATCH (n)-[r]-(m)
WITH n, r, m, startNode(r) AS first, head(labels(m)) AS otherLabel
RETURN n.id AS id, 'Actor' AS label, properties(n) AS properties, type(r) AS type, first.id = n.id AS outgoing,
  properties(r) AS edge, m.id AS other, otherLabel, properties(m) AS otherProperties
UNION ALL
MATCH (n:Issue) WHERE n.id IN $ids
OPTIONAL MATCH (n)-[r]-(m)
WITH n, r, m, startNode(r) AS first, head(labels(m)) AS otherLabel
RETURN n.id AS id, 'Issue' AS label, properties(n) AS properties, type(r) AS type, first.id = n.id AS outgoing,
  properties(r) AS edge, m.id AS other, otherLabel, properties(m) AS otherProperties
UNION ALL
MATCH (n:Demand) WHERE n.id IN $ids
OPTIONAL MATCH (n)-[r]-(m)
WITH n, r, m, startNode(r) AS first, head(labels(m)) AS otherLabel
RETURN n.id AS id, 'Demand' AS label, properties(n) AS properties, type(r) AS type, first.id = n.id AS outgoing,
  properties(r) AS edge, m.id AS other, otherLabel, properties(m) AS otherProperties
UNION ALL
MATCH (n:Statement) WHERE n.id IN $ids
OPTIONAL MATCH (n)-[r]-(m)
WITH n, r, m, startNode(r) AS first, head(labels(m)) AS otherLabel
RETURN n.id AS id, 'Statement' AS label, properties(n) AS properties, type(r) AS type, first.id = n.id AS outgoing,
  properties(r) AS edge, m.id AS other, otherLabel, properties(m) AS otherProperties
UNION ALL
MATCH (n:Event) WHERE n.id IN $ids
OPTIONAL MATCH (n)-[r]-(m)
WITH n, r, m, startNode(r) AS first, head(labels(m)) AS otherLabel
RETURN n.id AS id, 'Event' AS label, properties(n) AS properties, type(r) AS type, first.id = n.id AS outgoing,
  properties(r) AS edge, m.id AS other, otherLabel, properties(m) AS otherProperties
UNION ALL
MATCH (n:Dataset) WHERE n.id IN $ids
OPTIONAL MATCH (n)-[r]-(m)
WITH n, r, m, startNode(r) AS first, head(labels(m)) AS otherLabel
RETURN n.id AS id, 'Dataset' AS label, properties(n) AS properties, type(r) AS type, first.id = n.id AS outgoing,
  properties(r) AS edge, m.id AS other, otherLabel, properties(m) AS otherProperties
UNION ALL
MATCH (n:Draft) WHERE n.id IN $ids
OPTIONAL MATCH (n)-[r]-(m)
WITH n, r, m, startNode(r) AS first, head(labels(m)) AS otherLabel
RETURN n.id AS id, 'Draft' AS label, properties(n) AS properties, type(r) AS type, first.id = n.id AS outgoing,
  properties(r) AS edge, m.id AS other, otherLabel, properties(m) AS otherProperties
UNION ALL
MATCH (n:Source) WHERE n.id IN $ids
OPTIONAL MATCH (n)-[r]-(m)
WITH n, r, m, startNode(r) AS first, head(labels(m)) AS otherLabel
RETURN n.id AS id, 'Source' AS label, properties(n) AS properties, type(r) AS type, first.id = n.id AS outgoing,
  properties(r) AS edge, m.id AS other, otherLabel, properties(m) AS otherProperties
UNION ALL
MATCH (n:Conflict) WHERE n.id IN $ids
OPTIONAL MATCH (n)-[r]-(m)
WITH n, r, m, startNode(r) AS first, head(labels(m)) AS otherLabel
RETURN n.id AS id, 'Conflict' AS label, properties(n) AS properties, type(r) AS type, first.id = n.id AS outgoing,
  properties(r) AS edge, m.id AS other, otherLabel, properties(m) AS otherProperties
