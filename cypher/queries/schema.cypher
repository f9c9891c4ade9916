// Which properties do nodes and relationships have, and which labels does each type join?
// @returns kind string: label or type for a property; ends for the labels that a type joins
// @returns name string: the label or the type
// @returns property string: the property; null for ends
// @returns from string: the label it leads from; null for properties
// @returns to string: the label it leads to; null for properties
// @returns count int: nodes or relationships that have the property; relationships that join the two
// Type by type where there are many: grouping by type as well would take the embedded engine twice as long.
MATCH (n:Dataset) WITH keys(n) AS properties, count(n.id) AS n
UNWIND properties AS property WITH property, sum(n) AS n
RETURN 'label' AS kind, 'Dataset' AS name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (n:Actor) WITH keys(n) AS properties, count(n.id) AS n
UNWIND properties AS property WITH property, sum(n) AS n
RETURN 'label' AS kind, 'Actor' AS name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (n:Issue) WITH keys(n) AS properties, count(n.id) AS n
UNWIND properties AS property WITH property, sum(n) AS n
RETURN 'label' AS kind, 'Issue' AS name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (n:Demand) WITH keys(n) AS properties, count(n.id) AS n
UNWIND properties AS property WITH property, sum(n) AS n
RETURN 'label' AS kind, 'Demand' AS name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (n:Statement) WITH keys(n) AS properties, count(n.id) AS n
UNWIND properties AS property WITH property, sum(n) AS n
RETURN 'label' AS kind, 'Statement' AS name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (n:Event) WITH keys(n) AS properties, count(n.id) AS n
UNWIND properties AS property WITH property, sum(n) AS n
RETURN 'label' AS kind, 'Event' AS name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (n:Draft) WITH keys(n) AS properties, count(n.id) AS n
UNWIND properties AS property WITH property, sum(n) AS n
RETURN 'label' AS kind, 'Draft' AS name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (n:Source) WITH keys(n) AS properties, count(n.id) AS n
UNWIND properties AS property WITH property, sum(n) AS n
RETURN 'label' AS kind, 'Source' AS name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (n:Conflict) WITH keys(n) AS properties, count(n.id) AS n
UNWIND properties AS property WITH property, sum(n) AS n
RETURN 'label' AS kind, 'Conflict' AS name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (:Actor)-[r:MADE]->() WITH r WHERE size(keys(r)) > 0 WITH keys(r) AS properties, count(r) AS n
UNWIND properties AS property WITH property, sum(n) AS n
RETURN 'type' AS kind, 'MADE' AS name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (:Actor)-[r:REPRESENTS|MEMBER_OF]->() WITH type(r) AS name, keys(r) AS properties, count(r) AS n
UNWIND properties AS property WITH name, property, sum(n) AS n
RETURN 'type' AS kind, name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (:Statement)-[r:ASSERTS]->() WITH keys(r) AS properties, count(r) AS n
UNWIND properties AS property WITH property, sum(n) AS n
RETURN 'type' AS kind, 'ASSERTS' AS name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (:Statement)-[r:CONCEDES]->() WITH keys(r) AS properties, count(r) AS n
UNWIND properties AS property WITH property, sum(n) AS n
RETURN 'type' AS kind, 'CONCEDES' AS name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (:Statement)-[r:REJECTS]->() WITH keys(r) AS properties, count(r) AS n
UNWIND properties AS property WITH property, sum(n) AS n
RETURN 'type' AS kind, 'REJECTS' AS name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (:Statement)-[r:ASSESSES]->() WITH keys(r) AS properties, count(r) AS n
UNWIND properties AS property WITH property, sum(n) AS n
RETURN 'type' AS kind, 'ASSESSES' AS name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (:Statement)-[r:IN_EXCHANGE_FOR]->() WITH keys(r) AS properties, count(r) AS n
UNWIND properties AS property WITH property, sum(n) AS n
RETURN 'type' AS kind, 'IN_EXCHANGE_FOR' AS name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (:Statement)-[r:RELAYED_BY]->() WITH keys(r) AS properties, count(r) AS n
UNWIND properties AS property WITH property, sum(n) AS n
RETURN 'type' AS kind, 'RELAYED_BY' AS name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (:Statement)-[r:DISPUTED_BY]->() WITH keys(r) AS properties, count(r) AS n
UNWIND properties AS property WITH property, sum(n) AS n
RETURN 'type' AS kind, 'DISPUTED_BY' AS name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (:Statement)-[r:MADE_AT]->() WITH keys(r) AS properties, count(r) AS n
UNWIND properties AS property WITH property, sum(n) AS n
RETURN 'type' AS kind, 'MADE_AT' AS name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (:Statement)-[r:CITED_IN]->() WITH keys(r) AS properties, count(r) AS n
UNWIND properties AS property WITH property, sum(n) AS n
RETURN 'type' AS kind, 'CITED_IN' AS name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (:Demand)-[r:PART_OF|RAISED_BY|ADDRESSED_TO|NARROWS|COUNTERS|CONTRADICTS|REPLACES]->() WITH type(r) AS name, keys(r) AS properties, count(r) AS n
UNWIND properties AS property WITH name, property, sum(n) AS n
RETURN 'type' AS kind, name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (:Draft)-[r:COVERS]->() WITH type(r) AS name, keys(r) AS properties, count(r) AS n
UNWIND properties AS property WITH name, property, sum(n) AS n
RETURN 'type' AS kind, name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (:Event)-[r:PRODUCED]->() WITH type(r) AS name, keys(r) AS properties, count(r) AS n
UNWIND properties AS property WITH name, property, sum(n) AS n
RETURN 'type' AS kind, name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (:Conflict)-[r:CLAIMS]->() WITH type(r) AS name, keys(r) AS properties, count(r) AS n
UNWIND properties AS property WITH name, property, sum(n) AS n
RETURN 'type' AS kind, name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (:Actor)-[r:MADE]->(:Statement) WITH count(r) AS n WHERE n > 0
RETURN 'ends' AS kind, 'MADE' AS name, null AS property, 'Actor' AS from, 'Statement' AS to, n AS count
UNION ALL
MATCH (:Actor)-[r:MADE]->(end) WHERE NOT end:Statement WITH head(labels(end)) AS to, count(r) AS n
RETURN 'ends' AS kind, 'MADE' AS name, null AS property, 'Actor' AS from, to, n AS count
UNION ALL
MATCH (:Actor)-[r:REPRESENTS|MEMBER_OF]->(end) WITH type(r) AS name, head(labels(end)) AS to, count(*) AS n
RETURN 'ends' AS kind, name, null AS property, 'Actor' AS from, to, n AS count
UNION ALL
MATCH (:Statement)-[r:ASSERTS]->(end) WITH end, count(r) AS n WITH head(labels(end)) AS to, sum(n) AS n
RETURN 'ends' AS kind, 'ASSERTS' AS name, null AS property, 'Statement' AS from, to, n AS count
UNION ALL
MATCH (:Statement)-[r:CONCEDES]->(end) WITH end, count(r) AS n WITH head(labels(end)) AS to, sum(n) AS n
RETURN 'ends' AS kind, 'CONCEDES' AS name, null AS property, 'Statement' AS from, to, n AS count
UNION ALL
MATCH (:Statement)-[r:REJECTS]->(end) WITH end, count(r) AS n WITH head(labels(end)) AS to, sum(n) AS n
RETURN 'ends' AS kind, 'REJECTS' AS name, null AS property, 'Statement' AS from, to, n AS count
UNION ALL
MATCH (:Statement)-[r:ASSESSES]->(end) WITH end, count(r) AS n WITH head(labels(end)) AS to, sum(n) AS n
RETURN 'ends' AS kind, 'ASSESSES' AS name, null AS property, 'Statement' AS from, to, n AS count
UNION ALL
MATCH (:Statement)-[r:IN_EXCHANGE_FOR]->(end) WITH end, count(r) AS n WITH head(labels(end)) AS to, sum(n) AS n
RETURN 'ends' AS kind, 'IN_EXCHANGE_FOR' AS name, null AS property, 'Statement' AS from, to, n AS count
UNION ALL
MATCH (:Statement)-[r:RELAYED_BY]->(end) WITH end, count(r) AS n WITH head(labels(end)) AS to, sum(n) AS n
RETURN 'ends' AS kind, 'RELAYED_BY' AS name, null AS property, 'Statement' AS from, to, n AS count
UNION ALL
MATCH (:Statement)-[r:DISPUTED_BY]->(end) WITH end, count(r) AS n WITH head(labels(end)) AS to, sum(n) AS n
RETURN 'ends' AS kind, 'DISPUTED_BY' AS name, null AS property, 'Statement' AS from, to, n AS count
UNION ALL
MATCH (:Statement)-[r:MADE_AT]->(end) WITH end, count(r) AS n WITH head(labels(end)) AS to, sum(n) AS n
RETURN 'ends' AS kind, 'MADE_AT' AS name, null AS property, 'Statement' AS from, to, n AS count
UNION ALL
MATCH (:Statement)-[r:CITED_IN]->(end) WITH end, count(r) AS n WITH head(labels(end)) AS to, sum(n) AS n
RETURN 'ends' AS kind, 'CITED_IN' AS name, null AS property, 'Statement' AS from, to, n AS count
UNION ALL
MATCH (:Demand)-[r:PART_OF|RAISED_BY|ADDRESSED_TO|NARROWS|COUNTERS|CONTRADICTS|REPLACES]->(end) WITH type(r) AS name, head(labels(end)) AS to, count(*) AS n
RETURN 'ends' AS kind, name, null AS property, 'Demand' AS from, to, n AS count
UNION ALL
MATCH (:Draft)-[r:COVERS]->(end) WITH type(r) AS name, head(labels(end)) AS to, count(*) AS n
RETURN 'ends' AS kind, name, null AS property, 'Draft' AS from, to, n AS count
UNION ALL
MATCH (:Event)-[r:PRODUCED]->(end) WITH type(r) AS name, head(labels(end)) AS to, count(*) AS n
RETURN 'ends' AS kind, name, null AS property, 'Event' AS from, to, n AS count
UNION ALL
MATCH (:Conflict)-[r:CLAIMS]->(end) WITH type(r) AS name, head(labels(end)) AS to, count(*) AS n
RETURN 'ends' AS kind, name, null AS property, 'Conflict' AS from, to, n AS count
