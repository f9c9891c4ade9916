// Which stance does each statement take on which demand?
// @returns statement string: the statement
// @returns demand string: the demand
// @returns stance string: ASSERTS, CONCEDES or REJECTS
// @returns extent string: full, partial, conditional or signalled
MATCH (s:Statement)-[x:ASSERTS|CONCEDES|REJECTS]->(d:Demand)
RETURN s.id AS statement, d.id AS demand, type(x) AS stance, x.extent AS extent
ORDER BY statement, demand
