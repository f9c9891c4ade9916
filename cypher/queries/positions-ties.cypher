// On which other demands do the stances of these days depend?
// @param from date: the first latest day
// @param to date: the last latest day
// @returns statement string: the statement
// @returns of string: the demand of the stance
// @returns demand string: the demand that it depends on
// @returns kind string: exchange, precondition or sequence
MATCH (s:Statement)-[tie:IN_EXCHANGE_FOR]->(d:Demand)
WHERE s.latest >= $from AND s.latest <= $to
RETURN s.id AS statement, tie.of AS of, d.id AS demand, tie.kind AS kind
ORDER BY statement, of, demand, kind
