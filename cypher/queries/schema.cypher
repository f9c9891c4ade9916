// Which properties do nodes and relationships have, and which labels does each type join?
// @returns kind string: label or type for a property; ends for the labels that a type joins
// @returns name string: the label or the type
// @returns property string: the property; null for ends
// @returns from string: the label it leads from; null for properties
// @returns to string: the label it leads to; null for properties
// @returns count int: nodes or relationships that have the property; relationships that join the two
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
MATCH (:Actor)-[r:MADE|REPRESENTS|MEMBER_OF]->() WITH type(r) AS name, keys(r) AS properties, count(r) AS n
UNWIND properties AS property WITH name, property, sum(n) AS n
RETURN 'type' AS kind, name, property, null AS from, null AS to, n AS count
UNION ALL
MATCH (:Statement)-[r:ASSERTS|CONCEDES|REJECTS|ASSESSES|IN_EXCHANGE_FOR|RELAYED_BY|DISPUTED_BY|MADE_AT|CITED_IN]->() WITH type(r) AS name, keys(r) AS properties, count(r) AS n
UNWIND properties AS property WITH name, property, sum(n) AS n
RETURN 'type' AS kind, name, property, null AS from, null AS to, n AS count
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
MATCH (:Actor)-[r:MADE|REPRESENTS|MEMBER_OF]->(end) WITH type(r) AS name, head(labels(end)) AS to, count(*) AS n
RETURN 'ends' AS kind, name, null AS property, 'Actor' AS from, to, n AS count
UNION ALL
MATCH (:Statement)-[r:ASSERTS|CONCEDES|REJECTS|ASSESSES|IN_EXCHANGE_FOR|RELAYED_BY|DISPUTED_BY|MADE_AT|CITED_IN]->(end) WITH type(r) AS name, end, count(r) AS n
WITH name, head(labels(end)) AS to, sum(n) AS n
RETURN 'ends' AS kind, name, null AS property, 'Statement' AS from, to, n AS count
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
