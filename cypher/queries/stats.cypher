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
MATCH (:Actor)-[r:MADE]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'MADE' AS name, n AS count
UNION ALL
MATCH (:Actor)-[r:REPRESENTS]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'REPRESENTS' AS name, n AS count
UNION ALL
MATCH (:Actor)-[r:MEMBER_OF]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'MEMBER_OF' AS name, n AS count
UNION ALL
MATCH (:Statement)-[r:ASSERTS]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'ASSERTS' AS name, n AS count
UNION ALL
MATCH (:Statement)-[r:CONCEDES]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'CONCEDES' AS name, n AS count
UNION ALL
MATCH (:Statement)-[r:REJECTS]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'REJECTS' AS name, n AS count
UNION ALL
MATCH (:Statement)-[r:ASSESSES]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'ASSESSES' AS name, n AS count
UNION ALL
MATCH (:Statement)-[r:IN_EXCHANGE_FOR]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'IN_EXCHANGE_FOR' AS name, n AS count
UNION ALL
MATCH (:Statement)-[r:RELAYED_BY]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'RELAYED_BY' AS name, n AS count
UNION ALL
MATCH (:Statement)-[r:DISPUTED_BY]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'DISPUTED_BY' AS name, n AS count
UNION ALL
MATCH (:Statement)-[r:MADE_AT]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'MADE_AT' AS name, n AS count
UNION ALL
MATCH (:Statement)-[r:CITED_IN]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'CITED_IN' AS name, n AS count
UNION ALL
MATCH (:Demand)-[r:PART_OF]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'PART_OF' AS name, n AS count
UNION ALL
MATCH (:Demand)-[r:RAISED_BY]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'RAISED_BY' AS name, n AS count
UNION ALL
MATCH (:Demand)-[r:ADDRESSED_TO]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'ADDRESSED_TO' AS name, n AS count
UNION ALL
MATCH (:Demand)-[r:NARROWS]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'NARROWS' AS name, n AS count
UNION ALL
MATCH (:Demand)-[r:COUNTERS]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'COUNTERS' AS name, n AS count
UNION ALL
MATCH (:Demand)-[r:CONTRADICTS]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'CONTRADICTS' AS name, n AS count
UNION ALL
MATCH (:Demand)-[r:REPLACES]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'REPLACES' AS name, n AS count
UNION ALL
MATCH (:Draft)-[r:COVERS]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'COVERS' AS name, n AS count
UNION ALL
MATCH (:Event)-[r:PRODUCED]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'PRODUCED' AS name, n AS count
UNION ALL
MATCH (:Conflict)-[r:CLAIMS]->() WITH count(r) AS n WHERE n > 0 RETURN 'type' AS kind, 'CLAIMS' AS name, n AS count
