// Which conditions does each side attach to a demand, year by year?
// Demands on which a stance depends, and conditional stances whose condition is not a demand.
// @param demand string ceasefire: the demand
// @returns latest date: last day it may have been said
// @returns side string: whom the speaker represents on that day
// @returns speaker string: the actor who spoke or acted
// @returns stance string: ASSERTS, CONCEDES or REJECTS
// @returns extent string: full, partial, conditional or signalled
// @returns condition string: the demand it depends on; null where only the summary states the condition
// @returns kind string: exchange, precondition or sequence; null in the same case
// @returns statement string: the statement
// @returns summary string: the coder's own sentence
MATCH (d:Demand {id: $demand})<-[x:ASSERTS|CONCEDES|REJECTS]-(s:Statement)<-[:MADE]-(a:Actor)
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH x, s, a, coalesce(principal.id, a.id) AS side
OPTIONAL MATCH (s:Statement)-[tie:IN_EXCHANGE_FOR]->(other:Demand)
WHERE tie.of = $demand
WITH x, s, a, side, tie, other
WHERE x.extent = 'conditional' OR tie.of = $demand
RETURN toString(s.latest) AS latest, side, a.id AS speaker, type(x) AS stance, x.extent AS extent,
  other.id AS condition, tie.kind AS kind, s.id AS statement, s.summary AS summary
ORDER BY latest, statement, condition
