// Was a demand dropped, and did it come back? When, and by whom?
// Every stance on one demand, in order of day.
// @param demand string government-removal: the demand
// @param side string null: only of this side; null for all
// @returns latest date: last day it may have been said
// @returns earliest date: first day it may have been said
// @returns side string: whom the speaker represents on that day
// @returns speaker string: the actor who spoke or acted
// @returns stance string: ASSERTS, CONCEDES or REJECTS
// @returns extent string: full, partial, conditional or signalled
// @returns certainty string: stated, hedged or disputed
// @returns statement string: the statement
// @returns summary string: the coder's own sentence
MATCH (d:Demand {id: $demand})<-[x:ASSERTS|CONCEDES|REJECTS]-(s:Statement)<-[:MADE]-(a:Actor)
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH x, s, a, coalesce(principal.id, a.id) AS side
WHERE $side IS NULL OR side = $side
RETURN toString(s.latest) AS latest, toString(s.earliest) AS earliest, side, a.id AS speaker, type(x) AS stance,
  x.extent AS extent, s.certainty AS certainty, s.id AS statement, s.summary AS summary
ORDER BY latest, statement, stance
