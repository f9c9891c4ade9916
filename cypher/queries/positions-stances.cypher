// Which stance does each statement of these days take on which demand?
// @param from date: the first latest day
// @param to date: the last latest day
// @returns statement string: the statement
// @returns demand string: the demand
// @returns stance string: ASSERTS, CONCEDES or REJECTS
// @returns extent string: full, partial, conditional or signalled
MATCH (s:Statement)-[x:ASSERTS|CONCEDES|REJECTS]->(d:Demand)
WHERE s.latest >= $from AND s.latest <= $to
RETURN s.id AS statement, d.id AS demand, type(x) AS stance, x.extent AS extent
ORDER BY statement, demand
