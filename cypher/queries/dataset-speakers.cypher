// For which side does each actor speak, how often, and between which days?
// @returns speaker string: the actor who spoke or acted
// @returns kind string: person, office, delegation, government, state, organisation or media
// @returns side string: whom it represents on that day, or itself
// @returns statements int: how many statements it made for that side
// @returns first date: the first day that one of them allows
// @returns last date: the last day that one of them allows
// @returns lastKnown date: the last day that is known for certain; null where no day is
MATCH (a:Actor)-[:MADE]->(s:Statement)
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH a.id AS speaker, a.kind AS kind, coalesce(principal.id, a.id) AS side, s.id AS id,
  s.earliest AS earliest, s.latest AS latest, CASE WHEN s.earliest = s.latest THEN s.latest END AS known
RETURN speaker, kind, side, count(id) AS statements, toString(min(earliest)) AS first, toString(max(latest)) AS last,
  toString(max(known)) AS lastKnown
ORDER BY speaker, side
