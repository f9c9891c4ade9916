// How far does each statement say that the talks on a demand are?
// @returns statement string: the statement
// @returns demand string: the demand
// @returns status string: agreed, near, open, stuck or unanswered
MATCH (s:Statement)-[x:ASSESSES]->(d:Demand)
RETURN s.id AS statement, d.id AS demand, x.status AS status
ORDER BY statement, demand
