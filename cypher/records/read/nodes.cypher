// Which nodes does the graph contain?
// @returns label string: the node's label
// @returns properties map: its properties
MATCH (n:Dataset) RETURN 'Dataset' AS label, properties(n) AS properties
UNION ALL
MATCH (n:Actor) RETURN 'Actor' AS label, properties(n) AS properties
UNION ALL
MATCH (n:Issue) RETURN 'Issue' AS label, properties(n) AS properties
UNION ALL
MATCH (n:Demand) RETURN 'Demand' AS label, properties(n) AS properties
UNION ALL
MATCH (n:Event) RETURN 'Event' AS label, properties(n) AS properties
UNION ALL
MATCH (n:Source) RETURN 'Source' AS label, properties(n) AS properties
UNION ALL
MATCH (n:Draft) RETURN 'Draft' AS label, properties(n) AS properties
UNION ALL
MATCH (n:Statement) RETURN 'Statement' AS label, properties(n) AS properties
UNION ALL
MATCH (n:Conflict) RETURN 'Conflict' AS label, properties(n) AS properties
