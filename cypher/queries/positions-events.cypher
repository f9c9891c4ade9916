// At which event was each statement of these days made?
// @param from date: the first latest day
// @param to date: the last latest day
// @returns statement string: the statement
// @returns event string: the event
MATCH (s:Statement)-[:MADE_AT]->(e:Event)
WHERE s.latest >= $from AND s.latest <= $to
RETURN s.id AS statement, e.id AS event
ORDER BY statement, event
