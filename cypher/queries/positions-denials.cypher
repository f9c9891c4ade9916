// Who denies each statement of these days?
// @param from date: the first latest day
// @param to date: the last latest day
// @returns statement string: the statement
// @returns actor string: who denies it
MATCH (s:Statement)-[:DISPUTED_BY]->(a:Actor)
WHERE s.latest >= $from AND s.latest <= $to
RETURN s.id AS statement, a.id AS actor
ORDER BY statement, actor
