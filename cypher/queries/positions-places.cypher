// Where is each statement of these days told, and through whom does it come?
// A row is a place.
// @param from date: the first latest day
// @param to date: the last latest day
// @returns statement string: the statement
// @returns source string: the source of the place
// @returns paragraph int: the paragraph of the place
// @returns start int: first code point of the place
// @returns end int: code point after the last of the place
// @returns phrase string: a phrase that pins the place
// @returns tells list: ids of the demands and drafts whose stance or assessment these words tell
// @returns relays list: ids of the actors who relay it at this place
MATCH (s:Statement)-[c:CITED_IN]->(source:Source)
WHERE s.latest >= $from AND s.latest <= $to
RETURN s.id AS statement, source.id AS source, c.paragraph AS paragraph, c.start AS start, c.end AS end,
  c.phrase AS phrase, c.tells AS tells, c.relays AS relays
ORDER BY statement, source, start
