// Where is each statement told, by whom was it made, for which side, and through whom does it come?
// A row is a place.
// @returns statement string: the statement
// @returns speaker string: the actor who spoke or acted
// @returns side string: whom the speaker represents on that day, or the speaker itself
// @returns certainty string: stated, hedged or disputed
// @returns earliest date: first day the text allows
// @returns latest date: last day the text allows
// @returns source string: the source of the place
// @returns publishedEarliest date: first day on which the source may have been published
// @returns publishedLatest date: last day on which the source may have been published
// @returns paragraph int: the paragraph of the place
// @returns start int: first code point of the place
// @returns end int: code point after the last of the place
// @returns phrase string: a phrase that pins the place
// @returns tells list: ids of the demands and drafts whose stance or assessment these words tell
// @returns relays list: ids of the actors who relay it at this place
MATCH (a:Actor)-[:MADE]->(s:Statement)
OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)
WHERE r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)
WITH s, a.id AS speaker, coalesce(principal.id, a.id) AS side
MATCH (s)-[c:CITED_IN]->(source:Source)
RETURN s.id AS statement, speaker, side, s.certainty AS certainty, toString(s.earliest) AS earliest,
  toString(s.latest) AS latest, source.id AS source, toString(source.publishedEarliest) AS publishedEarliest,
  toString(source.publishedLatest) AS publishedLatest, c.paragraph AS paragraph, c.start AS start, c.end AS end,
  c.phrase AS phrase, c.tells AS tells, c.relays AS relays
ORDER BY statement, source, c.start
