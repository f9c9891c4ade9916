// How many nodes of each label and relationships of each type are there?
// @returns kind string: label or type
// @returns name string: the label or the type
// @returns count int: how many there are
MATCH (n:Dataset) WITH count(n.id) AS n RETURN 'label' AS kind, 'Dataset' AS name, n AS count
UNION ALL
MATCH (n:Actor) WITH count(n.id) AS n RETURN 'label' AS kind, 'Actor' AS name, n AS count
UNION ALL
MATCH (n:Issue) WITH count(n.id) AS n RETURN 'label' AS kind, 'Issue' AS name, n AS count
UNION ALL
MATCH (n:Demand) WITH count(n.id) AS n RETURN 'label' AS kind, 'Demand' AS name, n AS count
UNION ALL
MATCH (n:Statement) WITH count(n.id) AS n RETURN 'label' AS kind, 'Statement' AS name, n AS count
UNION ALL
MATCH (n:Event) WITH count(n.id) AS n RETURN 'label' AS kind, 'Event' AS name, n AS count
UNION ALL
MATCH (n:Draft) WITH count(n.id) AS n RETURN 'label' AS kind, 'Draft' AS name, n AS count
UNION ALL
MATCH (n:Source) WITH count(n.id) AS n RETURN 'label' AS kind, 'Source' AS name, n AS count
UNION ALL
MATCH (n:Conflict) WITH count(n.id) AS n RETURN 'label' AS kind, 'Conflict' AS name, n AS count
UNION ALL
MATCH (:Actor)-[r:MADE|REPRESENTS|MEMBER_OF]->() WITH type(r) AS name, count(r) AS n RETURN 'type' AS kind, name, n AS count
UNION ALL
MATCH (:Statement)-[r:ASSERTS|CONCEDES|REJECTS|ASSESSES|IN_EXCHANGE_FOR|RELAYED_BY|DISPUTED_BY|MADE_AT|CITED_IN]->()
WITH type(r) AS name, count(r) AS n RETURN 'type' AS kind, name, n AS count
UNION ALL
MATCH (:Demand)-[r:PART_OF|RAISED_BY|ADDRESSED_TO|NARROWS|COUNTERS|CONTRADICTS|REPLACES]->()
WITH type(r) AS name, count(r) AS n RETURN 'type' AS kind, name, n AS count
UNION ALL
MATCH (:Draft)-[r:COVERS]->() WITH type(r) AS name, count(r) AS n RETURN 'type' AS kind, name, n AS count
UNION ALL
MATCH (:Event)-[r:PRODUCED]->() WITH type(r) AS name, count(r) AS n RETURN 'type' AS kind, name, n AS count
UNION ALL
MATCH (:Conflict)-[r:CLAIMS]->() WITH type(r) AS name, count(r) AS n RETURN 'type' AS kind, name, n AS count
