// Who relays each statement of these days, and what are they to the speaker's side?
// @param from date: the first latest day
// @param to date: the last latest day
// @returns statement string: the statement
// @returns actor string: who relays it
// @returns relation string: own, ally, mediator, adversary, press or author
MATCH (s:Statement)-[by:RELAYED_BY]->(a:Actor)
WHERE s.latest >= $from AND s.latest <= $to
RETURN s.id AS statement, a.id AS actor, by.relation AS relation
ORDER BY statement, actor
