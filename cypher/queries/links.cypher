// Which relationships join these nodes to one another?
// Asks from the end that has few of them: a speaker has thousands of statements, a statement one speaker.
// @param ids list: ids of nodes
// @returns id string: where the relationship begins
// @returns type string: its type
// @returns edge map: its properties
// @returns other string: where it ends
MATCH (n:Actor) WHERE n.id IN $ids
MATCH (n)-[r:REPRESENTS|MEMBER_OF]->(m:Actor) WHERE m.id IN $ids
RETURN n.id AS id, type(r) AS type, properties(r) AS edge, m.id AS other
UNION ALL
MATCH (n:Statement) WHERE n.id IN $ids
MATCH (n)<-[r:MADE]-(m:Actor) WHERE m.id IN $ids
RETURN m.id AS id, type(r) AS type, properties(r) AS edge, n.id AS other
UNION ALL
MATCH (n:Demand) WHERE n.id IN $ids
MATCH (n)-[r:PART_OF|RAISED_BY|ADDRESSED_TO|NARROWS|COUNTERS|CONTRADICTS|REPLACES]->(m) WHERE m.id IN $ids
RETURN n.id AS id, type(r) AS type, properties(r) AS edge, m.id AS other
UNION ALL
MATCH (n:Statement) WHERE n.id IN $ids
MATCH (n)-[r:ASSERTS|CONCEDES|REJECTS|ASSESSES|IN_EXCHANGE_FOR|RELAYED_BY|DISPUTED_BY|MADE_AT|CITED_IN]->(m) WHERE m.id IN $ids
RETURN n.id AS id, type(r) AS type, properties(r) AS edge, m.id AS other
UNION ALL
MATCH (n:Event) WHERE n.id IN $ids
MATCH (n)-[r:PRODUCED]->(m) WHERE m.id IN $ids
RETURN n.id AS id, type(r) AS type, properties(r) AS edge, m.id AS other
UNION ALL
MATCH (n:Draft) WHERE n.id IN $ids
MATCH (n)-[r:COVERS]->(m) WHERE m.id IN $ids
RETURN n.id AS id, type(r) AS type, properties(r) AS edge, m.id AS other
UNION ALL
MATCH (n:Conflict) WHERE n.id IN $ids
MATCH (n)-[r:CLAIMS]->(m) WHERE m.id IN $ids
RETURN n.id AS id, type(r) AS type, properties(r) AS edge, m.id AS other
