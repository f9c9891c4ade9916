// Who relays each statement, and what are they to the speaker's side?
// @returns statement string: the statement
// @returns actor string: who relays it
// @returns relation string: own, ally, mediator, adversary, press or author
MATCH (s:Statement)-[by:RELAYED_BY]->(a:Actor)
RETURN s.id AS statement, a.id AS actor, by.relation AS relation
ORDER BY statement, actor
