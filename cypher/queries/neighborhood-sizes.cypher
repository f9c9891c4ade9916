// How many relationships of each type do these nodes have, and how many of them lead away?
// @param asOf date: none with statements of later days; null for all
// @param ids list: ids of nodes
// @param types list: only relationships of these types; null for all
// @param without list: no relationships of these types; null for all
// @returns id string: the node asked for
// @returns type string: type of the relationship
// @returns outgoing boolean: whether they lead away from the node asked for
// @returns count int: how many there are
MATCH (n:Actor) WHERE n.id IN $ids
MATCH (n)-[r]-(m) WHERE ($types IS NULL OR type(r) IN $types) AND ($without IS NULL OR NOT type(r) IN $without)
  AND ($asOf IS NULL OR m.latest IS NULL OR m.latest <= $asOf)
WITH n.id AS id, type(r) AS type, startNode(r) AS first
WITH id, type, first.id = id AS outgoing
RETURN id, type, outgoing, count(*) AS count
UNION ALL
MATCH (n:Issue) WHERE n.id IN $ids
MATCH (n)-[r]-(m) WHERE ($types IS NULL OR type(r) IN $types) AND ($without IS NULL OR NOT type(r) IN $without)
  AND ($asOf IS NULL OR m.latest IS NULL OR m.latest <= $asOf)
WITH n.id AS id, type(r) AS type, startNode(r) AS first
WITH id, type, first.id = id AS outgoing
RETURN id, type, outgoing, count(*) AS count
UNION ALL
MATCH (n:Demand) WHERE n.id IN $ids
MATCH (n)-[r]-(m) WHERE ($types IS NULL OR type(r) IN $types) AND ($without IS NULL OR NOT type(r) IN $without)
  AND ($asOf IS NULL OR m.latest IS NULL OR m.latest <= $asOf)
WITH n.id AS id, type(r) AS type, startNode(r) AS first
WITH id, type, first.id = id AS outgoing
RETURN id, type, outgoing, count(*) AS count
UNION ALL
MATCH (n:Statement) WHERE n.id IN $ids
MATCH (n)-[r]-(m) WHERE ($types IS NULL OR type(r) IN $types) AND ($without IS NULL OR NOT type(r) IN $without)
  AND ($asOf IS NULL OR m.latest IS NULL OR m.latest <= $asOf)
WITH n.id AS id, type(r) AS type, startNode(r) AS first
WITH id, type, first.id = id AS outgoing
RETURN id, type, outgoing, count(*) AS count
UNION ALL
MATCH (n:Event) WHERE n.id IN $ids
MATCH (n)-[r]-(m) WHERE ($types IS NULL OR type(r) IN $types) AND ($without IS NULL OR NOT type(r) IN $without)
  AND ($asOf IS NULL OR m.latest IS NULL OR m.latest <= $asOf)
WITH n.id AS id, type(r) AS type, startNode(r) AS first
WITH id, type, first.id = id AS outgoing
RETURN id, type, outgoing, count(*) AS count
UNION ALL
MATCH (n:Dataset) WHERE n.id IN $ids
MATCH (n)-[r]-(m) WHERE ($types IS NULL OR type(r) IN $types) AND ($without IS NULL OR NOT type(r) IN $without)
  AND ($asOf IS NULL OR m.latest IS NULL OR m.latest <= $asOf)
WITH n.id AS id, type(r) AS type, startNode(r) AS first
WITH id, type, first.id = id AS outgoing
RETURN id, type, outgoing, count(*) AS count
UNION ALL
MATCH (n:Draft) WHERE n.id IN $ids
MATCH (n)-[r]-(m) WHERE ($types IS NULL OR type(r) IN $types) AND ($without IS NULL OR NOT type(r) IN $without)
  AND ($asOf IS NULL OR m.latest IS NULL OR m.latest <= $asOf)
WITH n.id AS id, type(r) AS type, startNode(r) AS first
WITH id, type, first.id = id AS outgoing
RETURN id, type, outgoing, count(*) AS count
UNION ALL
MATCH (n:Source) WHERE n.id IN $ids
MATCH (n)-[r]-(m) WHERE ($types IS NULL OR type(r) IN $types) AND ($without IS NULL OR NOT type(r) IN $without)
  AND ($asOf IS NULL OR m.latest IS NULL OR m.latest <= $asOf)
WITH n.id AS id, type(r) AS type, startNode(r) AS first
WITH id, type, first.id = id AS outgoing
RETURN id, type, outgoing, count(*) AS count
UNION ALL
MATCH (n:Conflict) WHERE n.id IN $ids
MATCH (n)-[r]-(m) WHERE ($types IS NULL OR type(r) IN $types) AND ($without IS NULL OR NOT type(r) IN $without)
  AND ($asOf IS NULL OR m.latest IS NULL OR m.latest <= $asOf)
WITH n.id AS id, type(r) AS type, startNode(r) AS first
WITH id, type, first.id = id AS outgoing
RETURN id, type, outgoing, count(*) AS count
