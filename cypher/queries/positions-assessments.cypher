// How far does each statement of these days say that the talks on a demand are?
// @param from date: the first latest day
// @param to date: the last latest day
// @returns statement string: the statement
// @returns demand string: the demand
// @returns status string: agreed, near, open, stuck or unanswered
MATCH (s:Statement)-[x:ASSESSES]->(d:Demand)
WHERE s.latest >= $from AND s.latest <= $to
RETURN s.id AS statement, d.id AS demand, x.status AS status
ORDER BY statement, demand
