// What did a side offer in exchange for a demand, and when?
// Every stance of the side that depends on the demand: exchange (each for the other), precondition or sequence.
// @param side string ukraine: the side
// @param demand string security-guarantees: what it wants in exchange
// @returns latest date: last day it may have been said
// @returns speaker string: the actor who spoke or acted
// @returns offered string: the demand whose stance depends on it
// @returns stance string: the stance on that demand
// @returns extent string: full, partial, conditional or signalled
// @returns kind string: exchange, precondition or sequence
// @returns statement string: the statement
// @returns summary string: the coder's own sentence
MATCH (wanted:Demand {id: $demand})<-[tie:IN_EXCHANGE_FOR]-(s:Statement)<-[:MADE]-(a:Actor)
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH tie, s, a, coalesce(principal.id, a.id) AS side
WHERE side = $side
MATCH (s)-[x:ASSERTS|CONCEDES|REJECTS]->(d:Demand)
WHERE d.id = tie.of
RETURN toString(s.latest) AS latest, a.id AS speaker, d.id AS offered, type(x) AS stance, x.extent AS extent,
  tie.kind AS kind, s.id AS statement, s.summary AS summary
ORDER BY latest, statement, offered
