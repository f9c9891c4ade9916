// Which relationships does the graph contain?
// @returns type string: its type
// @returns from string: id of the node it leads from
// @returns to string: id of the node it leads to
// @returns label string: label of the node it leads to
// @returns properties map: its properties
MATCH (n:Actor)-[r:MADE|REPRESENTS|MEMBER_OF]->(m)
RETURN type(r) AS type, n.id AS from, m.id AS to, head(labels(m)) AS label, properties(r) AS properties
UNION ALL
MATCH (n:Statement)-[r:ASSERTS|CONCEDES|REJECTS|ASSESSES|IN_EXCHANGE_FOR|RELAYED_BY|DISPUTED_BY|MADE_AT|CITED_IN]->(m)
RETURN type(r) AS type, n.id AS from, m.id AS to, head(labels(m)) AS label, properties(r) AS properties
UNION ALL
MATCH (n:Demand)-[r:PART_OF|RAISED_BY|ADDRESSED_TO|NARROWS|COUNTERS|CONTRADICTS|REPLACES]->(m)
RETURN type(r) AS type, n.id AS from, m.id AS to, head(labels(m)) AS label, properties(r) AS properties
UNION ALL
MATCH (n:Draft)-[r:COVERS]->(m)
RETURN type(r) AS type, n.id AS from, m.id AS to, head(labels(m)) AS label, properties(r) AS properties
UNION ALL
MATCH (n:Event)-[r:PRODUCED]->(m)
RETURN type(r) AS type, n.id AS from, m.id AS to, head(labels(m)) AS label, properties(r) AS properties
UNION ALL
MATCH (n:Conflict)-[r:CLAIMS]->(m)
RETURN type(r) AS type, n.id AS from, m.id AS to, head(labels(m)) AS label, properties(r) AS properties
