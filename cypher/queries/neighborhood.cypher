// Which relationships do these nodes have, and with which nodes?
// @param ids list: ids of nodes
// @param types list: only relationships of these types; null for all
// @param without list: no relationships of these types; null for all
// @returns id string: the node asked for
// @returns type string: type of the relationship
// @returns outgoing boolean: whether the relationship leads away from the node asked for
// @returns other string: id of the node at the other end
// @returns otherLabel string: its label
// @returns latest date: the last day the text allows for a statement; null for what is no statement
MATCH (n:Actor) WHERE n.id IN $ids
MATCH (n)-[r]-(m) WHERE ($types IS NULL OR type(r) IN $types) AND ($without IS NULL OR NOT type(r) IN $without)
WITH n, r, m, startNode(r) AS first, head(labels(m)) AS otherLabel
RETURN n.id AS id, type(r) AS type, first.id = n.id AS outgoing, m.id AS other, otherLabel, toString(m.latest) AS latest
UNION ALL
MATCH (n:Issue) WHERE n.id IN $ids
MATCH (n)-[r]-(m) WHERE ($types IS NULL OR type(r) IN $types) AND ($without IS NULL OR NOT type(r) IN $without)
WITH n, r, m, startNode(r) AS first, head(labels(m)) AS otherLabel
RETURN n.id AS id, type(r) AS type, first.id = n.id AS outgoing, m.id AS other, otherLabel, toString(m.latest) AS latest
UNION ALL
MATCH (n:Demand) WHERE n.id IN $ids
MATCH (n)-[r]-(m) WHERE ($types IS NULL OR type(r) IN $types) AND ($without IS NULL OR NOT type(r) IN $without)
WITH n, r, m, startNode(r) AS first, head(labels(m)) AS otherLabel
RETURN n.id AS id, type(r) AS type, first.id = n.id AS outgoing, m.id AS other, otherLabel, toString(m.latest) AS latest
UNION ALL
MATCH (n:Statement) WHERE n.id IN $ids
MATCH (n)-[r]-(m) WHERE ($types IS NULL OR type(r) IN $types) AND ($without IS NULL OR NOT type(r) IN $without)
WITH n, r, m, startNode(r) AS first, head(labels(m)) AS otherLabel
RETURN n.id AS id, type(r) AS type, first.id = n.id AS outgoing, m.id AS other, otherLabel, toString(m.latest) AS latest
UNION ALL
MATCH (n:Event) WHERE n.id IN $ids
MATCH (n)-[r]-(m) WHERE ($types IS NULL OR type(r) IN $types) AND ($without IS NULL OR NOT type(r) IN $without)
WITH n, r, m, startNode(r) AS first, head(labels(m)) AS otherLabel
RETURN n.id AS id, type(r) AS type, first.id = n.id AS outgoing, m.id AS other, otherLabel, toString(m.latest) AS latest
UNION ALL
MATCH (n:Dataset) WHERE n.id IN $ids
MATCH (n)-[r]-(m) WHERE ($types IS NULL OR type(r) IN $types) AND ($without IS NULL OR NOT type(r) IN $without)
WITH n, r, m, startNode(r) AS first, head(labels(m)) AS otherLabel
RETURN n.id AS id, type(r) AS type, first.id = n.id AS outgoing, m.id AS other, otherLabel, toString(m.latest) AS latest
UNION ALL
MATCH (n:Draft) WHERE n.id IN $ids
MATCH (n)-[r]-(m) WHERE ($types IS NULL OR type(r) IN $types) AND ($without IS NULL OR NOT type(r) IN $without)
WITH n, r, m, startNode(r) AS first, head(labels(m)) AS otherLabel
RETURN n.id AS id, type(r) AS type, first.id = n.id AS outgoing, m.id AS other, otherLabel, toString(m.latest) AS latest
UNION ALL
MATCH (n:Source) WHERE n.id IN $ids
MATCH (n)-[r]-(m) WHERE ($types IS NULL OR type(r) IN $types) AND ($without IS NULL OR NOT type(r) IN $without)
WITH n, r, m, startNode(r) AS first, head(labels(m)) AS otherLabel
RETURN n.id AS id, type(r) AS type, first.id = n.id AS outgoing, m.id AS other, otherLabel, toString(m.latest) AS latest
UNION ALL
MATCH (n:Conflict) WHERE n.id IN $ids
MATCH (n)-[r]-(m) WHERE ($types IS NULL OR type(r) IN $types) AND ($without IS NULL OR NOT type(r) IN $without)
WITH n, r, m, startNode(r) AS first, head(labels(m)) AS otherLabel
RETURN n.id AS id, type(r) AS type, first.id = n.id AS outgoing, m.id AS other, otherLabel, toString(m.latest) AS latest
